import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { publications } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

export type PlaceRow = {
  sectionId: string;
  themeName: string;
  /** Whether it is in the theme now; else somebody took it out there. */
  isPublished: boolean;
  /** Whether the theme had another file than ours when it was last looked at. */
  isEdited: boolean;
  changedAt: Date;
};

/** Where these sections are, and where they were taken out by somebody else; oldest first. */
export async function selectPlaces(
  db: Queryable,
  shop: string,
  sectionIds: string[],
): Promise<PlaceRow[]> {
  if (sectionIds.length === 0) return [];
  const { sectionId, themeName, state, checksum, seenChecksum, updatedAt } = publications;
  return db
    .select({
      sectionId,
      themeName,
      isPublished: sql<boolean>`${state} = 'published'`,
      isEdited: sql<boolean>`${state} = 'published' AND coalesce(${seenChecksum} <> ${checksum}, false)`,
      changedAt: updatedAt,
    })
    .from(publications)
    .where(
      and(
        eq(publications.shop, shop),
        inArray(sectionId, sectionIds),
        inArray(state, ["published", "gone"]),
      ),
    )
    .orderBy(asc(publications.createdAt), asc(publications.id));
}

import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { publications } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

export type PlaceRow = {
  sectionId: string;
  themeName: string;
  /** Whether it is in the theme now; else somebody took it out there. */
  isPublished: boolean;
  /** Whether someone edited the file in the theme, and nobody has said that it may stay so. */
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
  const { sectionId, themeName, state, checksum, seenChecksum, seenAt, updatedAt } = publications;
  return db
    .select({
      sectionId,
      themeName,
      isPublished: sql<boolean>`${state} = 'published'`,
      isEdited: sql<boolean>`${state} = 'published' AND ${seenAt} IS NOT NULL AND coalesce(${seenChecksum} <> ${checksum}, false)`,
      changedAt: sql<Date>`coalesce(${seenAt}, ${updatedAt})`.mapWith(updatedAt),
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

import { and, eq, ne, sql } from "drizzle-orm";
import { publications } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";

/** The row with what stood there before, and locked; null when the section has no such row. */
export async function lockPublication(
  tx: Transaction,
  key: { shop: string; sectionId: string; publicationId: string },
) {
  const [row] = await tx
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.id, key.publicationId),
        eq(publications.shop, key.shop),
        eq(publications.sectionId, key.sectionId),
      ),
    )
    .for("update");
  return row ?? null;
}

/** What is published of the section as this file with this checksum, if anything. */
export async function selectStanding(
  tx: Queryable,
  file: { shop: string; sectionId: string; themeId: string; fileName: string; checksum: string },
) {
  const [row] = await tx
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.shop, file.shop),
        eq(publications.sectionId, file.sectionId),
        eq(publications.themeId, file.themeId),
        eq(publications.fileName, file.fileName),
        eq(publications.checksum, file.checksum),
        eq(publications.state, "published"),
      ),
    );
  return row ?? null;
}

/** The row becomes history, and the new one takes its place. */
export async function replacePublished(
  tx: Transaction,
  id: string,
  successor: typeof publications.$inferInsert,
): Promise<typeof publications.$inferSelect> {
  const now = sql`clock_timestamp()`;
  await tx
    .update(publications)
    .set({ state: "removed", updatedAt: now })
    .where(eq(publications.id, id));
  const [row] = await tx
    .insert(publications)
    .values({ ...successor, createdAt: now, updatedAt: now })
    .returning();
  if (row === undefined) throw new Error("The publication was not returned");
  return row;
}

/** Takes away when the edit was noticed, if it is still this one: nobody need look at it any more. */
export async function forgetNotice(
  db: Queryable,
  key: { shop: string; sectionId: string; publicationId: string; checksum: string },
): Promise<boolean> {
  const changed = await db
    .update(publications)
    .set({ seenChecksum: key.checksum, seenAt: null, updatedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(publications.id, key.publicationId),
        eq(publications.shop, key.shop),
        eq(publications.sectionId, key.sectionId),
        eq(publications.state, "published"),
        ne(publications.checksum, key.checksum),
      ),
    )
    .returning({ id: publications.id });
  return changed.length === 1;
}

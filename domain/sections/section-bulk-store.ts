import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { sections } from "#db/schema.ts";
import { rowsOf, type Database, type Transaction } from "#platform/database.ts";
import type { SectionStatus } from "./section-status.ts";

export type BulkRow = {
  id: string;
  status: SectionStatus;
  /** Where it was published last; null when it never was, or was taken out by the merchant. */
  themeId: string | null;
  deletedAt: Date | null;
  /** Whether a theme has a file of it now. */
  isPublished: boolean;
};

/** Those that are the shop's, deleted ones too; locked in the order of their ids, so that two never deadlock. */
export async function lockSections(
  tx: Transaction,
  shop: string,
  ids: string[],
): Promise<BulkRow[]> {
  const { id, status, themeId, deletedAt } = sections;
  return tx
    .select({
      id,
      status,
      themeId,
      deletedAt,
      isPublished: sql<boolean>`EXISTS (SELECT FROM publications p
        WHERE p.shop = sections.shop AND p.section_id = sections.id AND p.state = 'published')`,
    })
    .from(sections)
    .where(ofThese(shop, ids))
    .orderBy(asc(id))
    .for("update");
}

/** What is archived or restored is not edited: its time stays. */
export async function setStatus(
  tx: Transaction,
  shop: string,
  ids: string[],
  status: SectionStatus,
): Promise<void> {
  await tx.update(sections).set({ status }).where(ofThese(shop, ids));
}

export async function setDeletedAt(
  tx: Transaction,
  shop: string,
  ids: string[],
  deletedAt: Date | null,
): Promise<void> {
  await tx.update(sections).set({ deletedAt }).where(ofThese(shop, ids));
}

const ofThese = (shop: string, ids: string[]) =>
  and(eq(sections.shop, shop), inArray(sections.id, ids));

/**
 * Deletes for good, with versions and conversations, what was deleted before `cutoff`; so many at most.
 *
 * What another process is deleting, or a merchant is bringing back, is left to them.
 */
export async function purgePage(db: Database, cutoff: Date, limit: number): Promise<number> {
  const [page] = await rowsOf<{ purged: number }>(
    db,
    sql`WITH page AS (SELECT id FROM sections WHERE deleted_at < ${cutoff.toISOString()}::timestamptz
                      ORDER BY deleted_at LIMIT ${limit} FOR UPDATE SKIP LOCKED),
             gone AS (DELETE FROM sections WHERE id IN (SELECT id FROM page) RETURNING id)
        SELECT count(*)::int AS purged FROM gone`,
  );
  return page?.purged ?? 0;
}

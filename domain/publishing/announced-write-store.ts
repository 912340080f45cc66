import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import { sections, type pagePlacements, type publications } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";

/** Tables whose rows announce a write of a theme's file, as `writing`, and end it with another state. */
type AnnouncedTable = typeof publications | typeof pagePlacements;

/** Of a theme, or of a section. */
export type WritesOf = { shop: string; themeId: string } | { shop: string; sectionId: string };

/** Nobody else announces a write of the file until the transaction ends. */
export async function lockFile(
  tx: Transaction,
  { shop, themeId, fileName }: { shop: string; themeId: string; fileName: string },
): Promise<void> {
  const lock = `${shop} ${themeId} ${fileName}`;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
}

/**
 * The section cannot be deleted for good until the transaction ends.
 *
 * @throws {NotFound} when it was deleted meanwhile: nothing of it is stored then.
 */
export async function holdSection(
  tx: Transaction,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<void> {
  const [section] = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(and(eq(sections.id, sectionId), eq(sections.shop, shop), isNull(sections.deletedAt)))
    .for("key share");
  if (section === undefined) throw new NotFound("The section was deleted meanwhile");
}

/** For 90 seconds a `writing` row keeps others away; its writer is certainly gone after that. */
export function isHeld(table: AnnouncedTable): SQL {
  return sql`(${table.updatedAt} > clock_timestamp() - interval '90 seconds')`;
}

/** Announced, and nobody is finding out any more what became of it. */
export function isAbandoned(table: AnnouncedTable, among: WritesOf): SQL | undefined {
  return and(
    eq(table.shop, among.shop),
    "themeId" in among ? eq(table.themeId, among.themeId) : eq(table.sectionId, among.sectionId),
    eq(table.state, "writing"),
    sql`NOT ${isHeld(table)}`,
  );
}

/** Lets the next call find out at once what became of the write. */
export async function abandonAnnounced(
  db: Queryable,
  table: AnnouncedTable,
  id: string,
): Promise<void> {
  await db.execute(
    sql`UPDATE ${table} SET updated_at = to_timestamp(0) WHERE id = ${id} AND state = 'writing'`,
  );
}

/** Gives a write up that the theme does not show, once it can no longer arrive: after two minutes. */
export async function endLateAnnounced(
  db: Queryable,
  table: AnnouncedTable,
  id: string,
): Promise<void> {
  await db.execute(
    sql`UPDATE ${table} SET state = 'removed', updated_at = now()
        WHERE id = ${id} AND state = 'writing'
          AND created_at < clock_timestamp() - interval '2 minutes'`,
  );
}

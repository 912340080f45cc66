import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { pagePlacements } from "#db/schema.ts";
import type { Database, Queryable, Transaction } from "#platform/database.ts";
import {
  abandonAnnounced,
  endLateAnnounced,
  holdSection,
  isAbandoned,
  isHeld,
  lockFile,
  type WritesOf,
} from "../announced-write-store.ts";

export type PlacementRow = typeof pagePlacements.$inferSelect;

/** One template of one of a shop's themes. */
type TemplateKey = { shop: string; themeId: string; templateName: string };

/** Every row of a section, newest first. */
export function placementsOfSection(
  db: Queryable,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<PlacementRow[]> {
  return db
    .select()
    .from(pagePlacements)
    .where(and(eq(pagePlacements.shop, shop), eq(pagePlacements.sectionId, sectionId)))
    .orderBy(desc(pagePlacements.createdAt), desc(pagePlacements.id));
}

/** What of the section should be on the theme's pages. */
export function placedInTheme(
  db: Queryable,
  { shop, sectionId, themeId }: { shop: string; sectionId: string; themeId: string },
): Promise<PlacementRow[]> {
  return db
    .select()
    .from(pagePlacements)
    .where(
      and(
        eq(pagePlacements.shop, shop),
        eq(pagePlacements.sectionId, sectionId),
        eq(pagePlacements.themeId, themeId),
        eq(pagePlacements.state, "published"),
      ),
    );
}

/**
 * Announces that an entry is about to be written, with the template as it was read.
 *
 * @returns null while another one is being written into the same template.
 * @throws {NotFound} when the section was deleted meanwhile: nothing of it is stored then.
 */
export function beginPlacing(
  db: Database,
  row: Omit<typeof pagePlacements.$inferInsert, "state" | "checksum">,
): Promise<PlacementRow | null> {
  return db.transaction(async (tx) => {
    if (await isBeingWritten(tx, row)) return null;
    await holdSection(tx, row);
    // The database's own time, as for every lease.
    const now = sql`clock_timestamp()`;
    const [announced] = await tx
      .insert(pagePlacements)
      .values({ ...row, state: "writing", createdAt: now, updatedAt: now })
      .returning();
    return announced ?? null;
  });
}

/**
 * Announces that a placed entry is about to be taken out; its checksum tells it from one that was never in.
 *
 * @returns null while the template is being written, or when the entry is placed no more.
 */
export function beginTakingOff(db: Database, row: PlacementRow): Promise<PlacementRow | null> {
  return db.transaction(async (tx) => {
    if (await isBeingWritten(tx, row)) return null;
    const [announced] = await tx
      .update(pagePlacements)
      .set({ state: "writing", updatedAt: sql`clock_timestamp()` })
      .where(and(eq(pagePlacements.id, row.id), eq(pagePlacements.state, "published")))
      .returning();
    return announced ?? null;
  });
}

async function isBeingWritten(tx: Transaction, key: TemplateKey) {
  await lockFile(tx, { ...key, fileName: key.templateName });
  const held = await tx
    .select({ id: pagePlacements.id })
    .from(pagePlacements)
    .where(and(ofTemplate(key), eq(pagePlacements.state, "writing"), isHeld(pagePlacements)));
  return held.length > 0;
}

/** Writes whose outcome nobody is finding out any more; oldest first. */
export function abandonedPlacements(db: Queryable, among: WritesOf): Promise<PlacementRow[]> {
  return db
    .select()
    .from(pagePlacements)
    .where(isAbandoned(pagePlacements, among))
    .orderBy(pagePlacements.createdAt);
}

/** Lets the next call find out at once what became of the write. */
export function abandonPlacing(db: Queryable, id: string): Promise<void> {
  return abandonAnnounced(db, pagePlacements, id);
}

/** Gives up a placement that the template does not show, once it can no longer arrive late. */
export function endLatePlacing(db: Queryable, id: string): Promise<void> {
  return endLateAnnounced(db, pagePlacements, id);
}

/** The entry stands in the template, which now has this checksum; other rows of the entry are history. */
export function markPlaced(
  db: Database,
  row: TemplateKey & { id: string; entryKey: string },
  checksum: string,
): Promise<PlacementRow> {
  return db.transaction(async (tx) => {
    await tx
      .update(pagePlacements)
      .set(moved("removed"))
      .where(
        and(
          ofTemplate(row),
          eq(pagePlacements.entryKey, row.entryKey),
          inArray(pagePlacements.state, ["writing", "published"]),
          ne(pagePlacements.id, row.id),
        ),
      );
    const [placed] = await tx
      .update(pagePlacements)
      .set({ ...moved("published"), checksum })
      .where(eq(pagePlacements.id, row.id))
      .returning();
    if (placed === undefined) throw new Error(`Placement ${row.id} is gone`);
    return placed;
  });
}

/** What has ended stays as it ended. */
export async function markNotPlaced(
  db: Queryable,
  ids: string[],
  state: "rolled-back" | "removed" | "gone",
): Promise<void> {
  await db
    .update(pagePlacements)
    .set(moved(state))
    .where(
      and(inArray(pagePlacements.id, ids), inArray(pagePlacements.state, ["writing", "published"])),
    );
}

const moved = (state: PlacementRow["state"]) => ({ state, updatedAt: sql`now()` });

const ofTemplate = ({ shop, themeId, templateName }: TemplateKey) =>
  and(
    eq(pagePlacements.shop, shop),
    eq(pagePlacements.themeId, themeId),
    eq(pagePlacements.templateName, templateName),
  );

import { and, desc, eq, getTableColumns, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { publications, sections, sectionVersions } from "#db/schema.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { Database, Queryable } from "#platform/database.ts";
import {
  abandonAnnounced,
  endLateAnnounced,
  holdSection,
  isAbandoned,
  isHeld,
  lockFile,
  type WritesOf,
} from "./announced-write-store.ts";

export type PublicationRow = typeof publications.$inferSelect;

/** One file in one of a shop's themes. */
export type FileKey = { shop: string; themeId: string; fileName: string };

const VERSION = {
  ...getTableColumns(sectionVersions),
  problems: sql<Problem[]>`${sectionVersions.problems}`,
};

/** A section and one of its versions: the given one, or the current. */
export async function findTarget(
  db: Queryable,
  {
    shop,
    sectionId,
    versionId,
  }: { shop: string; sectionId: string; versionId?: string | undefined },
) {
  const [target] = await db
    .select({ section: sections, version: VERSION })
    .from(sections)
    .innerJoin(sectionVersions, eq(sectionVersions.sectionId, sections.id))
    .where(
      and(
        eq(sections.id, sectionId),
        eq(sections.shop, shop),
        isNull(sections.deletedAt),
        eq(sectionVersions.id, versionId ?? sections.currentVersionId),
      ),
    );
  return target ?? null;
}

/** Rows that say something is, or may be, in the theme under these names; newest first. */
export function liveRowsOfFiles(
  db: Queryable,
  { shop, themeId, fileNames }: { shop: string; themeId: string; fileNames: string[] },
): Promise<PublicationRow[]> {
  return db
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.shop, shop),
        eq(publications.themeId, themeId),
        inArray(publications.fileName, fileNames),
        inArray(publications.state, ["writing", "published"]),
      ),
    )
    .orderBy(desc(publications.createdAt));
}

/** Which of the names other sections of the shop have in a theme, whichever it is. */
export async function namesOfOthers(
  db: Queryable,
  { shop, sectionId, fileNames }: { shop: string; sectionId: string; fileNames: string[] },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ fileName: publications.fileName })
    .from(publications)
    .where(
      and(
        eq(publications.shop, shop),
        ne(publications.sectionId, sectionId),
        inArray(publications.fileName, fileNames),
        inArray(publications.state, ["writing", "published"]),
      ),
    );
  return rows.map(({ fileName }) => fileName);
}

/** Every row of a section, newest first. */
export function rowsOfSection(
  db: Queryable,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<PublicationRow[]> {
  return db
    .select()
    .from(publications)
    .where(and(eq(publications.shop, shop), eq(publications.sectionId, sectionId)))
    .orderBy(desc(publications.createdAt));
}

const { backupBody: _backupBody, ...SHOWN } = getTableColumns(publications);

/** The same without what stood there before, which can be large; and without writes that are not settled. */
export function shownRowsOfSection(
  db: Queryable,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<Omit<PublicationRow, "backupBody">[]> {
  return db
    .select(SHOWN)
    .from(publications)
    .where(
      and(
        eq(publications.shop, shop),
        eq(publications.sectionId, sectionId),
        ne(publications.state, "writing"),
      ),
    )
    .orderBy(desc(publications.createdAt));
}

/**
 * Announces a write of the file, with what stood there before.
 *
 * @param standingId the file's published row when the theme was read; null when there was none.
 * @returns null when another process announced one less than 90 seconds ago and has not settled it, or
 * has published the file since.
 * @throws {NotFound} when the section was deleted meanwhile: nothing of it is stored then.
 */
export async function beginWriting(
  db: Database,
  row: Omit<typeof publications.$inferInsert, "state">,
  standingId: string | null,
): Promise<PublicationRow | null> {
  return db.transaction(async (tx) => {
    await lockFile(tx, row);
    const isWriting = and(eq(publications.state, "writing"), isHeld(publications));
    const isOfOthers = and(
      eq(publications.state, "published"),
      standingId === null ? undefined : ne(publications.id, standingId),
    );
    const inTheWay = await tx
      .select({ id: publications.id })
      .from(publications)
      .where(and(ofFile(row), or(isWriting, isOfOthers)));
    if (inTheWay.length > 0) return null;
    await holdSection(tx, row);
    // The database's own time, as for every lease.
    const now = sql`clock_timestamp()`;
    const [announced] = await tx
      .insert(publications)
      .values({ ...row, state: "writing", createdAt: now, updatedAt: now })
      .returning();
    return announced ?? null;
  });
}

/** Writes whose outcome nobody is finding out any more; oldest first. */
export function abandonedWrites(db: Queryable, among: WritesOf): Promise<PublicationRow[]> {
  return db
    .select()
    .from(publications)
    .where(isAbandoned(publications, among))
    .orderBy(publications.createdAt);
}

/** Lets the next call find out at once what became of the write. */
export function abandonWriting(db: Queryable, id: string): Promise<void> {
  return abandonAnnounced(db, publications, id);
}

/** Gives a write up that the theme does not show, once it can no longer arrive late. */
export function endLateWrite(db: Queryable, id: string): Promise<void> {
  return endLateAnnounced(db, publications, id);
}

/** The row becomes the file's only one; the one before it, and writes that were cut short, are history. */
export async function markPublished(
  db: Database,
  row: FileKey & { id: string; checksum: string | null },
  seenChecksum: string,
): Promise<PublicationRow> {
  return db.transaction(async (tx) => {
    await tx
      .update(publications)
      .set(moved("removed"))
      .where(
        and(
          ofFile(row),
          inArray(publications.state, ["published", "writing"]),
          ne(publications.id, row.id),
        ),
      );
    const [published] = await tx
      .update(publications)
      .set({ ...moved("published"), checksum: row.checksum, seenChecksum, seenAt: sql`now()` })
      .where(eq(publications.id, row.id))
      .returning();
    if (published === undefined) throw new Error(`Publication ${row.id} is gone`);
    return published;
  });
}

/** Ends a row; `reviving` names the older one whose file stands in the theme again. */
export async function markEnded(
  db: Database,
  id: string,
  state: "rolled-back" | "removed",
  reviving: { id: string; editedChecksum: string | null; noticedAt: Date } | null = null,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(publications).set(moved(state)).where(eq(publications.id, id));
    if (reviving !== null)
      await tx
        .update(publications)
        .set({
          ...moved("published"),
          seenChecksum: reviving.editedChecksum,
          seenAt: reviving.editedChecksum === null ? null : reviving.noticedAt,
        })
        .where(eq(publications.id, reviving.id));
  });
}

const moved = (state: PublicationRow["state"]) => ({ state, updatedAt: sql`now()` });

const ofFile = ({ shop, themeId, fileName }: FileKey) =>
  and(
    eq(publications.shop, shop),
    eq(publications.themeId, themeId),
    eq(publications.fileName, fileName),
  );

import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { sectionVersions } from "#db/schema.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import { ofShownSection } from "./section-store.ts";

export type Version = Omit<typeof sectionVersions.$inferSelect, "problems"> & {
  problems: Problem[];
};
/** A version in a list: without its code, which can be large. */
export type VersionSummary = Omit<Version, "code">;

const { code: codeColumn, ...columns } = getTableColumns(sectionVersions);
const summary = { ...columns, problems: sql<Problem[]>`${sectionVersions.problems}` };
const whole = { ...summary, code: codeColumn };

export type VersionKey = { shop: string; sectionId: string; versionId: string };

/** @returns null when the id is taken, by whomever. */
export async function insertVersion(
  tx: Transaction,
  version: typeof sectionVersions.$inferInsert,
): Promise<Version | null> {
  const [inserted] = await tx
    .insert(sectionVersions)
    .values(version)
    .onConflictDoNothing({ target: sectionVersions.id })
    .returning(whole);
  return inserted ?? null;
}

/** What the merchant calls it: the one thing of a version that changes. */
export async function updateVersionName(
  db: Queryable,
  key: VersionKey,
  name: string | null,
): Promise<VersionSummary | null> {
  const [version] = await db
    .update(sectionVersions)
    .set({ name })
    .where(isVersion(key))
    .returning(summary);
  return version ?? null;
}

export async function selectVersion(db: Queryable, key: VersionKey): Promise<Version | null> {
  const [version] = await db.select(whole).from(sectionVersions).where(isVersion(key));
  return version ?? null;
}

function isVersion({ shop, sectionId, versionId }: VersionKey) {
  return and(
    eq(sectionVersions.id, versionId),
    eq(sectionVersions.sectionId, sectionId),
    eq(sectionVersions.shop, shop),
    ofShownSection(sectionVersions.sectionId),
  );
}

export async function selectVersions(
  db: Queryable,
  shop: string,
  sectionId: string,
): Promise<VersionSummary[]> {
  return db
    .select(summary)
    .from(sectionVersions)
    .where(
      and(
        eq(sectionVersions.sectionId, sectionId),
        eq(sectionVersions.shop, shop),
        ofShownSection(sectionVersions.sectionId),
      ),
    )
    .orderBy(desc(sectionVersions.number));
}

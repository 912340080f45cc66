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

export async function insertVersion(
  tx: Transaction,
  version: typeof sectionVersions.$inferInsert,
): Promise<Version> {
  const [inserted] = await tx.insert(sectionVersions).values(version).returning(whole);
  if (!inserted) throw new Error("The new version was not returned");
  return inserted;
}

export async function selectVersion(
  db: Queryable,
  { shop, sectionId, versionId }: VersionKey,
): Promise<Version | null> {
  const [version] = await db
    .select(whole)
    .from(sectionVersions)
    .where(
      and(
        eq(sectionVersions.id, versionId),
        eq(sectionVersions.sectionId, sectionId),
        eq(sectionVersions.shop, shop),
        ofShownSection(sectionVersions.sectionId),
      ),
    );
  return version ?? null;
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

import { and, desc, eq, gte, sql } from "drizzle-orm";
import { generationLogs, sectionVersions, usageRecords } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";
import type { AllowanceSource, GenerationLogRow, UsageRecord } from "../billing-rows.ts";

export type LoggedRun = {
  log: GenerationLogRow;
  chargeStatus: UsageRecord["chargeStatus"] | null;
  /** Of the version it saved, while its section is not deleted. */
  versionNumber: number | null;
};

const LOGGED_RUN = {
  log: generationLogs,
  chargeStatus: usageRecords.chargeStatus,
  versionNumber: sectionVersions.number,
};

/** Newest first. */
export async function selectLog(
  db: Queryable,
  shop: string,
  page: { limit: number; offset: number },
): Promise<LoggedRun[]> {
  return db
    .select(LOGGED_RUN)
    .from(generationLogs)
    .leftJoin(usageRecords, eq(usageRecords.generationId, generationLogs.generationId))
    .leftJoin(sectionVersions, eq(sectionVersions.generationId, generationLogs.generationId))
    .where(eq(generationLogs.shop, shop))
    .orderBy(desc(generationLogs.generatedAt), desc(generationLogs.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function selectCompletedSince(
  db: Queryable,
  shop: string,
  use: CountedUse,
  limit: number,
): Promise<LoggedRun[]> {
  return db
    .select(LOGGED_RUN)
    .from(generationLogs)
    .leftJoin(usageRecords, eq(usageRecords.generationId, generationLogs.generationId))
    .leftJoin(sectionVersions, eq(sectionVersions.generationId, generationLogs.generationId))
    .where(completedOf(shop, use))
    .orderBy(desc(generationLogs.generatedAt), desc(generationLogs.id))
    .limit(limit);
}

/** What the section's runs came to, in no particular order. */
export async function selectLogOfSection(
  db: Queryable,
  shop: string,
  sectionId: string,
): Promise<Pick<GenerationLogRow, "generationId" | "outcome" | "priceCents" | "durationMs">[]> {
  const { generationId, outcome, priceCents, durationMs } = generationLogs;
  return db
    .select({ generationId, outcome, priceCents, durationMs })
    .from(generationLogs)
    .where(and(eq(generationLogs.shop, shop), eq(generationLogs.sectionId, sectionId)));
}

export async function countLog(db: Queryable, shop: string): Promise<number> {
  return db.$count(generationLogs, eq(generationLogs.shop, shop));
}

/** Completed generations a UTC day (`YYYY-MM-DD`); days without any are left out. */
export async function countByDay(
  db: Queryable,
  shop: string,
  use: CountedUse,
): Promise<{ date: string; count: number; overages: number }[]> {
  const date = sql<string>`to_char(${generationLogs.generatedAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  return db
    .select({
      date,
      count: sql<number>`count(*)::int`,
      overages: sql<number>`(count(*) filter (where ${generationLogs.wasCharged}))::int`,
    })
    .from(generationLogs)
    .where(completedOf(shop, use))
    .groupBy(date)
    .orderBy(date);
}

/** What one allowance counts: a trial's generations are not the free plan's. */
export type CountedUse = { source: AllowanceSource; since: Date };

function completedOf(shop: string, { source, since }: CountedUse) {
  return and(
    eq(generationLogs.shop, shop),
    eq(generationLogs.source, source),
    eq(generationLogs.outcome, "completed"),
    gte(generationLogs.generatedAt, since),
  );
}

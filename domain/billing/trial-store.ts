import { and, eq, lte, lt, sql } from "drizzle-orm";
import { trials } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";
import type { PlanName, Trial } from "./billing-rows.ts";

export async function readTrial(db: Queryable, shop: string): Promise<Trial | null> {
  const [trial] = await db.select().from(trials).where(eq(trials.shop, shop));
  return trial ?? null;
}

/** The one trial a shop ever has: a second insert changes nothing. */
export async function insertTrial(
  db: Queryable,
  trial: Pick<Trial, "id" | "shop" | "startedAt" | "endsAt" | "maxUsage">,
): Promise<void> {
  await db.insert(trials).values(trial).onConflictDoNothing({ target: trials.shop });
}

export async function expireTrial(db: Queryable, shop: string, now: Date): Promise<void> {
  await db
    .update(trials)
    .set({ status: "expired" })
    .where(and(eq(trials.shop, shop), eq(trials.status, "active"), lte(trials.endsAt, now)));
}

/** @returns whether there was one left to count. */
export async function countTrialUse(db: Queryable, shop: string): Promise<boolean> {
  const counted = await db
    .update(trials)
    .set({ usageCount: sql`${trials.usageCount} + 1` })
    .where(and(eq(trials.shop, shop), lt(trials.usageCount, trials.maxUsage)))
    .returning({ id: trials.id });
  return counted.length === 1;
}

export async function markTrialConverted(
  db: Queryable,
  shop: string,
  planName: PlanName,
): Promise<void> {
  await db
    .update(trials)
    .set({ status: "converted", convertedTo: planName })
    .where(and(eq(trials.shop, shop), eq(trials.status, "active")));
}

import { and, eq, lte, sql } from "drizzle-orm";
import { trials } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";
import { write } from "#platform/write-together.ts";
import type { PlanName, Trial } from "../billing-rows.ts";

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

/** Changes no row when none is left to count. */
export const countTrialUse = write<{ shop: string }>(
  "tried",
  (at) => sql`
    UPDATE trials SET usage_count = usage_count + 1
    WHERE shop = ${at("shop")} AND usage_count < max_usage`,
);

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

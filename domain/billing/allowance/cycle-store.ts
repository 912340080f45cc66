import { and, desc, eq, gte, sql } from "drizzle-orm";
import { billingCycles, generationLogs, subscriptions } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import { write } from "#platform/write-together.ts";
import type { BillingCycle } from "../billing-rows.ts";

export async function insertCycle(
  tx: Transaction,
  cycle: typeof billingCycles.$inferInsert,
): Promise<BillingCycle> {
  const [inserted] = await tx.insert(billingCycles).values(cycle).returning();
  if (!inserted) throw new Error("The new billing cycle was not returned");
  return inserted;
}

export async function selectNewestCycle(
  db: Queryable,
  subscriptionId: string,
): Promise<BillingCycle | null> {
  const [cycle] = await db
    .select()
    .from(billingCycles)
    .where(eq(billingCycles.subscriptionId, subscriptionId))
    .orderBy(desc(billingCycles.startsAt))
    .limit(1);
  return cycle ?? null;
}

export async function updateCycle(
  tx: Transaction,
  id: string,
  changes: Pick<BillingCycle, "endsAt" | "provisional">,
): Promise<void> {
  await tx.update(billingCycles).set(changes).where(eq(billingCycles.id, id));
}

/** A new cycle has the whole cap before it. */
export async function clearBalance(tx: Transaction, subscriptionId: string): Promise<void> {
  await tx
    .update(subscriptions)
    .set({ balanceUsedCents: 0, capReachedAt: null })
    .where(eq(subscriptions.id, subscriptionId));
}

/** A completed run must be counted in a cycle: one that is gone changes no row. */
export const countInCycle = write<{ cycleId: string; overages: number }>(
  "counted",
  (at) => sql`
    UPDATE billing_cycles SET used = used + 1, overages = overages + ${at("overages")}::int
    WHERE id = ${at("cycleId")}`,
);

/** Counts an included generation of a replaced plan in the cycle that took its use over, if one did. */
export const countCarried = write<{ shop: string; cycleId: string }>(
  "carried",
  (at) => sql`
    UPDATE billing_cycles SET carried = carried + 1
    WHERE shop = ${at("shop")} AND carried_from @> ARRAY[${at("cycleId")}::uuid]`,
);

export async function countCompletedSince(
  db: Queryable,
  shop: string,
  since: Date,
): Promise<number> {
  return db.$count(
    generationLogs,
    and(
      eq(generationLogs.shop, shop),
      eq(generationLogs.outcome, "completed"),
      gte(generationLogs.generatedAt, since),
    ),
  );
}

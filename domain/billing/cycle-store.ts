import { and, arrayContains, desc, eq, gte, sql } from "drizzle-orm";
import { billingCycles, generationLogs, subscriptions } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import type { BillingCycle } from "./billing-rows.ts";

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

/** @throws when the cycle is gone: a completed run must be counted somewhere. */
export async function countInCycle(
  tx: Transaction,
  cycleId: string,
  isOverage: boolean,
): Promise<void> {
  const counted = await tx
    .update(billingCycles)
    .set({
      used: sql`${billingCycles.used} + 1`,
      overages: sql`${billingCycles.overages} + ${isOverage ? 1 : 0}`,
    })
    .where(eq(billingCycles.id, cycleId))
    .returning({ id: billingCycles.id });
  if (counted.length !== 1) throw new Error(`Billing cycle ${cycleId} is missing`);
}

/** Counts an included generation of a replaced plan in the cycle that took its use over, if one did. */
export async function countCarried(tx: Transaction, shop: string, cycleId: string): Promise<void> {
  await tx
    .update(billingCycles)
    .set({ carried: sql`${billingCycles.carried} + 1` })
    .where(and(eq(billingCycles.shop, shop), arrayContains(billingCycles.carriedFrom, [cycleId])));
}

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

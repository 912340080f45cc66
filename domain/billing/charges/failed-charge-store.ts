import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { billingCycles, failedUsageCharges, subscriptions, usageRecords } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";

export type FailedChargeRow = {
  id: string;
  shop: string;
  sectionId: string;
  generationId: string;
  usageRecordId: string;
  amountCents: number;
  chargeStatus: "pending" | "accepted" | "declined" | "error";
  isGivenUp: boolean;
  errorMessage: string;
  retryCount: number;
  createdAt: Date;
  retriedAt: Date | null;
  cycleEndsAt: Date;
  subscriptionStatus: string;
};

/** Failed charges that nobody has resolved, newest first; of one shop, or of all. */
export async function selectFailedCharges(
  db: Queryable,
  { shop, id, limit }: { shop?: string; id?: string; limit: number },
): Promise<FailedChargeRow[]> {
  return db
    .select({
      id: failedUsageCharges.id,
      shop: failedUsageCharges.shop,
      sectionId: failedUsageCharges.sectionId,
      generationId: failedUsageCharges.generationId,
      usageRecordId: usageRecords.id,
      amountCents: usageRecords.amountCents,
      chargeStatus: usageRecords.chargeStatus,
      isGivenUp: sql<boolean>`${usageRecords.givenUpAt} is not null`,
      errorMessage: failedUsageCharges.errorMessage,
      retryCount: failedUsageCharges.retryCount,
      createdAt: failedUsageCharges.createdAt,
      retriedAt: failedUsageCharges.retriedAt,
      cycleEndsAt: billingCycles.endsAt,
      subscriptionStatus: subscriptions.status,
    })
    .from(failedUsageCharges)
    .innerJoin(usageRecords, eq(usageRecords.generationId, failedUsageCharges.generationId))
    .innerJoin(billingCycles, eq(billingCycles.id, usageRecords.billingCycleId))
    .innerJoin(subscriptions, eq(subscriptions.id, usageRecords.subscriptionId))
    .where(
      and(
        isNull(failedUsageCharges.resolvedAt),
        shop === undefined ? undefined : eq(failedUsageCharges.shop, shop),
        id === undefined ? undefined : eq(failedUsageCharges.id, id),
      ),
    )
    .orderBy(desc(failedUsageCharges.createdAt))
    .limit(limit);
}

/** Makes a charge due at once, one that was left to the operator too. */
export async function reopenCharge(tx: Transaction, usageRecordId: string): Promise<void> {
  await tx
    .update(usageRecords)
    .set({ chargeStatus: "error", givenUpAt: null, nextAttemptAt: sql`now()` })
    .where(
      and(eq(usageRecords.id, usageRecordId), sql`${usageRecords.chargeStatus} <> 'accepted'`),
    );
}

/** The operator has dealt with it: nothing more is tried. */
export async function resolveFailedCharge(db: Queryable, id: string): Promise<void> {
  await db
    .update(failedUsageCharges)
    .set({ resolvedAt: sql`now()` })
    .where(eq(failedUsageCharges.id, id));
}

/** What waits for Shopify, and what was left to the operator. */
export async function countCharges(
  db: Queryable,
): Promise<{ waiting: number; oldestWaitingSeconds: number; givenUp: number; declined: number }> {
  const [counts] = await db
    .select({
      waiting: sql<number>`count(*) filter (where ${usageRecords.givenUpAt} is null
        and ${usageRecords.chargeStatus} <> 'declined')::int`,
      oldestWaitingSeconds: sql<number>`coalesce(extract(epoch from now() - min(${usageRecords.createdAt})
        filter (where ${usageRecords.givenUpAt} is null and ${usageRecords.chargeStatus} <> 'declined')), 0)::int`,
      givenUp: sql<number>`count(*) filter (where ${usageRecords.givenUpAt} is not null)::int`,
      declined: sql<number>`count(*) filter (where ${usageRecords.chargeStatus} = 'declined')::int`,
    })
    .from(usageRecords)
    .where(sql`${usageRecords.chargeStatus} in ('pending', 'error', 'declined')`);
  return counts ?? { waiting: 0, oldestWaitingSeconds: 0, givenUp: 0, declined: 0 };
}

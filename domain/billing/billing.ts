import type { Queryable, Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import { readActiveSubscription } from "./allowance-store.ts";
import { openChargeQueue } from "./charge-queue-store.ts";
import type { GenerationRow, Subscription, UsageRecord } from "./billing-rows.ts";
import { countCarried, countInCycle } from "./cycle-store.ts";
import type { QuotaCheck } from "./quota.ts";
import { readShopAllowance, type AllowanceEdges } from "./shop-allowance.ts";
import { insertUsageRecord } from "./usage-record-store.ts";

/** What the shop may still generate: from its trial, else its subscription, else the free plan. */
export async function checkQuota(edges: AllowanceEdges, shop: string): Promise<QuotaCheck> {
  const { quota } = await readShopAllowance(edges, shop);
  return quota;
}

/** The newest active subscription. A cancelled one whose period lasts is only seen by `checkQuota`. */
export async function getSubscription(
  { db }: { db: Queryable },
  shop: string,
): Promise<Subscription | null> {
  return readActiveSubscription(db, shop);
}

/**
 * Counts a completed run in the cycle its hold was taken in and writes its one usage record, at the price
 * of the hold: what costs nothing is accepted at once, the rest is pending until Shopify has taken it.
 */
export async function recordUsage(
  { db, ids }: { db: Transaction; ids: Ids },
  generation: GenerationRow,
): Promise<UsageRecord> {
  const { shop, sectionId, subscriptionId, billingCycleId, isOverage, priceCents } = generation;
  if (!subscriptionId || !billingCycleId)
    throw new Error(`Run ${generation.id} is paid by a subscription but names no cycle`);
  await countInCycle(db, billingCycleId, isOverage);
  if (!isOverage) await countCarried(db, shop, billingCycleId);
  if (priceCents > 0) await openChargeQueue(db, shop);
  return insertUsageRecord(db, {
    id: ids.uuid(),
    shop,
    subscriptionId,
    billingCycleId,
    sectionId,
    generationId: generation.id,
    idempotencyKey: `${shop}-${sectionId}-${generation.id}`,
    amountCents: priceCents,
    description: isOverage ? "Extra section generation" : "Section generation",
    chargeStatus: priceCents > 0 ? "pending" : "accepted",
  });
}

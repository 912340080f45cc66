import type { Queryable } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Write } from "#platform/write-together.ts";
import { readActiveSubscription } from "./allowance-store.ts";
import { queueCharges } from "../charges/charge-queue-store.ts";
import type { GenerationRow, Subscription } from "../billing-rows.ts";
import { countCarried, countInCycle } from "./cycle-store.ts";
import type { QuotaCheck } from "./quota.ts";
import { readShopAllowance, type AllowanceEdges } from "./shop-allowance.ts";
import { insertUsageRecord } from "../holds/usage-record-store.ts";

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
 * A completed run's count in the cycle its hold was taken in and its one usage record, at the price of the
 * hold: what costs nothing is accepted at once, the rest is pending until Shopify has taken it.
 */
export function recordUsage({ ids }: { ids: Ids }, generation: GenerationRow): Write[] {
  const { shop, sectionId, subscriptionId, billingCycleId, isOverage, priceCents } = generation;
  if (!subscriptionId || !billingCycleId)
    throw new Error(`Run ${generation.id} is paid by a subscription but names no cycle`);
  const record = insertUsageRecord({
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
  return [
    countInCycle({ cycleId: billingCycleId, overages: isOverage ? 1 : 0 }),
    ...(isOverage ? [] : [countCarried({ shop, cycleId: billingCycleId })]),
    ...(priceCents > 0 ? [queueCharges({ shop })] : []),
    record,
  ];
}

import type { Subscription } from "../billing-rows.ts";
import { drainCharges } from "../charges/charges.ts";
import { selectRunningSubscription, selectSubscription } from "./subscription-store.ts";
import { takeBackRequests } from "./take-back-requests.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";
import type { ShopifyEdges } from "../shopify-edges.ts";

export type CancelResult =
  | { kind: "cancelled"; subscription: Subscription }
  | { kind: "no-subscription" }
  | { kind: "refused"; message: string };

/**
 * Ends the shop's plan at Shopify, after its open charges were sent, and takes back what waits for approval. The included generations last to the
 * end of the paid period, without overage.
 *
 * @throws what ShopifyBilling throws; calling again finds out what became of it.
 */
export async function cancelSubscription(edges: ShopifyEdges, shop: string): Promise<CancelResult> {
  const before = await selectRunningSubscription(edges.db, shop);
  await syncSubscriptions(edges, shop);
  const running = await selectRunningSubscription(edges.db, shop);
  if (!running) return before ? cancelled(edges, before.id) : { kind: "no-subscription" };
  await takeBackRequests(edges, shop);
  await drainCharges(edges, shop);
  const answer = await edges.shopifyBilling(shop).cancelSubscription(running.shopifySubId);
  await syncSubscriptions(edges, shop);
  // Refused, and ended all the same: somebody else was quicker.
  const isLeft = (await selectRunningSubscription(edges.db, shop))?.id === running.id;
  return answer.kind === "refused" && isLeft ? answer : cancelled(edges, running.id);
}

async function cancelled({ db }: Pick<ShopifyEdges, "db">, id: string) {
  const subscription = await selectSubscription(db, id);
  if (!subscription) throw new Error(`Subscription ${id} is missing`);
  return { kind: "cancelled" as const, subscription };
}

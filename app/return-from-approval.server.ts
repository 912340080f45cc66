import { getPlanStanding } from "#domain/billing/subscriptions/plan-standing.ts";
import { syncSubscriptions } from "#domain/billing/subscriptions/sync-subscriptions.ts";
import { inTime } from "#platform/in-time.ts";
import { billingEdges } from "./billing-edges.server.ts";

/** A page does not wait longer for Shopify; it shows what we know, and reads again soon. */
const LIMIT_IN_MS = 4_000;

/**
 * Reads the shop's plan from Shopify when the merchant comes back from its page, or while a request waits
 * there. The address only gives the hint: what it says is not believed.
 */
export async function syncAfterApproval(shop: string, request: Request): Promise<void> {
  const { pending } = await getPlanStanding(billingEdges, shop);
  const isBack = new URL(request.url).searchParams.has("charge_id");
  if (pending === null && !isBack) return;
  const sync = syncSubscriptions(billingEdges, shop).catch((err: unknown) =>
    billingEdges.log.warn({ err, shop }, "The plan could not be read after an approval"),
  );
  await inTime(sync, LIMIT_IN_MS, () => undefined);
}

import type { Database } from "#platform/database.ts";
import type { ShopifyBillingOf } from "./shopify-billing.ts";
import { selectSubscriptions } from "./subscription-store.ts";

/**
 * Takes back what waits for the merchant's approval, so that a page of Shopify's that is still open somewhere
 * gives no plan any more. What Shopify does not take back was decided meanwhile; the next reading tells.
 */
export async function takeBackRequests(
  { db, shopifyBilling }: { db: Database; shopifyBilling: ShopifyBillingOf },
  shop: string,
): Promise<void> {
  for (const { status, shopifySubId } of await selectSubscriptions(db, shop))
    if (status === "pending") await shopifyBilling(shop).cancelSubscription(shopifySubId);
}

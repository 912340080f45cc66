import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { billingCycles, subscriptions } from "#db/schema.ts";
import { createSubscription } from "#domain/billing/subscriptions/create-subscription.ts";
import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import { syncSubscriptions } from "#domain/billing/subscriptions/sync-subscriptions.ts";
import type { Database } from "#platform/database.ts";
import { simulatedBilling } from "./simulated-billing.ts";
import type { SimulatedShopify } from "./simulated-shopify.ts";

const RETURN_URL = "https://admin.shopify.com/store/x/apps/key/app/billing";

export type MerchantOptions = {
  timeoutInMs?: number;
  change?: (billing: ShopifyBilling) => ShopifyBilling;
};

/** A new shop of the simulated Shopify, its merchant's decisions, and what the database says of it. */
export function newMerchant(
  db: Database,
  simulated: SimulatedShopify,
  options: MerchantOptions = {},
) {
  const [shop = ""] = simulated.addShops(1);
  const edges = simulatedBilling(db, simulated, options);
  const order = (planName: string) =>
    createSubscription(edges, { shop, planName, returnUrl: RETURN_URL });
  return {
    shop,
    edges,
    order,
    async subscribe(planName: string): Promise<void> {
      expect(await order(planName)).toMatchObject({ kind: "created" });
      await edges.merchant(shop, "approve");
      await syncSubscriptions(edges, shop);
    },
    /** Such as `pro active`, oldest first. */
    async statuses(): Promise<string[]> {
      const rows = await db
        .select()
        .from(subscriptions)
        .where(eq(subscriptions.shop, shop))
        .orderBy(asc(subscriptions.createdAt));
      return rows.map(({ planName, status }) => `${planName} ${status}`);
    },
    cycles: () =>
      db
        .select()
        .from(billingCycles)
        .where(eq(billingCycles.shop, shop))
        .orderBy(asc(billingCycles.startsAt), asc(billingCycles.createdAt)),
    async charged() {
      return (await edges.atShopify(shop)).usageRecords;
    },
  };
}

import type { ShopifyBillingOf } from "#domain/billing/subscriptions/shopify-billing.ts";
import { createAdminGraphql } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyBilling } from "#gateways/shopify/shopify-billing.ts";
import { edges, type Edges } from "./edges.server.ts";
import { offlineClient } from "./offline-client.server.ts";

/** The edges with every shop's billing at Shopify, for requests and background work alike. */
export type BillingEdges = Edges & { shopifyBilling: ShopifyBillingOf; isBillingTest: boolean };

const shopifyBilling: ShopifyBillingOf = (shop) => {
  const client = offlineClient(shop);
  return createShopifyBilling(
    createAdminGraphql(client),
    createAdminGraphql(client, { attempts: 1 }),
  );
};

export const billingEdges: BillingEdges = {
  ...edges,
  shopifyBilling,
  isBillingTest: edges.config.isBillingTest,
};

import { HttpResponseError } from "@shopify/shopify-api";
import { SessionNotFoundError } from "@shopify/shopify-app-react-router/server";
import type { ShopifyBillingOf } from "#domain/billing/subscriptions/shopify-billing.ts";
import { createAdminGraphql, type AdminClient } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyBilling } from "#gateways/shopify/shopify-billing.ts";
import { NoShopAccess } from "#platform/errors.ts";
import { edges, type Edges } from "./edges.server.ts";
import { shopify } from "./shopify.server.ts";

/** The edges with every shop's billing at Shopify, for requests and background work alike. */
export type BillingEdges = Edges & { shopifyBilling: ShopifyBillingOf; isBillingTest: boolean };

const shopifyBilling: ShopifyBillingOf = (shop) => {
  const client = clientOf(shop);
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

/** The shop's offline token, refreshed by the library when it is about to expire. */
function clientOf(shop: string): AdminClient {
  return async (operation, options) => {
    try {
      const { admin } = await shopify.unauthenticated.admin(shop);
      return await admin.graphql(operation, options);
    } catch (error) {
      if (error instanceof SessionNotFoundError || isUnauthorized(error))
        throw new NoShopAccess(`${shop} gives the app no access`, { cause: error });
      throw error;
    }
  };
}

/** The token was void: the library forgets it. */
function isUnauthorized(error: unknown): boolean {
  if (error instanceof Response) return error.status === 401;
  return error instanceof HttpResponseError && error.response.code === 401;
}

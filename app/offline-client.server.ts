import { HttpResponseError } from "@shopify/shopify-api";
import { SessionNotFoundError } from "@shopify/shopify-app-react-router/server";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { createAdminGraphql, type AdminClient } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyAdmin } from "#gateways/shopify/shopify-admin.ts";
import { NoShopAccess } from "#platform/errors.ts";
import { shopify } from "./shopify.server.ts";

/**
 * The shop's Admin API without a request of a merchant, by the offline token that the library refreshes when
 * it is about to expire. Its calls throw NoShopAccess for a shop that gives the app no access.
 */
export function offlineClient(shop: string): AdminClient {
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

/** The shop's admin for background work. */
export function shopAdmin(shop: string): ShopifyAdmin {
  return createShopifyAdmin(createAdminGraphql(offlineClient(shop)));
}

/** The token was void: the library forgets it. */
function isUnauthorized(error: unknown): boolean {
  if (error instanceof Response) return error.status === 401;
  return error instanceof HttpResponseError && error.response.code === 401;
}

import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import { createAdminGraphql, type AdminClient } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyBilling } from "#gateways/shopify/shopify-billing.ts";

/** The shop's admin as its token lets the app see it. */
export function adminClient(adminUrl: string, shop: string, accessToken: string): AdminClient {
  return (query, { variables, signal }) =>
    fetch(`${adminUrl}/admin/api/2026-10/graphql.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-sim-host": shop,
        "x-shopify-access-token": accessToken,
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
}

/** A shop's billing as the app makes it of the shop's admin. */
export function billingOver(client: AdminClient, timeoutInMs: number): ShopifyBilling {
  return createShopifyBilling(
    createAdminGraphql(client, { timeoutInMs }),
    createAdminGraphql(client, { timeoutInMs, attempts: 1 }),
  );
}

import { z } from "zod";
import { requestSubscriptionSync } from "#domain/billing/subscriptions/requested-syncs.ts";
import { endSubscriptions } from "#domain/billing/subscriptions/uninstalled-shop.ts";
import { requestThemeCheck } from "#domain/publishing/drift/theme-checks.ts";
import { recordScopes } from "#domain/shops/scopes.ts";
import { recordUninstall } from "#domain/shops/uninstall.ts";
import type { WebhookHandlers } from "#domain/shops/webhook-inbox.ts";
import type { Edges } from "./edges.server.ts";
import { privacyWebhooks } from "./privacy-webhooks.server.ts";

const Uninstalled = z.object({ myshopify_domain: z.string() });
const ScopesUpdate = z.object({ current: z.array(z.string()) });

/** What each topic does, once its delivery is stored. */
export function webhookHandlers(edges: Edges): WebhookHandlers {
  return {
    ...privacyWebhooks(edges),
    "app/uninstalled": async ({ shop, triggeredAt, payload }) => {
      // The signature covers the body alone: it must be about the shop that the headers name.
      const { data } = Uninstalled.safeParse(JSON.parse(payload));
      if (data?.myshopify_domain !== shop) return;
      if (await recordUninstall(edges, shop, triggeredAt)) await endSubscriptions(edges, shop);
      // The shop came back before its word was handled: Shopify has ended its plan all the same.
      else await requestSubscriptionSync(edges, shop);
    },
    // Only a hint: its body alone is signed, and it may be old. Shopify is asked what is true.
    "app_subscriptions/update": ({ shop }) => requestSubscriptionSync(edges, shop),
    "app_subscriptions/approaching_capped_amount": ({ shop }) =>
      requestSubscriptionSync(edges, shop),
    // Hints too: who is live, what is called how and what is gone is read.
    "themes/publish": ({ shop }) => requestThemeCheck(edges, shop),
    "themes/update": ({ shop }) => requestThemeCheck(edges, shop),
    "themes/delete": ({ shop }) => requestThemeCheck(edges, shop),
    "app/scopes_update": ({ shop, payload }) =>
      recordScopes(edges, shop, ScopesUpdate.parse(JSON.parse(payload)).current.join(",")),
  };
}

import { decimal } from "../graphql/money.ts";
import { gid } from "../graphql/gid.ts";
import type { SimulatedShop, Subscription } from "../state.ts";
import type { Webhook } from "./send-webhook.ts";

/** `app_subscriptions/update`: the status or the cap changed. */
export function subscriptionUpdate(shop: SimulatedShop, subscription: Subscription): Webhook {
  const { recurring, usage } = subscription;
  return {
    topic: "app_subscriptions/update",
    payload: {
      app_subscription: {
        ...common(shop, subscription),
        status: subscription.status,
        currency: subscription.currencyCode,
        capped_amount: usage === null ? null : decimal(usage.cappedAmountCents),
        price: recurring === null ? null : (recurring.priceCents / 100).toFixed(2),
        interval: (recurring?.interval ?? "EVERY_30_DAYS").toLowerCase(),
        plan_handle: null,
      },
    },
  };
}

/** `app_subscriptions/approaching_capped_amount`: the balance crossed 90 % of the cap. */
export function approachingCap(
  shop: SimulatedShop,
  subscription: Subscription,
  balanceUsedCents: number,
): Webhook {
  return {
    topic: "app_subscriptions/approaching_capped_amount",
    payload: {
      app_subscription: {
        ...common(shop, subscription),
        balance_used: balanceUsedCents / 100,
        capped_amount: decimal(subscription.usage?.cappedAmountCents ?? 0),
        currency_code: subscription.currencyCode,
      },
    },
  };
}

function common(shop: SimulatedShop, subscription: Subscription) {
  return {
    admin_graphql_api_id: gid("AppSubscription", subscription.id),
    name: subscription.name,
    admin_graphql_api_shop_id: gid("Shop", shop.catalog.id),
    created_at: subscription.createdAt,
    updated_at: subscription.updatedAt,
  };
}

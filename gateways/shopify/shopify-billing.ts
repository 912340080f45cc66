import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { cancelSubscription } from "./cancel-subscription.ts";
import { chargeUsage } from "./charge-usage.ts";
import { createSubscription } from "./create-subscription.ts";
import { listSubscriptions } from "./list-subscriptions.ts";
import { listUsageRecords } from "./list-usage-records.ts";
import { requestCap } from "./request-cap.ts";

/**
 * One shop's billing, over the Admin API.
 *
 * @param once asks without repeating what was throttled.
 */
export function createShopifyBilling(graphql: AdminGraphql, once: AdminGraphql): ShopifyBilling {
  return {
    createSubscription: (request) => createSubscription(graphql, request),
    listSubscriptions: () => listSubscriptions(graphql),
    cancelSubscription: (id) => cancelSubscription(graphql, id),
    requestCap: (lineItemId, cents) => requestCap(graphql, lineItemId, cents),
    chargeUsage: (charge) => chargeUsage(once, charge),
    listUsageRecords: (id, since) => listUsageRecords(graphql, id, since),
  };
}

import { z } from "zod";
import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { refusedFor, UserErrors } from "./app-subscription.ts";
import { parseAnswer } from "./parse-answer.ts";

/** Without a refund: the period that was paid for stays the merchant's. */
export const CANCEL_SUBSCRIPTION = `#graphql
  mutation CancelSubscription($id: ID!) {
    appSubscriptionCancel(id: $id, prorate: false) {
      appSubscription {
        id
      }
      userErrors {
        message
      }
    }
  }
`;

const Answer = z.object({
  appSubscriptionCancel: z.object({
    appSubscription: z.object({ id: z.string() }).nullable(),
    userErrors: UserErrors,
  }),
});

export async function cancelSubscription(
  graphql: AdminGraphql,
  shopifySubId: string,
): ReturnType<ShopifyBilling["cancelSubscription"]> {
  const answer = await graphql(CANCEL_SUBSCRIPTION, { id: shopifySubId });
  const { appSubscription, userErrors } = parseAnswer(Answer, answer).appSubscriptionCancel;
  if (userErrors.length > 0 || appSubscription === null) return refusedFor(userErrors);
  return { kind: "cancelled" };
}

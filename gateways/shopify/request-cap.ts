import { z } from "zod";
import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { refusedFor, UserErrors } from "./app-subscription.ts";
import { usd } from "./money.ts";
import { parseAnswer } from "./parse-answer.ts";

export const REQUEST_CAP = `#graphql
  mutation RequestCap($id: ID!, $cappedAmount: MoneyInput!) {
    appSubscriptionLineItemUpdate(id: $id, cappedAmount: $cappedAmount) {
      confirmationUrl
      userErrors {
        message
      }
    }
  }
`;

const Answer = z.object({
  appSubscriptionLineItemUpdate: z.object({
    confirmationUrl: z.url().nullable(),
    userErrors: UserErrors,
  }),
});

export async function requestCap(
  graphql: AdminGraphql,
  lineItemId: string,
  cappedAmountCents: number,
): ReturnType<ShopifyBilling["requestCap"]> {
  const variables = { id: lineItemId, cappedAmount: usd(cappedAmountCents) };
  const answer = parseAnswer(Answer, await graphql(REQUEST_CAP, variables));
  const { confirmationUrl, userErrors } = answer.appSubscriptionLineItemUpdate;
  if (userErrors.length > 0 || confirmationUrl === null) return refusedFor(userErrors);
  return { kind: "requested", confirmationUrl };
}

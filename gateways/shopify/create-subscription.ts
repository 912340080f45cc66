import { z } from "zod";
import type { PlanRequest, ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import {
  APP_SUBSCRIPTION_FIELDS,
  AppSubscription,
  refusedFor,
  UserErrors,
} from "./app-subscription.ts";
import { usd } from "./money.ts";
import { parseAnswer } from "./parse-answer.ts";

/** Our own text: the library's billing helper makes test charges unless told otherwise. */
export const CREATE_SUBSCRIPTION = `#graphql
  mutation CreateSubscription(
    $name: String!
    $returnUrl: URL!
    $test: Boolean!
    $lineItems: [AppSubscriptionLineItemInput!]!
  ) {
    appSubscriptionCreate(
      name: $name
      returnUrl: $returnUrl
      test: $test
      lineItems: $lineItems
      replacementBehavior: APPLY_IMMEDIATELY
    ) {
      appSubscription {
        ${APP_SUBSCRIPTION_FIELDS}
      }
      confirmationUrl
      userErrors {
        message
      }
    }
  }
`;

const Answer = z.object({
  appSubscriptionCreate: z.object({
    appSubscription: AppSubscription.nullable(),
    confirmationUrl: z.url().nullable(),
    userErrors: UserErrors,
  }),
});

export async function createSubscription(
  graphql: AdminGraphql,
  request: PlanRequest,
): ReturnType<ShopifyBilling["createSubscription"]> {
  const answer = await graphql(CREATE_SUBSCRIPTION, {
    name: request.name,
    returnUrl: request.returnUrl,
    test: request.isTest,
    lineItems: lineItems(request),
  });
  const { appSubscription, confirmationUrl, userErrors } = parseAnswer(
    Answer,
    answer,
  ).appSubscriptionCreate;
  if (userErrors.length > 0 || appSubscription === null || confirmationUrl === null)
    return refusedFor(userErrors);
  return { kind: "created", subscription: appSubscription, confirmationUrl };
}

function lineItems({ priceCents, cappedAmountCents, usageTerms }: PlanRequest) {
  const price = usd(priceCents);
  const recurring = { plan: { appRecurringPricingDetails: { price, interval: "EVERY_30_DAYS" } } };
  if (cappedAmountCents === 0) return [recurring];
  const appUsagePricingDetails = { cappedAmount: usd(cappedAmountCents), terms: usageTerms };
  return [recurring, { plan: { appUsagePricingDetails } }];
}

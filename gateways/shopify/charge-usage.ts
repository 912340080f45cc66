import { z } from "zod";
import type { ChargeAnswer, UsageCharge } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { refusedFor, UserErrors } from "./app-subscription.ts";
import { usd } from "./money.ts";
import { parseAnswer } from "./parse-answer.ts";
import { ShopifyThrottled } from "./shopify-throttled.ts";

/** Our own text: the library's billing helper leaves the idempotency key out. */
export const CHARGE_USAGE = `#graphql
  mutation ChargeUsage(
    $lineItemId: ID!
    $price: MoneyInput!
    $description: String!
    $idempotencyKey: String!
  ) {
    appUsageRecordCreate(
      subscriptionLineItemId: $lineItemId
      price: $price
      description: $description
      idempotencyKey: $idempotencyKey
    ) {
      appUsageRecord {
        id
      }
      userErrors {
        message
      }
    }
  }
`;

/** Shopify has no code for it, and has changed its words before. */
const OVER_CAP = /exceeds? .*(balance|cap)|capped amount/i;

const Answer = z.object({
  appUsageRecordCreate: z.object({
    appUsageRecord: z.object({ id: z.string() }).nullable(),
    userErrors: UserErrors,
  }),
});

/** @param graphql asks once: whoever charges decides when to try again. */
export async function chargeUsage(
  graphql: AdminGraphql,
  { lineItemId, amountCents, description, idempotencyKey }: UsageCharge,
): Promise<ChargeAnswer> {
  const price = usd(amountCents);
  const variables = { lineItemId, price, description, idempotencyKey };
  try {
    const answer = parseAnswer(Answer, await graphql(CHARGE_USAGE, variables));
    const { appUsageRecord, userErrors } = answer.appUsageRecordCreate;
    if (appUsageRecord !== null && userErrors.length === 0)
      return { kind: "accepted", shopifyChargeId: appUsageRecord.id };
    const { message } = refusedFor(userErrors);
    return { kind: OVER_CAP.test(message) ? "over-cap" : "refused", message };
  } catch (error) {
    if (error instanceof ShopifyThrottled) return { kind: "throttled", waitInMs: error.waitInMs };
    throw error;
  }
}

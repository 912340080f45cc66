import { z } from "zod";
import type { ShopifySubscription } from "#domain/billing/subscriptions/shopify-billing.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { UsdCents } from "./money.ts";

/** The fields of an `AppSubscription` that `AppSubscription` below reads. */
export const APP_SUBSCRIPTION_FIELDS = `
  id
  name
  status
  test
  createdAt
  currentPeriodEnd
  lineItems {
    id
    plan {
      pricingDetails {
        __typename
        ... on AppRecurringPricing {
          price {
            amount
            currencyCode
          }
        }
        ... on AppUsagePricing {
          cappedAmount {
            amount
            currencyCode
          }
          balanceUsed {
            amount
            currencyCode
          }
        }
      }
    }
  }
`;

const Pricing = z.discriminatedUnion("__typename", [
  z.object({ __typename: z.literal("AppRecurringPricing"), price: UsdCents }),
  z.object({
    __typename: z.literal("AppUsagePricing"),
    cappedAmount: UsdCents,
    balanceUsed: UsdCents,
  }),
]);

export const AppSubscription = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.string().toLowerCase(),
    test: z.boolean(),
    createdAt: z.coerce.date(),
    currentPeriodEnd: z.coerce.date().nullable(),
    lineItems: z.array(z.object({ id: z.string(), plan: z.object({ pricingDetails: Pricing }) })),
  })
  .transform((node): ShopifySubscription => {
    const subscription: ShopifySubscription = {
      shopifySubId: node.id,
      name: node.name,
      status: node.status,
      isTest: node.test,
      createdAt: node.createdAt,
      currentPeriodEnd: node.currentPeriodEnd,
      priceCents: 0,
      usage: null,
    };
    for (const { id, plan } of node.lineItems) {
      const { pricingDetails } = plan;
      if (pricingDetails.__typename === "AppRecurringPricing")
        subscription.priceCents = pricingDetails.price;
      else
        subscription.usage = {
          lineItemId: id,
          cappedAmountCents: pricingDetails.cappedAmount,
          balanceUsedCents: pricingDetails.balanceUsed,
        };
    }
    return subscription;
  });

export const UserErrors = z.array(z.object({ message: z.string() }));

/** What Shopify says against a request. @throws {ShopifyUnavailable} when it says nothing and did nothing. */
export function refusedFor(errors: z.infer<typeof UserErrors>): {
  kind: "refused";
  message: string;
} {
  if (errors.length === 0) throw new ShopifyUnavailable("Shopify did not say what it did");
  return { kind: "refused", message: errors.map(({ message }) => message).join("; ") };
}

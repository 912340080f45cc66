import { describe, expect, test } from "vitest";
import { ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { createShopifyBilling } from "./shopify-billing.ts";

const answering = (...answers: unknown[]) => {
  const asked: Record<string, unknown>[] = [];
  const graphql: AdminGraphql = (_operation, variables = {}) => {
    asked.push(variables);
    return Promise.resolve(answers.shift());
  };
  return { billing: createShopifyBilling(graphql, graphql), asked };
};

const usd = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });
const line = (
  pricingDetails: object,
  id = "gid://shopify/AppSubscriptionLineItem/1?v=1&index=0",
) => ({
  id,
  plan: { pricingDetails },
});
const subscription = (changes: object = {}) => ({
  id: "gid://shopify/AppSubscription/1",
  name: "Pro",
  status: "ACTIVE",
  test: false,
  createdAt: "2026-11-01T00:00:00Z",
  currentPeriodEnd: "2026-12-01T00:00:00Z",
  lineItems: [
    line({ __typename: "AppRecurringPricing", price: usd("29.0") }),
    line(
      { __typename: "AppUsagePricing", cappedAmount: usd("50.0"), balanceUsed: usd("2.5") },
      "gid://shopify/AppSubscriptionLineItem/1?v=1&index=1",
    ),
  ],
  ...changes,
});
const listed = (...nodes: unknown[]) => ({
  currentAppInstallation: { activeSubscriptions: nodes, allSubscriptions: { nodes } },
});

describe("what Shopify tells of a subscription", () => {
  test("is read in cents, with its status in lower case and its ids as they are", async () => {
    const { billing } = answering(listed(subscription()));

    expect(await billing.listSubscriptions()).toEqual([
      {
        shopifySubId: "gid://shopify/AppSubscription/1",
        name: "Pro",
        status: "active",
        isTest: false,
        createdAt: new Date("2026-11-01T00:00:00Z"),
        currentPeriodEnd: new Date("2026-12-01T00:00:00Z"),
        priceCents: 2900,
        usage: {
          lineItemId: "gid://shopify/AppSubscriptionLineItem/1?v=1&index=1",
          cappedAmountCents: 5000,
          balanceUsedCents: 250,
        },
      },
    ]);
  });

  test.for<[string, unknown]>([
    [
      "another currency",
      listed(
        subscription({
          lineItems: [line({ __typename: "AppRecurringPricing", price: usd("29.0", "EUR") })],
        }),
      ),
    ],
    [
      "a part of a cent",
      listed(
        subscription({
          lineItems: [line({ __typename: "AppRecurringPricing", price: usd("29.005") })],
        }),
      ),
    ],
    [
      "a negative amount",
      listed(
        subscription({
          lineItems: [line({ __typename: "AppRecurringPricing", price: usd("-1.00") })],
        }),
      ),
    ],
    [
      "a kind of pricing that we do not know",
      listed(subscription({ lineItems: [line({ __typename: "AppDreamPricing" })] })),
    ],
    ["a date that is none", listed(subscription({ createdAt: "soon" }))],
    ["no fields", listed({})],
    ["null", null],
    ["a text", "<html>"],
  ])("with %s is a fault of Shopify's, never a guess", async ([, answer]) => {
    const { billing } = answering(answer);

    await expect(billing.listSubscriptions()).rejects.toThrow(ShopifyUnavailable);
  });
});

describe("a charge", () => {
  const charge = {
    lineItemId: "gid://shopify/AppSubscriptionLineItem/1?v=1&index=1",
    amountCents: 205,
    description: "Extra section generation",
    idempotencyKey: "shop-section-generation",
  };
  const answer = (appUsageRecord: unknown, ...messages: string[]) => ({
    appUsageRecordCreate: {
      appUsageRecord,
      userErrors: messages.map((message) => ({ message })),
    },
  });

  test("names its key, its line and its price in dollars", async () => {
    const { billing, asked } = answering(answer({ id: "gid://shopify/AppUsageRecord/7" }));

    expect(await billing.chargeUsage(charge)).toEqual({
      kind: "accepted",
      shopifyChargeId: "gid://shopify/AppUsageRecord/7",
    });
    expect(asked).toEqual([
      {
        lineItemId: charge.lineItemId,
        price: { amount: "2.05", currencyCode: "USD" },
        description: charge.description,
        idempotencyKey: charge.idempotencyKey,
      },
    ]);
  });

  test.for([
    ["Total price exceeds balance remaining", "over-cap"],
    ["The charge would exceed the capped amount", "over-cap"],
    ["Subscription is not active", "refused"],
  ])("that is answered with “%s” is %s", async ([message = "", kind]) => {
    const { billing } = answering(answer(null, message));

    expect(await billing.chargeUsage(charge)).toEqual({ kind, message });
  });

  test.for<[string, unknown]>([
    ["neither record nor error", answer(null)],
    ["null", null],
    ["no fields", {}],
  ])("that is answered with %s has an unknown outcome", async ([, told]) => {
    const { billing } = answering(told);

    await expect(billing.chargeUsage(charge)).rejects.toThrow(ShopifyUnavailable);
  });

  test.for([-1, 0.5, Number.NaN])("of %s cents is never sent", async (amountCents) => {
    const { billing, asked } = answering(answer({ id: "1" }));

    await expect(billing.chargeUsage({ ...charge, amountCents })).rejects.toThrow(RangeError);
    expect(asked).toEqual([]);
  });
});

describe("usage records", () => {
  const record = (number: number) => ({
    id: `gid://shopify/AppUsageRecord/${number}`,
    idempotencyKey: `key-${number}`,
    createdAt: new Date(Date.UTC(2026, 10, 30 - number)).toISOString(),
    price: usd("2.0"),
  });
  const page = (numbers: number[], endCursor: string | null) => ({
    node: {
      lineItems: [
        { usageRecords: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
        {
          usageRecords: {
            nodes: numbers.map(record),
            pageInfo: { hasNextPage: endCursor !== null, endCursor },
          },
        },
      ],
    },
  });

  test("are read page after page until the time asked for", async () => {
    const { billing, asked } = answering(page([1, 2], "a"), page([3, 4], "b"), page([5], "c"));

    const records = await billing.listUsageRecords("gid://x", new Date(Date.UTC(2026, 10, 27)));

    expect(records.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      "key-1",
      "key-2",
      "key-3",
    ]);
    expect(asked.map(({ after }) => after)).toEqual([null, "a"]);
  });

  test("of a subscription that Shopify does not have are no empty list", async () => {
    const { billing } = answering({ node: null });

    await expect(billing.listUsageRecords("gid://x", new Date(0))).rejects.toThrow("no such");
  });
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { billingSteps, subscribeTo } from "../testing/billing-steps.ts";
import { OTHER, SUBSCRIBE, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
let billing: ReturnType<typeof billingSteps>;
beforeAll(async () => {
  simulated = await testSimulator();
  billing = billingSteps(simulated);
});
afterEach(async () => {
  await simulated.control("reset", {});
  simulated.received.length = 0;
});
afterAll(() => simulated.close());

test("a subscription waits for approval; approving another replaces it", async () => {
  expect((await simulated.graphql(SUBSCRIBE)).data.appSubscriptionCreate.confirmationUrl).toMatch(
    /^https:\/\/admin\.shopify\.com\/store\/demo-store\/charges\//,
  );
  expect(await billing.active()).toEqual([]);
  await billing.merchant("approve");
  expect(await billing.active()).toMatchObject([{ name: "Pro", status: "ACTIVE", test: true }]);
  await billing.subscribe(subscribeTo("Premium", ""));
  expect(await billing.active()).toMatchObject([{ name: "Premium", status: "ACTIVE" }]);
  expect(await billing.state()).toMatchObject({
    subscriptions: [
      { status: "CANCELLED", currentPeriodEnd: null },
      { status: "ACTIVE", currentPeriodEnd: expect.any(String) },
    ],
  });
  await expect
    .poll(billing.told)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "Pro", status: "CANCELLED" }),
        expect.objectContaining({ name: "Premium", status: "ACTIVE" }),
      ]),
    );
});

test("a request nobody approves expires after two days, a declined one at once", async () => {
  await simulated.graphql(SUBSCRIBE);
  await billing.merchant("decline");
  await simulated.graphql(subscribeTo("Late", ""));
  await billing.advance(1.9);
  expect((await billing.state())["subscriptions"]).toMatchObject([
    { status: "DECLINED" },
    { status: "PENDING" },
  ]);
  await billing.advance(0.2);
  expect((await billing.state())["subscriptions"]).toMatchObject([
    { status: "DECLINED", currentPeriodEnd: null },
    { status: "EXPIRED", currentPeriodEnd: null },
  ]);
  expect(billing.told()).toContainEqual(
    expect.objectContaining({ name: "Late", status: "EXPIRED" }),
  );
  expect((await billing.merchant("approve")).status).toBe(409);
});

test("a frozen subscription charges nothing until it is paid again, and renews then", async () => {
  const { line } = await billing.subscribe();
  await billing.charge(line, "10.00");
  await billing.merchant("freeze");
  expect(await billing.active()).toEqual([]);
  expect((await billing.charge(line, "2.00")).userErrors).toHaveLength(1);
  await billing.advance(65);
  await billing.merchant("unfreeze");
  expect(await billing.state()).toMatchObject({
    subscriptions: [{ status: "ACTIVE", balanceUsedCents: 0 }],
  });
  expect((await billing.charge(line, "2.00")).userErrors).toEqual([]);
  expect(billing.told().map(({ status }) => status)).toEqual(
    expect.arrayContaining(["FROZEN", "ACTIVE"]),
  );
});

test("a subscription that is frozen can be replaced", async () => {
  await billing.subscribe();
  await billing.merchant("freeze");
  await billing.subscribe(subscribeTo("Premium", ""));
  expect((await billing.state())["subscriptions"]).toMatchObject([
    { name: "Pro", status: "CANCELLED" },
    { name: "Premium", status: "ACTIVE" },
  ]);
});

test("an older request can still be approved, and then replaces the newer one", async () => {
  const older = await simulated.graphql(SUBSCRIBE);
  await billing.subscribe(subscribeTo("Premium", ""));
  const { id } = older.data.appSubscriptionCreate.appSubscription;
  await billing.merchant("approve", { subscription: id });
  expect(await billing.active()).toMatchObject([{ id, name: "Pro" }]);
});

test("apps bill in dollars or in the shop's currency, in one of them at a time", async () => {
  const nordic = billingSteps(simulated, OTHER);
  const { line } = await nordic.subscribe();
  expect((await nordic.charge(line, "2.00")).userErrors).toEqual([]);
  const kroner = await nordic.subscribe(SUBSCRIBE.replaceAll("USD", "NOK"));
  expect((await nordic.charge(kroner.line, "2.00")).userErrors).toEqual([
    { message: "Currency must be NOK" },
  ]);
  const { data } = await simulated.graphql(SUBSCRIBE.replace("USD", "NOK"), {}, OTHER);
  expect(data.appSubscriptionCreate.appSubscription).toBeNull();
});

test.each([
  ["no line items", "[]"],
  ["two of a kind", "[U, U]"],
  [
    "another currency",
    "[{ plan: { appRecurringPricingDetails: { price: { amount: 1, currencyCode: EUR } } } }]",
  ],
  [
    "usage with a yearly price",
    "[{ plan: { appRecurringPricingDetails: { interval: ANNUAL, price: { amount: 1, currencyCode: USD } } } }, U]",
  ],
  [
    "a cap of nothing",
    '[{ plan: { appUsagePricingDetails: { terms: "t", cappedAmount: { amount: 0, currencyCode: USD } } } }]',
  ],
])("%s is refused", async (_name, items) => {
  const usage =
    '{ plan: { appUsagePricingDetails: { terms: "t", cappedAmount: { amount: 5, currencyCode: USD } } } }';
  const { data } = await simulated.graphql(
    `mutation { appSubscriptionCreate(name: "P", returnUrl: "https://a.test", lineItems: ${items.replaceAll("U,", `${usage},`).replaceAll("U]", `${usage}]`)}) { appSubscription { id } userErrors { message } } }`,
  );
  expect(data.appSubscriptionCreate.appSubscription).toBeNull();
  expect(data.appSubscriptionCreate.userErrors).toHaveLength(1);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { CHARGE, SHOP, SUBSCRIBE, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

const ACTIVE = `{ currentAppInstallation { activeSubscriptions { id status test currentPeriodEnd
  lineItems { id plan { pricingDetails { __typename ... on AppUsagePricing { balanceUsed { amount } cappedAmount { amount } } } }
    usageRecords(first: 50) { nodes { idempotencyKey price { amount } } } } } } }`;
const active = async () =>
  (await simulated.graphql(ACTIVE)).data.currentAppInstallation.activeSubscriptions;
const merchant = (action: string, more: object = {}) =>
  simulated.control("billing", { shop: SHOP, action, ...more });
const topics = () =>
  simulated.received
    .filter(({ path }) => path.startsWith("/webhooks/"))
    .map(({ headers, body }) => [
      headers["x-shopify-topic"],
      JSON.parse(body).app_subscription?.status,
    ]);

async function subscribe(): Promise<string> {
  const { data } = await simulated.graphql(SUBSCRIBE);
  await merchant("approve");
  return data.appSubscriptionCreate.appSubscription.lineItems[1].id;
}
const charge = async (line: string, amount: string, key: string | null = null) =>
  (await simulated.graphql(CHARGE, { line, amount, key })).data.appUsageRecordCreate;

test("a subscription waits for approval; approving another replaces it", async () => {
  expect((await simulated.graphql(SUBSCRIBE)).data.appSubscriptionCreate.confirmationUrl).toMatch(
    /^https:\/\/admin\.shopify\.com\/store\/demo-store\/charges\//,
  );
  expect(await active()).toEqual([]);
  await merchant("approve");
  const [first] = await active();
  expect(first).toMatchObject({ status: "ACTIVE", test: true });
  await simulated.graphql(SUBSCRIBE);
  await merchant("approve");
  const now = await active();
  expect(now).toHaveLength(1);
  expect(now[0].id).not.toBe(first.id);
  expect(topics()).toContainEqual(["app_subscriptions/update", "CANCELLED"]);
});

test("the same key charges once, however often and at the same time", async () => {
  const line = await subscribe();
  const answers = await Promise.all(Array.from({ length: 5 }, () => charge(line, "2.00", "one")));
  expect(new Set(answers.map(({ appUsageRecord }) => appUsageRecord.id)).size).toBe(1);
  const [subscription] = await active();
  expect(subscription.lineItems[1].usageRecords.nodes).toHaveLength(1);
  expect(subscription.lineItems[1].plan.pricingDetails.balanceUsed.amount).toBe("2.0");
});

test("a charge beyond the cap is refused with Shopify's words; a higher cap lets it pass", async () => {
  const line = await subscribe();
  for (let each = 0; each < 5; each += 1) await charge(line, "2.00", `k${each}`);
  const refused = await charge(line, "0.01", "more");
  expect(refused).toEqual({
    appUsageRecord: null,
    userErrors: [{ message: "Total price exceeds balance remaining" }],
  });
  await simulated.graphql(
    'mutation ($id: ID!) { appSubscriptionLineItemUpdate(id: $id, cappedAmount: { amount: "20", currencyCode: USD }) { confirmationUrl userErrors { message } } }',
    { id: line },
  );
  expect((await charge(line, "2.00", "more")).appUsageRecord).toBeNull();
  await merchant("approve");
  expect((await charge(line, "2.00", "more")).appUsageRecord).not.toBeNull();
});

test("crossing 90 % of the cap is announced once", async () => {
  const line = await subscribe();
  for (let each = 0; each < 5; each += 1) await charge(line, "2.00", `k${each}`);
  await expect
    .poll(
      () =>
        topics().filter(([topic]) => String(topic).endsWith("approaching_capped_amount")).length,
    )
    .toBe(1);
});

test("a new period starts a new balance and keeps the old records", async () => {
  const line = await subscribe();
  await charge(line, "10.00", "all");
  expect((await charge(line, "2.00", "x")).appUsageRecord).toBeNull();
  const [{ currentPeriodEnd }] = await active();
  await simulated.control("clock", { advanceDays: 31 });
  const [renewed] = await active();
  expect(renewed.currentPeriodEnd > currentPeriodEnd).toBe(true);
  expect(renewed.lineItems[1].plan.pricingDetails.balanceUsed.amount).toBe("0.0");
  expect(renewed.lineItems[1].usageRecords.nodes).toHaveLength(1);
  expect((await charge(line, "2.00", "y")).appUsageRecord).not.toBeNull();
});

test("a request nobody approves expires after two days, a declined one at once", async () => {
  await simulated.graphql(SUBSCRIBE);
  await merchant("decline");
  await simulated.graphql(SUBSCRIBE);
  await simulated.control("clock", { advanceDays: 2.1 });
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  expect(body["subscriptions"]).toMatchObject([{ status: "DECLINED" }, { status: "EXPIRED" }]);
  expect((await merchant("approve")).status).toBe(409);
});

test("a frozen subscription charges nothing until it is paid again", async () => {
  const line = await subscribe();
  await merchant("freeze");
  expect(await active()).toEqual([]);
  expect((await charge(line, "2.00")).userErrors).toHaveLength(1);
  await merchant("unfreeze");
  expect((await charge(line, "2.00")).userErrors).toEqual([]);
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

test("the merchant approves on Shopify's page, and only there", async () => {
  const { data } = await simulated.graphql(SUBSCRIBE);
  const { adminUrl } = simulated.simulator;
  const url = data.appSubscriptionCreate.confirmationUrl.replace(
    "https://admin.shopify.com",
    adminUrl,
  );
  expect(await (await fetch(url)).text()).toContain("$29.00 every 30 days");
  const decide = (origin: string) =>
    fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body: "decision=approve",
    });
  expect((await decide("https://evil.test")).status).toBe(403);
  const back = (await decide(adminUrl)).headers.get("location");
  expect(back).toMatch(/^https:\/\/app\.test\/back\?charge_id=\d+$/);
  expect(await active()).toHaveLength(1);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { billingSteps, subscribeTo } from "../testing/billing-steps.ts";
import { OTHER, testSimulator } from "../testing/test-simulator.ts";

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

const OVER_CAP = {
  appUsageRecord: null,
  userErrors: [{ message: "Total price exceeds balance remaining" }],
};

test("the same key charges once, however often and at the same time", async () => {
  const { line } = await billing.subscribe();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => billing.charge(line, "2.00", "one")),
  );
  expect(new Set(answers.map(({ appUsageRecord }) => appUsageRecord.id)).size).toBe(1);
  const [subscription] = await billing.active();
  expect(subscription.lineItems[1].usageRecords.nodes).toHaveLength(1);
  expect(subscription.lineItems[1].plan.pricingDetails.balanceUsed.amount).toBe("2.0");
});

test("a key gives its record at another price, on another plan, over the cap and after the end", async () => {
  const { id, line } = await billing.subscribe();
  const { appUsageRecord: first } = await billing.charge(line, "2.00", "one");
  const sameAs = async (on: string, amount: string) =>
    expect((await billing.charge(on, amount, "one")).appUsageRecord).toEqual(first);
  await sameAs(line, "3.00");
  await billing.charge(line, "8.00", "rest");
  await sameAs(line, "2.00");
  const next = await billing.subscribe(subscribeTo("Premium", ""));
  await sameAs(next.line, "2.00");
  await sameAs(line, "2.00");
  expect(id).not.toBe(next.id);
  expect((await billing.state())["usageRecords"]).toHaveLength(2);
});

test("a key that was refused charges when there is room again", async () => {
  const { line } = await billing.subscribe();
  await billing.charge(line, "10.00", "all");
  expect(await billing.charge(line, "2.00", "later")).toEqual(OVER_CAP);
  await billing.merchant("raise-cap", { cappedAmountCents: 1_200 });
  expect((await billing.charge(line, "2.00", "later")).userErrors).toEqual([]);
});

test("keys are a shop's own", async () => {
  const other = billingSteps(simulated, OTHER);
  const [mine, theirs] = [await billing.subscribe(), await other.subscribe()];
  const first = await billing.charge(mine.line, "2.00", "one");
  const second = await other.charge(theirs.line, "2.00", "one");
  expect(second.appUsageRecord.id).not.toBe(first.appUsageRecord.id);
  expect((await other.charge(mine.line, "2.00", "two")).appUsageRecord).toBeNull();
});

test("a charge beyond the cap is refused with Shopify's words; a higher cap lets it pass", async () => {
  const { line } = await billing.subscribe();
  for (let each = 0; each < 5; each += 1) await billing.charge(line, "2.00", `k${each}`);
  expect(await billing.charge(line, "0.01", "more")).toEqual(OVER_CAP);
  await simulated.graphql(HIGHER_CAP, { id: line });
  expect(await billing.charge(line, "2.00", "more")).toEqual(OVER_CAP);
  await billing.merchant("approve");
  expect((await billing.charge(line, "2.00", "more")).appUsageRecord).not.toBeNull();
  expect(billing.told()).toContainEqual(expect.objectContaining({ status: "ACTIVE", cap: "20.0" }));
});

const HIGHER_CAP = `mutation ($id: ID!) { appSubscriptionLineItemUpdate(id: $id,
  cappedAmount: { amount: "20", currencyCode: USD }) { confirmationUrl userErrors { message } } }`;

test("a higher cap that is declined changes nothing", async () => {
  const { line } = await billing.subscribe();
  await simulated.graphql(HIGHER_CAP, { id: line });
  await billing.merchant("decline");
  expect((await billing.merchant("approve")).status).toBe(409);
  expect(await billing.state()).toMatchObject({
    subscriptions: [{ status: "ACTIVE", usage: { cappedAmountCents: 1_000 } }],
  });
});

test("a merchant raises the cap without being asked, and the app is told", async () => {
  await billing.subscribe();
  await billing.merchant("raise-cap", { cappedAmountCents: 5_000 });
  const [subscription] = await billing.active();
  expect(subscription.lineItems[1].plan.pricingDetails.cappedAmount.amount).toBe("50.0");
  expect(billing.told()).toContainEqual(expect.objectContaining({ status: "ACTIVE", cap: "50.0" }));
});

test("crossing 90 % of the cap is announced once in a period", async () => {
  const { line } = await billing.subscribe();
  const announced = () =>
    billing.told().filter(({ topic }) => topic === "app_subscriptions/approaching_capped_amount");
  for (let each = 0; each < 5; each += 1) await billing.charge(line, "2.00", `k${each}`);
  await expect.poll(announced).toHaveLength(1);
  await billing.advance(30);
  await billing.charge(line, "10.00", "next");
  await expect.poll(announced).toHaveLength(2);
});

test("a new period starts a new balance and keeps the old records", async () => {
  const { line } = await billing.subscribe();
  await billing.charge(line, "10.00", "all");
  expect(await billing.charge(line, "2.00", "x")).toEqual(OVER_CAP);
  await billing.advance(31);
  const [renewed] = await billing.active();
  expect(renewed.lineItems[1].plan.pricingDetails.balanceUsed.amount).toBe("0.0");
  expect(renewed.lineItems[1].usageRecords.nodes).toHaveLength(1);
  expect((await billing.charge(line, "2.00", "y")).appUsageRecord).not.toBeNull();
  expect(await billing.state()).toMatchObject({ subscriptions: [{ balanceUsedCents: 200 }] });
});

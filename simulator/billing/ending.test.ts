import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { billingSteps, subscribeTo } from "../testing/billing-steps.ts";
import { SHOP, testSimulator } from "../testing/test-simulator.ts";

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

const CANCEL = `mutation ($id: ID!, $prorate: Boolean) { appSubscriptionCancel(id: $id, prorate: $prorate) {
  appSubscription { status currentPeriodEnd } userErrors { message } } }`;
const cancel = async (id: string, prorate?: boolean) =>
  (await simulated.graphql(CANCEL, { id, prorate })).data.appSubscriptionCancel;
const credits = async () => {
  const { data } = await simulated.graphql(
    "{ currentAppInstallation { credits(first: 9) { nodes { amount { amount currencyCode } test } } } }",
  );
  return data.currentAppInstallation.credits.nodes;
};

test("the app cancels: at once, told by webhook, without credit", async () => {
  const { id, line } = await billing.subscribe();
  await billing.advance(15);
  expect(await cancel(id)).toEqual({
    appSubscription: { status: "CANCELLED", currentPeriodEnd: null },
    userErrors: [],
  });
  expect((await billing.charge(line, "2.00")).userErrors).toHaveLength(1);
  expect(await credits()).toEqual([]);
  await expect.poll(billing.told).toContainEqual(expect.objectContaining({ status: "CANCELLED" }));
  expect((await cancel(id)).userErrors).toHaveLength(1);
  expect((await cancel("gid://shopify/AppSubscription/1")).userErrors).toHaveLength(1);
});

test("prorated, the merchant is credited what is left of the paid period", async () => {
  const { id } = await billing.subscribe(subscribeTo("Pro", "test: true,", "amount: 30"));
  await billing.advance(45);
  await cancel(id, true);
  const [credit, ...more] = await credits();
  expect(Number(credit.amount.amount)).toBeCloseTo(15, 1);
  expect(credit).toMatchObject({ amount: { currencyCode: "USD" }, test: true });
  expect(more).toEqual([]);
});

test("nothing is credited for a trial, which cost nothing", async () => {
  const { id } = await billing.subscribe(subscribeTo("Tried", "trialDays: 14,"));
  await billing.advance(7);
  await cancel(id, true);
  expect(await credits()).toEqual([]);
});

test("an uninstall ends what runs, is frozen or is asked for; a reinstall brings nothing back", async () => {
  const { line } = await billing.subscribe();
  const first = await billing.charge(line, "2.00", "one");
  await simulated.graphql(subscribeTo("Asked", ""));
  const token = await simulated.accessToken();
  await simulated.control("uninstall", { shop: SHOP });
  expect((await simulated.send(token, "{ shop { id } }")).status).toBe(401);
  expect((await billing.state())["subscriptions"]).toMatchObject([
    { status: "CANCELLED" },
    { status: "CANCELLED" },
  ]);
  expect((await billing.merchant("approve")).status).toBe(409);
  await simulated.control("install", { shop: SHOP });
  expect((await simulated.send(token, "{ shop { id } }")).status).toBe(401);
  expect(await billing.active()).toEqual([]);
  const again = await billing.subscribe();
  expect((await billing.charge(again.line, "2.00", "one")).appUsageRecord.id).toBe(
    first.appUsageRecord.id,
  );
  expect((await billing.charge(again.line, "2.00", "two")).userErrors).toEqual([]);
  expect(await billing.state()).toMatchObject({
    subscriptions: [{ balanceUsedCents: 200 }, {}, { status: "ACTIVE", balanceUsedCents: 200 }],
  });
});

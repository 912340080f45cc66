import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { billingSteps, subscribeTo } from "../testing/billing-steps.ts";
import { SHOP, testSimulator } from "../testing/test-simulator.ts";
import { DAY_IN_MS } from "./periods.ts";

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

const endOf = async () => Date.parse((await billing.active())[0].currentPeriodEnd);
const statuses = async () => {
  const subscriptions = (await billing.state())["subscriptions"] as {
    name: string;
    status: string;
  }[];
  return subscriptions.map(({ name, status }) => `${name} ${status}`);
};
/** Webhooks about new requests are sent in the background. */
const settled = async (count: number) => {
  await expect.poll(() => billing.told().length).toBe(count);
  simulated.received.length = 0;
};

test("a subscription renews as often as its period has ended, and nobody is told", async () => {
  await billing.subscribe();
  await settled(2);
  const first = await endOf();
  await billing.advance(29.9);
  expect(await endOf()).toBe(first);
  await billing.advance(0.2);
  expect(await endOf()).toBe(first + 30 * DAY_IN_MS);
  await billing.advance(100);
  expect(await endOf()).toBe(first + 120 * DAY_IN_MS);
  expect(billing.told()).toEqual([]);
});

test("a yearly plan renews after a year", async () => {
  const request = subscribeTo("Yearly", "")
    .replace("currencyCode: USD } } } }", "currencyCode: USD }, interval: ANNUAL } } }")
    .replace(/\{ plan: \{ appUsagePricingDetails.*\n/, "");
  await billing.subscribe(request);
  const first = await endOf();
  await billing.advance(366);
  expect(await endOf()).toBe(first + 365 * DAY_IN_MS);
});

test("a trial makes the first period longer, and no other", async () => {
  await billing.subscribe(subscribeTo("Tried", "trialDays: 7,"));
  const first = await endOf();
  await billing.advance(36.9);
  expect(await endOf()).toBe(first);
  await billing.advance(0.2);
  expect(await endOf()).toBe(first + 30 * DAY_IN_MS);
});

const DEFERRED = "replacementBehavior: APPLY_ON_NEXT_BILLING_CYCLE,";

test("a deferred plan starts when the running period ends, however late the clock is looked at", async () => {
  const { line } = await billing.subscribe();
  const end = await endOf();
  await billing.subscribe(subscribeTo("Later", DEFERRED));
  expect(await statuses()).toEqual(["Pro ACTIVE", "Later PENDING"]);
  await billing.advance(29);
  expect((await billing.charge(line, "2.00")).userErrors).toEqual([]);
  expect(await statuses()).toEqual(["Pro ACTIVE", "Later PENDING"]);
  await settled(3);
  await billing.advance(36);
  expect(await statuses()).toEqual(["Pro CANCELLED", "Later ACTIVE"]);
  expect(await endOf()).toBe(end + 60 * DAY_IN_MS);
  expect(billing.told()).toMatchObject([
    { name: "Pro", status: "CANCELLED" },
    { name: "Later", status: "ACTIVE" },
  ]);
  expect((await billing.charge(line, "2.00")).userErrors).toHaveLength(1);
});

test("a waiting plan does not expire; another one, at once or later, takes its place", async () => {
  await billing.subscribe();
  await billing.subscribe(subscribeTo("Later", DEFERRED));
  await billing.advance(5);
  await billing.subscribe(subscribeTo("Other", DEFERRED));
  expect(await statuses()).toEqual(["Pro ACTIVE", "Later CANCELLED", "Other PENDING"]);
  await billing.subscribe(subscribeTo("Now", ""));
  expect((await statuses()).slice(-3)).toEqual([
    "Later CANCELLED",
    "Other CANCELLED",
    "Now ACTIVE",
  ]);
  expect(await billing.active()).toHaveLength(1);
});

test("a waiting plan starts although the one before it was cancelled, not after an uninstall", async () => {
  await billing.subscribe();
  await billing.subscribe(subscribeTo("Later", DEFERRED));
  await billing.merchant("cancel");
  expect(await statuses()).toEqual(["Pro CANCELLED", "Later PENDING"]);
  await billing.advance(31);
  expect(await statuses()).toEqual(["Pro CANCELLED", "Later ACTIVE"]);
  await billing.subscribe(subscribeTo("Last", DEFERRED));
  await simulated.control("uninstall", { shop: SHOP });
  await billing.advance(31);
  expect(await statuses()).toEqual(["Pro CANCELLED", "Later CANCELLED", "Last CANCELLED"]);
});

test("an upgrade asked for at once is not deferred", async () => {
  await billing.subscribe();
  await billing.subscribe(subscribeTo("Now", "replacementBehavior: APPLY_IMMEDIATELY,"));
  expect(await statuses()).toEqual(["Pro CANCELLED", "Now ACTIVE"]);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { billingSteps } from "../testing/billing-steps.ts";
import { SUBSCRIBE, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
let billing: ReturnType<typeof billingSteps>;
beforeAll(async () => {
  simulated = await testSimulator();
  billing = billingSteps(simulated);
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

/** The page of a confirmation URL, at the local admin. */
const local = (confirmationUrl: string) =>
  confirmationUrl.replace("https://admin.shopify.com", simulated.simulator.adminUrl);
const asked = async () => {
  const { data } = await simulated.graphql(SUBSCRIBE);
  return local(data.appSubscriptionCreate.confirmationUrl);
};
const decide = (url: string, decision: string, origin = simulated.simulator.adminUrl) =>
  fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    body: `decision=${decision}`,
  });
const page = async (url: string) => (await fetch(url)).text();

test("the merchant approves on Shopify's page, and only there", async () => {
  const url = await asked();
  expect(await page(url)).toContain("$29.00 every 30 days");
  expect((await decide(url, "approve", "https://evil.test")).status).toBe(403);
  expect(await billing.active()).toEqual([]);
  const back = (await decide(url, "approve")).headers.get("location");
  expect(back).toMatch(/^https:\/\/app\.test\/back\?charge_id=\d+$/);
  expect(await billing.active()).toHaveLength(1);
});

test("declining leads to the admin with a notice, not back to the app", async () => {
  const url = await asked();
  const { headers } = await decide(url, "decline");
  const place = String(headers.get("location"));
  expect(place).toBe("/store/demo-store?notice=declined");
  expect(await page(`${simulated.simulator.adminUrl}${place}`)).toContain("declined");
  expect(await billing.state()).toMatchObject({ subscriptions: [{ status: "DECLINED" }] });
  expect((await decide(url, "approve")).status).toBe(409);
  expect(await billing.active()).toEqual([]);
});

test("approving twice is approving once", async () => {
  const url = await asked();
  const answers = await Promise.all([decide(url, "approve"), decide(url, "approve")]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await decide(url, "decline")).status).toBe(409);
  expect(await page(url)).toContain("answered already");
  expect(await billing.state()).toMatchObject({
    subscriptions: [{ status: "ACTIVE", usage: { cappedAmountCents: 1_000 } }],
  });
});

test("a request that nobody answered for two days cannot be approved any more", async () => {
  const url = await asked();
  await billing.advance(2.1);
  expect(await page(url)).toContain("expired");
  expect((await decide(url, "approve")).status).toBe(409);
});

test("a higher cap is approved on its own page", async () => {
  const { line } = await billing.subscribe();
  const { data } = await simulated.graphql(
    `mutation ($id: ID!) { appSubscriptionLineItemUpdate(id: $id, cappedAmount: { amount: 25, currencyCode: USD }) { confirmationUrl } }`,
    { id: line },
  );
  const url = local(data.appSubscriptionLineItemUpdate.confirmationUrl);
  expect(await page(url)).toContain("$25.00 every 30 days");
  expect((await decide(url, "approve")).headers.get("location")).toContain("charge_id=");
  expect(await billing.state()).toMatchObject({
    subscriptions: [{ usage: { cappedAmountCents: 2_500, pendingCapCents: null } }],
  });
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { OTHER, SHOP, SUBSCRIBE, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(async () => {
  await simulated.control("reset", {});
  simulated.received.length = 0;
});
afterAll(() => simulated.close());

const rule = (wanted: object) => simulated.control("webhook-delivery", wanted);
const told = () =>
  simulated.received
    .filter(({ path }) => path.startsWith("/webhooks/"))
    .map(({ headers, body }) => ({
      id: String(headers["x-shopify-webhook-id"]),
      shop: headers["x-shopify-shop-domain"],
      topic: headers["x-shopify-topic"],
      triggeredAt: String(headers["x-shopify-triggered-at"]),
      status: JSON.parse(body).app_subscription?.status,
    }));
const statuses = () => told().map(({ status }) => status);
/** Whatever order they came in. */
const sorted = () => statuses().toSorted((a, b) => String(a).localeCompare(String(b)));
const subscribe = async (shop = SHOP) => {
  await simulated.graphql(SUBSCRIBE.replaceAll("USD", shop === OTHER ? "NOK" : "USD"), {}, shop);
  return simulated.control("billing", { shop, action: "approve" });
};

test("each billing webhook can be sent several times, under one id", async () => {
  await rule({ copies: 3 });
  await subscribe();
  await expect
    .poll(sorted)
    .toEqual(["ACTIVE", "ACTIVE", "ACTIVE", "PENDING", "PENDING", "PENDING"]);
  expect(new Set(told().map(({ id }) => id)).size).toBe(2);
});

test("a late webhook tells what was true when it happened, after later news", async () => {
  await rule({ delayMs: 3_000 });
  await subscribe();
  await rule({});
  await simulated.control("billing", { shop: SHOP, action: "freeze" });
  expect(statuses()).toEqual(["FROZEN"]);
  await expect.poll(sorted).toEqual(["ACTIVE", "FROZEN", "PENDING"]);
  const [frozen] = told();
  const active = told().find(({ status }) => status === "ACTIVE");
  expect(String(active?.triggeredAt) < String(frozen?.triggeredAt)).toBe(true);
});

test("lost webhooks are kept in the state, but never sent", async () => {
  await rule({ lost: true });
  expect((await subscribe()).body["webhookStatuses"]).toEqual([0]);
  await simulated.control("uninstall", { shop: SHOP });
  expect(told().map(({ topic }) => topic)).toEqual(["app/uninstalled"]);
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  expect(body["webhooks"]).toMatchObject([
    { topic: "app_subscriptions/update", attempts: 0 },
    { topic: "app_subscriptions/update", attempts: 0 },
    { topic: "app_subscriptions/update", attempts: 0 },
    { topic: "app/uninstalled", attempts: 1 },
  ]);
});

test("another topic can be lost when it is named", async () => {
  await rule({ lost: true, topic: "app/uninstalled" });
  await simulated.control("uninstall", { shop: SHOP });
  expect(told()).toEqual([]);
});

test("a rule for one shop goes before the rule for all, and leaves other shops alone", async () => {
  await rule({ shop: SHOP, copies: 2 });
  await rule({ lost: true });
  await subscribe();
  await subscribe(OTHER);
  await expect.poll(statuses).toHaveLength(4);
  expect(told().every(({ shop }) => shop === SHOP)).toBe(true);
});

test("a reset takes the rules back, and what is late never comes", async () => {
  await rule({ delayMs: 1_500 });
  await subscribe();
  await simulated.control("reset", {});
  await subscribe();
  await expect.poll(sorted).toEqual(["ACTIVE", "PENDING"]);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(sorted()).toEqual(["ACTIVE", "PENDING"]);
});

test("webhooks that a test sends itself follow no rule", async () => {
  await rule({ lost: true, topic: "" });
  const webhook = {
    shop: SHOP,
    topic: "app_subscriptions/update",
    id: "same",
    triggeredAt: "2026-01-01T00:00:00Z",
  };
  await simulated.control("webhooks", webhook);
  await simulated.control("webhooks", webhook);
  expect(told()).toMatchObject([
    { id: "same", triggeredAt: "2026-01-01T00:00:00Z" },
    { id: "same" },
  ]);
});

test.each([{ copies: 0 }, { delayMs: -1 }, { lost: "yes" }])("%j is no rule", async (wrong) => {
  expect((await rule(wrong)).status).toBe(400);
});

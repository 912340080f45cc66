import "@shopify/shopify-api/adapters/web-api";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { APP, type Received, SHOP, SUBSCRIBE, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(async () => {
  simulated.answerWith((_request, response) => response.end("ok"));
  await simulated.control("reset", {});
  simulated.received.length = 0;
});
afterAll(() => simulated.close());

const shopify = shopifyApi({
  apiKey: APP.apiKey,
  apiSecretKey: APP.apiSecret,
  hostName: "app.test",
  apiVersion: ApiVersion.October26,
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error },
});

const validate = ({ headers, body, path }: Received) =>
  shopify.webhooks.validate({
    rawBody: body,
    rawRequest: new Request(`https://app.test${path}`, {
      method: "POST",
      headers: new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    }),
  });

const deliveries = async () => (await simulated.control(`state?shop=${SHOP}`)).body["webhooks"];

test("Shopify's own library accepts a webhook and refuses a tampered one", async () => {
  const shop = SHOP;
  const topic = "customers/redact";
  await simulated.control("webhooks", { shop, topic, id: "one", payload: { name: "Zoë" } });
  await simulated.control("webhooks", { shop, topic, tamper: true });
  const [good, bad] = simulated.received;
  if (!good || !bad) throw new Error("The app received nothing.");
  expect(good.path).toBe("/webhooks/customers-redact");
  expect(await validate(good)).toMatchObject({ valid: true, domain: SHOP, webhookId: "one" });
  expect(await validate(bad)).toMatchObject({ valid: false });
});

test("changes of a subscription are sent with Shopify's payload", async () => {
  await simulated.graphql(SUBSCRIBE);
  await simulated.control("billing", { shop: SHOP, action: "approve" });
  const last = simulated.received.findLast(({ path }) => path.endsWith("app-subscriptions-update"));
  expect(JSON.parse(last?.body ?? "").app_subscription).toMatchObject({
    status: "ACTIVE",
    capped_amount: "10.0",
    price: "29.00",
    currency: "USD",
  });
});

test("a delivery that fails is tried again, with the same id and body", async () => {
  let failures = 1;
  simulated.answerWith((_request, response) => {
    response.statusCode = failures > 0 ? 500 : 200;
    failures -= 1;
    response.end();
  });
  const { body } = await simulated.control("webhooks", { shop: SHOP, topic: "shop/redact" });
  expect(body["status"]).toBe(500);
  await expect.poll(deliveries).toMatchObject([{ topic: "shop/redact", status: 200, attempts: 2 }]);
  const [first, second] = simulated.received;
  expect(second?.body).toBe(first?.body);
  expect(second?.headers["x-shopify-webhook-id"]).toBe(first?.headers["x-shopify-webhook-id"]);
});

test("an uninstall ends the subscription and is told; two days later the shop is to be redacted", async () => {
  await simulated.graphql(SUBSCRIBE);
  await simulated.control("billing", { shop: SHOP, action: "approve" });
  simulated.received.length = 0;
  await simulated.control("uninstall", { shop: SHOP });
  await simulated.control("clock", { advanceDays: 1 });
  await simulated.control("clock", { advanceDays: 1.1 });
  await simulated.control("clock", { advanceDays: 1 });
  expect(simulated.received.map(({ path }) => path).filter((path) => path !== "/healthz")).toEqual([
    "/webhooks/app-subscriptions-update",
    "/webhooks/app-uninstalled",
    "/webhooks/shop-redact",
  ]);
});

test("the clock reaches the app at once, with every request", async () => {
  await simulated.control("clock", { advanceDays: 3 });
  expect(simulated.received.at(-1)).toMatchObject({
    path: "/healthz",
    headers: { "x-demo-clock-offset-ms": String(3 * 86_400_000) },
  });
});

import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import {
  failedUsageCharges,
  planConfigurations,
  usageRecords,
  webhookDeliveries,
} from "#db/schema.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { Billing, Generations, Problem } from "./shapes.ts";

let demo: TestDemo;
let database: OpenDatabase;
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  database = await openDatabase(databaseUrl, "");
  // One included generation, then $2 each up to $4.
  await database.db
    .update(planConfigurations)
    .set({ includedQuota: 1, cappedAmountCents: 400 })
    .where(eq(planConfigurations.planName, "pro"));
  demo = await startTestDemo({ databaseUrl, env: { TRIAL_DAYS: "0", MODEL: "composer:0" } });
});
afterAll(async () => {
  await demo.close();
  await database.close();
});

const Confirmation = z.object({ confirmationUrl: z.url() });
const post = (address: string, body: unknown = {}, shop = SHOP) =>
  demo.api(`/api/billing/${address}`, { body, shop });
const billing = (shop = SHOP) => demo.call(Billing, "/api/billing", { shop });
const merchant = (action: string, shop = SHOP, more = {}) =>
  demo.control("billing", { shop, action, ...more });
const planIs = (planName: string, shop = SHOP) =>
  expect.poll(async () => (await billing(shop)).quota.planName).toBe(planName);

async function subscribe(planName: string, shop = SHOP): Promise<void> {
  expect((await post("subscribe", { planName }, shop)).status).toBe(200);
  await merchant("approve", shop);
  await planIs(planName, shop);
}

async function generate(shop = SHOP, more = {}): Promise<string> {
  const sectionId = await demo.newSection({}, shop);
  const response = await demo.chat({ sectionId, content: "A hero", ...more }, { shop });
  const text = await response.text();
  return /"type":"(generation-complete|generation-failed)"/.exec(text)?.[1] ?? text;
}

async function atShopify(shop = SHOP) {
  const state = await demo.control(`state?shop=${shop}`);
  return z.object({ usageRecords: z.array(z.object({ idempotencyKey: z.string() })) }).parse(state)
    .usageRecords;
}

test("from Free to Pro, its overages, its cap, a higher cap and the end, by API alone", async () => {
  const asked = await demo.call(Confirmation, "/api/billing/subscribe", {
    body: { planName: "pro", returnTo: "/app/billing" },
  });
  expect(asked.confirmationUrl).toContain("/charges/");
  expect((await billing()).quota.planName).toBe("free");
  await merchant("approve");
  await planIs("pro");

  expect(await generate()).toBe("generation-complete");
  const unasked = await demo.chat({
    sectionId: await demo.newSection(),
    content: "A hero",
    maxCostCents: 0,
  });
  expect(unasked.status).toBe(409);
  const problem = await unasked.json();
  expect(problem).toMatchObject({ code: "cost-not-agreed", quota: { nextCostCents: 200 } });
  expect(await generate(SHOP, { maxCostCents: 200 })).toBe("generation-complete");
  expect(await generate()).toBe("generation-complete");
  expect((await billing()).quota).toMatchObject({ hasQuota: false, overagesThisCycle: 2 });
  const refused = await demo.chat({ sectionId: await demo.newSection(), content: "A hero" });
  expect(refused.status).toBe(402);
  await expect.poll(async () => (await atShopify()).length).toBe(2);

  await demo.call(Confirmation, "/api/billing/cap", { body: { cappedAmountCents: 600 } });
  await merchant("approve");
  await expect.poll(async () => (await billing()).quota.overagesRemaining).toBe(1);
  expect(await generate()).toBe("generation-complete");
  await expect.poll(async () => (await atShopify()).length).toBe(3);

  const Cancelled = z.object({ subscription: z.object({ status: z.string() }) });
  const ended = await demo.call(Cancelled, "/api/billing/cancel", { body: {} });
  expect(ended.subscription.status).toBe("cancelled");
  expect((await billing()).quota).toMatchObject({ planName: "pro", overagesRemaining: 0 });
  const { items } = await demo.call(Generations, "/api/generations");
  expect(items.map(({ costCents }) => costCents)).toEqual([200, 200, 200, 0]);
});

describe("what is refused", () => {
  test.for<[string, unknown, number]>([
    ["subscribe", { planName: "gold" }, 422],
    ["subscribe", { planName: "free" }, 422],
    ["subscribe", {}, 422],
    ["subscribe", { planName: "pro", returnTo: "https://evil.example" }, 422],
    ["subscribe", { planName: "pro", returnTo: "//evil.example/app" }, 422],
    ["subscribe", { planName: "pro", returnTo: "/app/../admin" }, 422],
    ["subscribe", "{", 400],
    ["subscribe", { planName: "x".repeat(100_000) }, 422],
    ["cap", { cappedAmountCents: -5 }, 422],
    ["cap", { cappedAmountCents: "600" }, 422],
    ["cap", { cappedAmountCents: 1e300 }, 422],
    ["cap", { cappedAmountCents: 10_000 }, 422],
    ["cancel", {}, 422],
    ["consent", { askAgain: "no" }, 422],
  ])("%s %j", async ([address, body, status]) => {
    const response = await post(address, body, OTHER_SHOP);

    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).detail).not.toBe("");
  });

  test.for(["subscribe", "cancel", "cap", "consent"])(
    "%s without a token, and by GET",
    async (address) => {
      const anonymous = await demo.api(`/api/billing/${address}`, { body: {}, token: null });
      const read = await demo.api(`/api/billing/${address}`);

      expect(anonymous.status).toBe(401);
      expect(read.status).toBe(405);
    },
  );

  test("anything while Shopify does not answer, and it works afterwards", async () => {
    await demo.control("faults", { match: "currentAppInstallation", kind: "http-500", times: 1 });
    const failed = await post("subscribe", { planName: "agency" }, OTHER_SHOP);
    expect(failed.status).toBe(502);
    expect(Problem.parse(await failed.json()).code).toBe("shopify-unavailable");

    expect((await post("subscribe", { planName: "agency" }, OTHER_SHOP)).status).toBe(200);
  });
});

test("the consent lasts for the cycle, the price and the cap it was given for", async () => {
  const Consent = z.object({ overageConsent: z.boolean() });
  const consent = async (askAgain: boolean) =>
    (await demo.call(Consent, "/api/billing/consent", { body: { askAgain }, shop: OTHER_SHOP }))
      .overageConsent;
  expect(await consent(false)).toBe(false);
  await subscribe("pro", OTHER_SHOP);

  expect(await consent(false)).toBe(true);
  await merchant("raise-cap", OTHER_SHOP, { cappedAmountCents: 900 });
  await expect
    .poll(async () => (await billing(OTHER_SHOP)).subscription?.cappedAmountCents)
    .toBe(900);
  expect(await consent(true)).toBe(false);
  expect(await consent(false)).toBe(true);
});

describe("webhooks of billing", () => {
  const send = async (webhook: Record<string, unknown>) =>
    z
      .object({ status: z.number() })
      .parse(await demo.control("webhooks", { shop: OTHER_SHOP, ...webhook })).status;

  test("a hundred deliveries of one webhook among older and newer ones change nothing", async () => {
    const before = await billing(OTHER_SHOP);
    const id = randomUUID();
    const told = (status: string, name = "Pro") => ({
      app_subscription: {
        admin_graphql_api_id: before.subscription?.shopifySubId,
        name,
        status,
        capped_amount: "1.00",
        updated_at: "2020-01-01T00:00:00Z",
      },
    });
    const deliveries = Array.from({ length: 100 }, () => ({ id, payload: told("CANCELLED") }));
    const others = ["PENDING", "FROZEN", "ACTIVE", "DECLINED", "EXPIRED"].map((status, index) => ({
      id: randomUUID(),
      triggeredAt: new Date(Date.now() + (index - 2) * 3_600_000).toISOString(),
      payload: told(status),
    }));
    const shuffled = [...deliveries, ...others].toSorted(() => Math.random() - 0.5);
    const statuses = await Promise.all(
      shuffled.map((each) => send({ topic: "app_subscriptions/update", ...each })),
    );

    expect(new Set(statuses)).toEqual(new Set([200]));
    await expect
      .poll(() => database.db.$count(webhookDeliveries, eq(webhookDeliveries.state, "pending")))
      .toBe(0);
    const after = await billing(OTHER_SHOP);
    expect(after.quota).toEqual(before.quota);
    expect(after.subscription).toMatchObject({ status: "active", cappedAmountCents: 900 });
  });

  test.for([
    ["app_subscriptions/update", {}],
    ["app_subscriptions/update", { app_subscription: { admin_graphql_api_id: "gid://x/1" } }],
    ["app_subscriptions/update", null],
    ["app_subscriptions/approaching_capped_amount", { app_subscription: null }],
  ] as const)("%s with the payload %j is taken without harm", async ([topic, payload]) => {
    expect(await send({ topic, payload })).toBe(200);
    expect((await billing(OTHER_SHOP)).subscription).toMatchObject({ status: "active" });
  });

  test("for a shop that we do not know is taken without effect", async () => {
    const stranger = "stranger.myshopify.com";
    await demo.control("seed", { shop: stranger });
    expect(await send({ topic: "app_subscriptions/update", shop: stranger, payload: {} })).toBe(
      200,
    );
  });

  test("lost ones cost nothing but time: a freeze is seen with the next reading", async () => {
    await demo.control("webhook-delivery", { lost: true });
    await merchant("freeze", OTHER_SHOP);
    await demo.control("webhook-delivery", { lost: false });
    expect((await billing(OTHER_SHOP)).quota.planName).toBe("pro");
    await post("cap", { cappedAmountCents: 100 }, OTHER_SHOP);

    expect((await billing(OTHER_SHOP)).quota.planName).toBe("free");
  });
});

test("the recovery log is empty when Shopify took everything", async () => {
  const open = await database.db
    .select()
    .from(usageRecords)
    .where(sql`${usageRecords.chargeStatus} <> 'accepted'`);

  expect(open).toEqual([]);
  expect(await database.db.select().from(failedUsageCharges)).toEqual([]);
});

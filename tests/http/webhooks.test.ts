import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { sessions, shops, trials, webhookDeliveries } from "#db/schema.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { Billing, Problem, SectionList } from "./shapes.ts";

let demo: TestDemo;
let database: OpenDatabase;
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  database = await openDatabase(databaseUrl, "");
  demo = await startTestDemo({ databaseUrl });
});
afterAll(async () => {
  await demo.close();
  await database.close();
});

async function send(webhook: Record<string, unknown>): Promise<number> {
  const sent = await demo.control("webhooks", { shop: SHOP, ...webhook });
  return z.object({ status: z.number() }).parse(sent).status;
}

const stored = (id: string) =>
  database.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
const sessionsOf = (shop: string) =>
  database.db.select().from(sessions).where(eq(sessions.shop, shop));
const shopRow = async (shop: string) =>
  (await database.db.select().from(shops).where(eq(shops.shop, shop)))[0];

async function done(id: string): Promise<void> {
  await expect.poll(async () => (await stored(id))[0]?.state).toBe("done");
}

test("a signed webhook is stored and answered, again and again, with one effect", async () => {
  await demo.call(Billing, "/api/billing");
  const id = randomUUID();
  const webhook = {
    topic: "app/scopes_update",
    id,
    payload: { previous: [], current: ["read_products", "write_themes"] },
  };
  const statuses = [await send(webhook), await send(webhook), await send({ ...webhook })];
  await done(id);

  expect(statuses).toEqual([200, 200, 200]);
  expect(await stored(id)).toMatchObject([{ topic: "app/scopes_update", shop: SHOP }]);
  expect((await shopRow(SHOP))?.scopes).toBe("read_products,write_themes");
});

test("a webhook with a wrong signature is refused, and nothing of it is kept", async () => {
  const id = randomUUID();

  expect(await send({ topic: "app/uninstalled", id, tamper: true })).toBe(401);
  expect(await stored(id)).toEqual([]);
});

test("a webhook without a signature, or with an odd one, is refused as a problem", async () => {
  const signatures = [
    null,
    "",
    "x",
    "a".repeat(44),
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  ];
  for (const signature of signatures) {
    const response = await demo.api("/webhooks/app-uninstalled", {
      token: null,
      body: "{}",
      headers: {
        "x-shopify-topic": "app/uninstalled",
        "x-shopify-shop-domain": SHOP,
        "x-shopify-webhook-id": randomUUID(),
        ...(signature === null ? {} : { "x-shopify-hmac-sha256": signature }),
      },
    });

    expect(response.status).toBe(401);
    expect(Problem.parse(await response.json()).code).toBe("unauthenticated");
  }
});

test("webhooks are posted, and nothing else", async () => {
  const response = await demo.api("/webhooks/app-uninstalled", { token: null });

  expect(response.status).toBe(405);
});

test("a topic that nobody handles is taken and left alone", async () => {
  const id = randomUUID();

  expect(await send({ topic: "shop/update", id, payload: { id: 1 } })).toBe(200);
  await expect.poll(async () => (await stored(id))[0]?.state).toBe("ignored");
});

test("an uninstalled shop loses its tokens and keeps its work; installed again it goes on", async () => {
  const shop = OTHER_SHOP;
  const sectionId = await demo.newSection({ name: "Kept" }, shop);
  const before = await demo.call(Billing, "/api/billing", { shop });
  await demo.control("uninstall", { shop });
  await expect.poll(async () => (await sessionsOf(shop)).length).toBe(0);

  expect((await shopRow(shop))?.uninstalledAt).toBeInstanceOf(Date);
  expect((await demo.api("/api/sections", { shop })).status).toBe(401);

  await demo.control("install", { shop });
  const { items } = await demo.call(SectionList, "/api/sections", { shop });
  const after = await demo.call(Billing, "/api/billing", { shop });

  expect(items.map(({ id }) => id)).toEqual([sectionId]);
  expect((await shopRow(shop))?.uninstalledAt).toBeNull();
  expect(await sessionsOf(shop)).not.toEqual([]);
  expect(after.trial.startedAt).toBe(before.trial.startedAt);
  expect(await database.db.select().from(trials).where(eq(trials.shop, shop))).toHaveLength(1);
});

test("a late word of an uninstall before the shop installed again changes nothing", async () => {
  await demo.call(Billing, "/api/billing");
  const id = randomUUID();
  const triggeredAt = new Date(Date.now() - 3_600_000).toISOString();

  const payload = { myshopify_domain: SHOP };

  expect(await send({ topic: "app/uninstalled", id, triggeredAt, payload })).toBe(200);
  await done(id);
  expect((await shopRow(SHOP))?.uninstalledAt).toBeNull();
  expect(await sessionsOf(SHOP)).not.toEqual([]);
});

test.for([{ myshopify_domain: OTHER_SHOP }, {}, null, "text", [1]])(
  "a signed body that is not about the shop of its headers signs nobody out: %j",
  async (payload) => {
    await demo.call(Billing, "/api/billing");
    const id = randomUUID();

    expect(await send({ topic: "app/uninstalled", id, payload })).toBe(200);
    await done(id);
    expect((await shopRow(SHOP))?.uninstalledAt).toBeNull();
    expect(await sessionsOf(SHOP)).not.toEqual([]);
  },
);

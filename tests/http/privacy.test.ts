import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { generations, sections, webhookDeliveries } from "#db/schema.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { readStream } from "#tests/harness/event-stream.ts";
import { Billing, Generations, Problem, SectionList, SectionPage } from "./shapes.ts";

/** Slow enough that a run can be stopped, quick enough that one can be waited for. */
const MODEL = "composer:2";
const PROMPT = "Three customer reviews, one of anna@example.com";
const CONFIRM = "/api/privacy/delete";

let demo: TestDemo;
let database: OpenDatabase;
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  database = await openDatabase(databaseUrl, "");
  demo = await startTestDemo({ databaseUrl, env: { MODEL } });
});
afterAll(async () => {
  await demo.close();
  await database.close();
});

async function written(shop = SHOP): Promise<string> {
  const sectionId = await demo.newSection({ prompt: PROMPT }, shop);
  await readStream(await demo.chat({ sectionId, content: PROMPT }, { shop }));
  return sectionId;
}

async function send(webhook: Record<string, unknown>, shop = SHOP): Promise<number> {
  const sent = await demo.control("webhooks", { shop, ...webhook });
  return z.object({ status: z.number() }).parse(sent).status;
}

const stored = async (id: string) =>
  (await database.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id)))[0];

async function handled(webhook: Record<string, unknown>, shop = SHOP): Promise<void> {
  const id = randomUUID();
  expect(await send({ ...webhook, id }, shop)).toBe(200);
  await expect.poll(async () => (await stored(id))?.state).toBe("done");
}

const countSections = (shop: string) => database.db.$count(sections, eq(sections.shop, shop));
const remove = (body: unknown, shop = SHOP) => demo.api(CONFIRM, { shop, body });
const aboutAnna = (shop = SHOP) => ({
  shop_id: 1,
  shop_domain: shop,
  customer: { id: 7, email: "anna@example.com", phone: null },
});

test("the export is one file of the shop alone, to be downloaded under a name that says what it is", async () => {
  const sectionId = await written();
  await demo.newSection({ name: "Somebody else's" }, OTHER_SHOP);
  const response = await demo.api("/api/privacy/export");
  const text = await response.text();

  expect(response.headers.get("content-type")).toContain("application/json");
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="ai-section-generator-demo-store-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(JSON.parse(text)).toMatchObject({
    shop: SHOP,
    sections: [
      {
        section: { id: sectionId },
        versions: [{ number: 1, code: expect.stringContaining("{% schema %}") }],
        messages: [{ role: "user", content: PROMPT }, { role: "assistant" }],
      },
    ],
    generations: [{ sectionId, prompt: PROMPT, outcome: "completed" }],
    isComplete: true,
  });
  expect(text).not.toMatch(/Somebody else's|shpat_|shpua_|accessToken|other-store/);
});

test("without a token there is no export, and nothing is deleted", async () => {
  const answers = await Promise.all([
    demo.api("/api/privacy/export", { token: null }),
    demo.api(CONFIRM, { token: null, body: { confirm: SHOP } }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(await countSections(SHOP)).toBeGreaterThan(0);
});

test.for<[string, unknown, number]>([
  ["nothing", {}, 422],
  ["an empty word", { confirm: "" }, 422],
  ["yes", { confirm: "yes" }, 422],
  ["true", { confirm: true }, 422],
  ["the store's short name", { confirm: "demo-store" }, 422],
  ["another shop's domain", { confirm: OTHER_SHOP }, 422],
  ["what is no JSON", "{", 400],
])("confirmed with %s nothing is deleted", async ([, body, status]) => {
  const before = await countSections(SHOP);
  const response = await remove(body);

  expect(response.status).toBe(status);
  Problem.parse(await response.json());
  expect(await countSections(SHOP)).toBe(before);
});

test("each address has its method, and no other", async () => {
  const answers = await Promise.all([
    demo.api(CONFIRM),
    demo.api("/api/privacy/export", { body: {} }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([405, 405]);
});

test("a reader that leaves in the middle of the export harms nothing", async () => {
  const leave = new AbortController();
  const response = await fetch(new URL("/api/privacy/export", demo.appUrl), {
    headers: { authorization: `Bearer ${await demo.token()}` },
    signal: leave.signal,
  });
  leave.abort();
  await response.text().catch(() => "");

  expect((await demo.api("/healthz", { token: null })).status).toBe(200);
});

test("customers/redact takes the customer out of chat and history, and keeps no word of the request", async () => {
  const sectionId = await written();
  const id = randomUUID();
  await handled({ topic: "customers/data_request", payload: aboutAnna() });
  expect(await send({ topic: "customers/redact", payload: aboutAnna(), id })).toBe(200);
  await expect.poll(async () => (await stored(id))?.state).toBe("done");

  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);
  const history = await demo.call(Generations, "/api/generations");
  expect(JSON.stringify([page.messages, page.section.prompt, history])).not.toContain("anna@");
  expect(page.versions).toHaveLength(1);
  expect((await stored(id))?.payload).toBe("");
});

test.for<[string, string, unknown]>([
  ["a body without its shop", "shop/redact", { shop_id: 1 }],
  ["a body of another shop", "shop/redact", { shop_id: 1, shop_domain: OTHER_SHOP }],
  ["a body that is a list", "shop/redact", []],
  ["a body that is null", "customers/redact", null],
  ["a customer that is a word", "customers/redact", { shop_domain: SHOP, customer: "anna" }],
  ["a customer without a name", "customers/redact", { shop_domain: SHOP, customer: {} }],
  [
    "an address that is a number",
    "customers/redact",
    { shop_domain: SHOP, customer: { email: 1 } },
  ],
  ["no customer", "customers/data_request", { shop_domain: SHOP }],
])("%s is taken, and changes nothing", async ([, topic, payload]) => {
  const before = await (await demo.api("/api/privacy/export")).text();

  await handled({ topic, payload });

  const after = await (await demo.api("/api/privacy/export")).text();
  expect(before).toContain("{% schema %}");
  expect(withoutTime(after)).toBe(withoutTime(before));
});

const withoutTime = (text: string) => text.replace(/"exportedAt": "[^"]*"/, "");

test("shop/redact is refused when forged, and takes nothing while the shop has the app", async () => {
  const payload = { shop_id: 1, shop_domain: SHOP };
  const before = await countSections(SHOP);

  expect(await send({ topic: "shop/redact", payload, tamper: true })).toBe(401);
  await handled({ topic: "shop/redact", payload });
  expect(await countSections(SHOP)).toBe(before);
});

test("deleting stops what is under way, takes everything, and leaves app, trial and other shops alone", async () => {
  await written();
  const sectionId = await demo.newSection();
  const stream = await demo.chat({ sectionId, content: PROMPT });
  const before = await demo.call(Billing, "/api/billing");
  const others = await countSections(OTHER_SHOP);

  const [deleted, { events }] = await Promise.all([remove({ confirm: SHOP }), readStream(stream)]);

  expect(deleted.status).toBe(200);
  expect(["generation-cancelled", "generation-complete"]).toContain(events.at(-1)?.["type"]);
  expect(await countSections(SHOP)).toBe(0);
  expect(await countSections(OTHER_SHOP)).toBe(others);
  const runs = await database.db.select().from(generations).where(eq(generations.shop, SHOP));
  expect(new Set(runs.map(({ prompt }) => prompt))).toEqual(new Set([""]));
  const after = await demo.call(Billing, "/api/billing");
  expect(after.trial.startedAt).toBe(before.trial.startedAt);
  expect(after.trial.usageCount).toBeGreaterThanOrEqual(before.trial.usageCount);

  const again = await remove({ confirm: SHOP });
  expect(await again.json()).toEqual({ deleted: { sections: 0, publications: 0, prompts: 0 } });
  expect((await demo.call(SectionList, "/api/sections")).total).toBe(0);
  const fresh = await written();
  expect((await demo.call(SectionPage, `/api/sections/${fresh}`)).versions).toHaveLength(1);
});

test("uninstalled for two days, a shop's data goes; installed again its trial is still used up", async () => {
  const shop = OTHER_SHOP;
  await written(shop);
  const before = await demo.call(Billing, "/api/billing", { shop });
  await demo.control("uninstall", { shop });
  await demo.control("clock", { advanceDays: 3 });
  await expect.poll(() => countSections(shop)).toBe(0);

  await demo.control("install", { shop });
  const after = await demo.call(Billing, "/api/billing", { shop });
  const history = await demo.call(Generations, "/api/generations", { shop });

  expect(after.trial).toMatchObject({
    startedAt: before.trial.startedAt,
    usageCount: before.trial.usageCount,
  });
  expect(before.trial.usageCount).toBeGreaterThan(0);
  expect(history.items.map(({ prompt }) => prompt)).toEqual(history.items.map(() => ""));
  expect((await demo.call(SectionList, "/api/sections", { shop })).total).toBe(0);
});

test("a late shop/redact takes nothing of a shop that has installed the app again", async () => {
  const shop = OTHER_SHOP;
  // The shop came back three days later, by everybody's clock.
  const triggeredAt = new Date().toISOString();
  await demo.newSection({ name: "New start" }, shop);

  await handled(
    { topic: "shop/redact", payload: { shop_id: 2, shop_domain: shop }, triggeredAt },
    shop,
  );

  expect(await countSections(shop)).toBe(1);
});

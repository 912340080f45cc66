import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { OpenDatabase } from "#db/open.ts";
import { sections, sectionVersions } from "#db/schema.ts";
import {
  addSubscription,
  addTrial,
  billingEdges,
  complete,
  newShop,
  NOON,
} from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { plantShop, rowsOfShop, SECRET } from "#tests/harness/planted-shop.ts";
import { exportShop } from "./export-shop.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const Rows = z.array(z.record(z.string(), z.unknown()));
const Export = z.object({
  format: z.literal(1),
  shop: z.string(),
  exportedAt: z.iso.datetime(),
  account: z.record(z.string(), z.unknown()),
  subscriptions: Rows,
  billingCycles: Rows,
  sections: z.array(
    z.object({ section: z.record(z.string(), z.unknown()), versions: Rows, messages: Rows }),
  ),
  publications: Rows,
  pagePlacements: Rows,
  generations: Rows,
  isComplete: z.literal(true),
});

const parts = (shop: string) => exportShop({ db: database.db, clock: { now: () => NOON } }, shop);

async function exportedText(shop: string): Promise<string> {
  let text = "";
  for await (const part of parts(shop)) text += part;
  return text;
}

const exported = async (shop: string) => Export.parse(JSON.parse(await exportedText(shop)));

test("it has everything a merchant may call theirs", async () => {
  const [shop, other] = [newShop(), newShop()];
  await plantShop(database.db, shop);
  await plantShop(database.db, other);
  const rows = await rowsOfShop(database.db, shop);
  const text = await exportedText(shop);
  const file = Export.parse(JSON.parse(text));

  expect(file).toMatchObject({ shop, exportedAt: NOON.toISOString() });
  expect(file.account).toMatchObject({
    settings: { defaultTone: rows["shop_settings"]?.[0]?.["default_tone"] },
    trial: { usageCount: 1 },
  });
  expect(file.sections).toMatchObject([
    {
      section: { name: rows["sections"]?.[0]?.["name"] },
      versions: [{ code: rows["section_versions"]?.[0]?.["code"] }],
      messages: [{ content: rows["messages"]?.[0]?.["content"] }],
    },
  ]);
  expect(file.publications).toMatchObject([
    { backupBody: rows["publications"]?.[0]?.["backup_body"] },
  ]);
  expect(file.pagePlacements).toMatchObject([
    { backupBody: rows["page_placements"]?.[0]?.["backup_body"] },
  ]);
  expect(file.generations).toMatchObject([
    {
      prompt: rows["generation_logs"]?.[0]?.["prompt"],
      usageRecord: { amountCents: 1, description: rows["usage_records"]?.[0]?.["description"] },
    },
  ]);
  expect([file.subscriptions.length, file.billingCycles.length]).toEqual([1, 1]);
  expect(text).not.toContain(`of ${other}`);
});

test("it has no token, no session and nothing that is the operator's alone", async () => {
  const shop = newShop();
  await plantShop(database.db, shop);
  const { sessions, webhook_deliveries: webhooks } = await rowsOfShop(database.db, shop);
  const secrets = [...(sessions ?? []), ...(webhooks ?? [])]
    .flatMap((row) => Object.values(row))
    .filter((value) => typeof value === "string" && value.startsWith(SECRET));
  const text = await exportedText(shop);

  expect(secrets.length).toBeGreaterThan(5);
  expect(secrets.filter((secret) => text.includes(String(secret)))).toEqual([]);
  expect(text).not.toMatch(
    /token"|Token"|costMicroDollars|confirmationUrl|requestHash|claimedUntil/,
  );
});

test("runs come with their charges, trial and free ones without", async () => {
  const edges = billingEdges(database.db);
  const [paying, trying] = [newShop(), newShop()];
  await addSubscription(database.db, paying);
  await addTrial(database.db, trying);
  const paid = await complete(edges, paying);
  await complete(edges, trying);

  expect((await exported(paying)).generations).toMatchObject([
    { id: paid.id, source: "subscription", usageRecord: { chargeStatus: "accepted" } },
  ]);
  expect((await exported(trying)).generations).toMatchObject([
    { source: "trial", usageRecord: null, failedCharge: null },
  ]);
});

test("a shop without anything gets a whole file too", async () => {
  expect(await exported("nobody.myshopify.com")).toMatchObject({
    sections: [],
    publications: [],
    pagePlacements: [],
    generations: [],
    account: { settings: null, trial: null },
  });
});

test("more than a page of everything is there, once each, in order", async () => {
  const shop = newShop();
  const id = randomUUID();
  await database.db.insert(sections).values({ id, shop, name: "Many" });
  await database.db.insert(sectionVersions).values(
    Array.from({ length: 23 }, (_, index) => ({
      id: randomUUID(),
      sectionId: id,
      shop,
      number: index + 1,
      code: `version ${index + 1}`,
      publishable: true,
      origin: "edit" as const,
    })),
  );
  await database.db.execute(
    sql`INSERT INTO generation_logs (id, generation_id, shop, section_id, prompt, model_id, user_tier, billing_cycle, outcome, source, generated_at)
        SELECT gen_random_uuid(), gen_random_uuid(), ${shop}, ${id}::uuid, 'prompt ' || n, 'composer', 'free', now(), 'completed', 'free',
          '2026-11-10T12:00:00.123456Z'::timestamptz + (n % 3) * interval '1 microsecond'
        FROM generate_series(1, 2500) n`,
  );
  await database.db.execute(
    sql`INSERT INTO publications (id, shop, section_id, version_id, theme_id, theme_name, file_name, state)
        SELECT gen_random_uuid(), ${shop}, ${id}::uuid, gen_random_uuid(), 'theme', 'Theme', 'sections/gs-' || n || '.liquid', 'published'
        FROM generate_series(1, 25) n`,
  );

  const {
    sections: [only],
    generations,
    publications,
  } = await exported(shop);

  expect(only?.versions.map(({ number }) => number)).toEqual(
    Array.from({ length: 23 }, (_, index) => index + 1),
  );
  expect(new Set(generations.map(({ prompt }) => prompt)).size).toBe(2500);
  expect(generations).toHaveLength(2500);
  expect(new Set(publications.map(({ fileName }) => fileName)).size).toBe(25);
});

test("a section that is deleted while the file is written is left out, and the file is whole", async () => {
  const shop = newShop();
  const [first, second] = [randomUUID(), randomUUID()];
  await database.db.insert(sections).values([
    { id: first, shop, name: "First", createdAt: NOON },
    { id: second, shop, name: "Second", createdAt: new Date(NOON.getTime() + 1) },
  ]);
  let text = "";
  for await (const part of parts(shop)) {
    text += part;
    if (text.includes(first)) await database.db.delete(sections).where(eq(sections.id, second));
  }

  const { sections: found } = Export.parse(JSON.parse(text));
  expect(found.map(({ section }) => section["name"])).toEqual(["First"]);
});

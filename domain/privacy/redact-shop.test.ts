import { Session } from "@shopify/shopify-api";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { generationLogs, sections, shops } from "#db/schema.ts";
import { LiveRuns } from "#domain/generation/live-runs.ts";
import { recordInstall } from "#domain/shops/install.ts";
import { createSessionStorage } from "#domain/shops/session-storage.ts";
import { recordUninstall } from "#domain/shops/uninstall.ts";
import { processWebhooks, storeWebhook } from "#domain/shops/webhook-inbox.ts";
import { billingEdges, newShop, NOON } from "#tests/harness/billing.ts";
import { freshPostgres } from "#tests/harness/databases.ts";
import { plantShop, rowsOfShop, secretsIn } from "#tests/harness/planted-shop.ts";
import { redactShop } from "./redact-shop.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshPostgres();
});
afterAll(() => database.close());

const hoursLater = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

function privacyEdges() {
  const base = billingEdges(database.db);
  const told: string[] = [];
  const tell = (_fields: unknown, message?: string) => told.push(message ?? "");
  return {
    ...base,
    liveRuns: new LiveRuns(database.db),
    log: { info: tell, warn: tell, error: tell },
    told,
  };
}

/** A shop with something in every table, installed at noon. */
async function installedShop(edges: ReturnType<typeof privacyEdges>): Promise<string> {
  const shop = newShop();
  await plantShop(database.db, shop);
  await database.db
    .update(shops)
    .set({ installedAt: NOON, uninstalledAt: null })
    .where(eq(shops.shop, shop));
  expect(edges.told).toEqual([]);
  return shop;
}

test("two days after an uninstall the shop's data goes, its sessions too; its trial stays used", async () => {
  const edges = privacyEdges();
  const shop = await installedShop(edges);
  const { trials, usage_records: charges } = await rowsOfShop(database.db, shop);
  await recordUninstall(edges, shop, hoursLater(1));

  await redactShop(edges, shop, hoursLater(49));

  const after = await rowsOfShop(database.db, shop);
  expect(after).toMatchObject({ sections: [], sessions: [], trials, usage_records: charges });
  expect(secretsIn(after).filter((place) => place.startsWith("sessions"))).toEqual([]);
  expect(edges.told).toEqual(["shop/redact is done"]);
  await redactShop(edges, shop, hoursLater(49));
  expect(await rowsOfShop(database.db, shop)).toEqual(after);
});

test("nothing goes while the shop has the app", async () => {
  const edges = privacyEdges();
  const shop = await installedShop(edges);
  const before = await rowsOfShop(database.db, shop);

  await redactShop(edges, shop, hoursLater(49));

  expect(await rowsOfShop(database.db, shop)).toEqual(before);
  expect(edges.told).toEqual(["shop/redact for a shop that is not uninstalled"]);
});

test("a word that is handled before the uninstall's own is tried again", async () => {
  const edges = privacyEdges();
  const shop = await installedShop(edges);
  await storeWebhook(edges, {
    id: `uninstall of ${shop}`,
    topic: "app/uninstalled",
    shop,
    payload: "{}",
    triggeredAt: hoursLater(1),
  });

  await expect(redactShop(edges, shop, hoursLater(49))).rejects.toThrow("recorded before");
  await processWebhooks(edges, {
    "app/uninstalled": ({ triggeredAt }) => recordUninstall(edges, shop, triggeredAt),
  });
  await redactShop(edges, shop, hoursLater(49));

  expect((await rowsOfShop(database.db, shop))["sections"]).toEqual([]);
});

test("a late word about an earlier uninstall takes nothing of a shop that came back and left again", async () => {
  const edges = privacyEdges();
  const shop = await installedShop(edges);
  await recordUninstall(edges, shop, hoursLater(1));
  edges.setNow(hoursLater(50));
  await recordInstall(edges, shop, "");
  await recordUninstall(edges, shop, hoursLater(60));
  const before = await rowsOfShop(database.db, shop);

  await redactShop(edges, shop, hoursLater(49));
  await redactShop(edges, shop, hoursLater(55));
  expect(await rowsOfShop(database.db, shop)).toEqual(before);

  await redactShop(edges, shop, hoursLater(108));
  expect((await rowsOfShop(database.db, shop))["sections"]).toEqual([]);
});

test("a shop that comes back while its data is being deleted keeps the rest, and is signed in", async () => {
  const edges = privacyEdges();
  const shop = await installedShop(edges);
  await recordUninstall(edges, shop, hoursLater(1));
  await plantSession(shop);
  const comesBackAfterTheSections: typeof database.db = new Proxy(database.db, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (key !== "execute" || typeof value !== "function") return value;
      return async (...args: unknown[]) => {
        const answer: unknown = await value.apply(target, args);
        if ((await database.db.$count(sections, eq(sections.shop, shop))) === 0)
          await recordInstall({ ...edges, db: database.db }, shop, "");
        return answer;
      };
    },
  });

  edges.setNow(hoursLater(49.5));
  await redactShop({ ...edges, db: comesBackAfterTheSections }, shop, hoursLater(49));

  const after = await rowsOfShop(database.db, shop);
  expect(after["sections"]).toEqual([]);
  expect(after["publications"]).toHaveLength(1);
  expect(after["sessions"]).toHaveLength(1);
  expect(edges.told).toEqual(["The shop came back while its data was being deleted"]);
});

test("a shop that nobody knows is left unknown", async () => {
  const edges = privacyEdges();

  await redactShop(edges, "unknown.myshopify.com", hoursLater(49));

  expect(await database.db.$count(shops, eq(shops.shop, "unknown.myshopify.com"))).toBe(0);
});

test("the log stays append-only afterwards", async () => {
  const edges = privacyEdges();
  const shop = await installedShop(edges);
  await recordUninstall(edges, shop, hoursLater(1));
  await redactShop(edges, shop, hoursLater(49));

  const deletion = database.db.delete(generationLogs).where(eq(generationLogs.shop, shop));

  await expect(deletion).rejects.toMatchObject({
    cause: { message: expect.stringContaining("append-only") },
  });
});

function plantSession(shop: string): Promise<boolean> {
  return createSessionStorage(database.db).storeSession(
    new Session({ id: `offline_${shop}`, shop, state: "", isOnline: false }),
  );
}

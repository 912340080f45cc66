import { eq } from "drizzle-orm";
import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { shops } from "#db/schema.ts";
import { billingEdges, newShop, NOON } from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { recordInstall } from "./install.ts";
import { recordScopes } from "./scopes.ts";
import { createSessionStorage } from "./session-storage.ts";
import { getSettings, saveSettings } from "./settings.ts";
import { recordUninstall } from "./uninstall.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const read = async (shop: string) => {
  const [row] = await database.db.select().from(shops).where(eq(shops.shop, shop));
  return row;
};
const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

test("an install is recorded once, however often and at once it is told", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();

  await Promise.all([1, 2, 3, 4].map(() => recordInstall(edges, shop, "read_themes")));
  await recordInstall(edges, shop, "read_themes,write_themes");

  expect(await database.db.$count(shops, eq(shops.shop, shop))).toBe(1);
  expect(await read(shop)).toMatchObject({
    scopes: "read_themes,write_themes",
    installedAt: NOON,
    uninstalledAt: null,
  });
});

test("an uninstall voids the tokens and keeps the shop; a reinstall has it back", async () => {
  const edges = billingEdges(database.db);
  const [shop, other] = [newShop(), newShop()];
  const storage = createSessionStorage(database.db);
  for (const each of [shop, other]) {
    await recordInstall(edges, each, "");
    await storage.storeSession(new Session({ id: each, shop: each, state: "", isOnline: false }));
  }

  await recordUninstall(edges, shop, minutesLater(5));

  expect((await read(shop))?.uninstalledAt).toEqual(minutesLater(5));
  expect(await storage.findSessionsByShop(shop)).toEqual([]);
  expect(await storage.findSessionsByShop(other)).toHaveLength(1);

  edges.setNow(minutesLater(10));
  await recordInstall(edges, shop, "");
  expect(await read(shop)).toMatchObject({ uninstalledAt: null, installedAt: minutesLater(10) });
});

test("a late word of an uninstall does not sign out a shop that came back", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  const storage = createSessionStorage(database.db);
  await recordInstall(edges, shop, "");
  edges.setNow(minutesLater(10));
  await recordInstall(edges, shop, "");
  await storage.storeSession(new Session({ id: shop, shop, state: "", isOnline: false }));

  await recordUninstall(edges, shop, minutesLater(5));

  expect((await read(shop))?.uninstalledAt).toBeNull();
  expect(await storage.findSessionsByShop(shop)).toHaveLength(1);
});

test("changed scopes are recorded; an unknown shop stays unknown", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  await recordInstall(edges, shop, "read_themes");

  await recordScopes(edges, shop, "read_products");
  await recordScopes(edges, "unknown.myshopify.com", "read_products");

  expect((await read(shop))?.scopes).toBe("read_products");
  expect(await read("unknown.myshopify.com")).toBeUndefined();
});

test("settings change one by one", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  const nothing = {
    defaultTone: null,
    defaultStyle: null,
    defaultThemeId: null,
    overageConsentCycleId: null,
    overageConsentPriceCents: null,
    overageConsentCapCents: null,
  };
  expect(await getSettings(edges, shop)).toEqual(nothing);

  await saveSettings(edges, shop, { defaultTone: "casual", defaultStyle: "bold" });
  const saved = await saveSettings(edges, shop, { defaultStyle: null });

  expect(saved).toEqual({ ...nothing, defaultTone: "casual" });
  expect(await getSettings(edges, shop)).toEqual(saved);
  expect(await getSettings(edges, newShop())).toEqual(nothing);
});

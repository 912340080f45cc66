import { expect, test } from "vitest";
import type { StoreData } from "#liquid/engine/store-data.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { loadStoreData } from "./store-data.ts";

const clock = { now: () => new Date("2026-11-21T10:00:00Z") };

function storeNamed(name: string): StoreData {
  const shop = {
    name,
    domain: "",
    permanent_domain: "",
    description: "",
    email: "",
    currency: "EUR",
    money_format: "{{amount}}",
    money_with_currency_format: "{{amount}} EUR",
    locale: "en",
  };
  return { shop, products: [], collections: [], pages: [], blogs: [], menus: [], images: [] };
}

const store = (name: string) => ({
  clock,
  shopify: { readStoreData: async () => storeNamed(name) },
});

test("two shops never see each other's data", async () => {
  await loadStoreData(store("A"), "a.myshopify.com");

  expect((await loadStoreData(store("B"), "b.myshopify.com")).shop.name).toBe("B");
  expect((await loadStoreData(store("changed"), "a.myshopify.com")).shop.name).toBe("A");
});

test("an outage is thrown and not remembered", async () => {
  const down = { readStoreData: () => Promise.reject(new ShopifyUnavailable("down")) };
  const up = { readStoreData: async () => storeNamed("up") };
  const shop = "outage.myshopify.com";

  await expect(loadStoreData({ clock, shopify: down }, shop)).rejects.toThrow("down");

  expect((await loadStoreData({ clock, shopify: up }, shop)).shop.name).toBe("up");
});

test("only the shops that were looked at last are remembered", async () => {
  const reads: string[] = [];
  const load = (shop: string) =>
    loadStoreData(
      {
        clock,
        shopify: {
          async readStoreData() {
            reads.push(shop);
            return storeNamed(shop);
          },
        },
      },
      shop,
    );

  for (let index = 0; index < 60; index += 1) await load(`many-${index}.myshopify.com`);
  await load("many-59.myshopify.com");
  await load("many-0.myshopify.com");

  expect(reads).toHaveLength(61);
});

import { afterAll, expect, test } from "vitest";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { loadStoreData } from "./store-data.ts";
import { loadThemeLook } from "./theme-look.ts";

const simulated = await startSimulatedShopify();
const clock = { now: () => new Date("2026-11-21T10:00:00Z") };

afterAll(() => simulated.close());

test.for([
  ["demo-store.myshopify.com", "1200px"],
  ["other-store.myshopify.com", "1400px"],
] as const)("%s is previewed with its own theme and products", async ([shop, pageWidth]) => {
  const edges = { clock, shopify: await simulated.admin(shop) };

  const look = await loadThemeLook(edges, shop);
  const store = await loadStoreData(edges, shop);

  expect(look).toMatchObject({ name: "Barro", family: "schemes" });
  expect(look.colorSchemes).toHaveLength(5);
  for (const { id } of look.colorSchemes) expect(look.css).toContain(`.color-${id}`);
  // The merchant's settings stand behind the style sheet's defaults, and win.
  expect(look.css.match(/--page-width: (\d+px)/g)?.at(-1)).toBe(`--page-width: ${pageWidth}`);
  expect(look.css).not.toMatch(/Liquid (?:syntax )?error/);
  expect(store.shop.permanent_domain).toBe(shop);
  expect(store.products.length).toBeGreaterThan(0);
});

import { afterAll, expect, test } from "vitest";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { loadStoreData } from "./store-data.ts";
import { loadTheme } from "./theme-look.ts";

const simulated = await startSimulatedShopify();
const clock = { now: () => new Date("2026-11-21T10:00:00Z") };

afterAll(() => simulated.close());

test.for([
  ["demo-store.myshopify.com", "1200px"],
  ["other-store.myshopify.com", "1400px"],
] as const)("%s is previewed with its own theme and products", async ([shop, pageWidth]) => {
  const edges = { clock, shopify: await simulated.admin(shop) };

  const { look } = await loadTheme(edges, shop);
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

test("the demo's drafts of other families are read with their own page", async () => {
  const edges = { clock, shopify: await simulated.admin("demo-store.myshopify.com") };
  const themes = await edges.shopify.listThemes();
  const read = async (name: string) => {
    const theme = themes.find((each) => each.name === name);
    return loadTheme(edges, "demo-store.myshopify.com", theme?.id);
  };
  const [loma, quayside] = [await read("Loma"), await read("Quayside")];

  expect(loma).toMatchObject({ isLive: false, profile: { family: "palette" } });
  expect(loma.look).toMatchObject({ family: "palette", bodyClass: "page-width-normal" });
  expect(loma.look.css).toContain("--color-background: #fdfdfb;");
  expect(loma.look.css).toContain("--color-foreground-rgb: 23 33 27;");
  expect(quayside).toMatchObject({ isLive: false, profile: { family: "neither" } });
  expect(quayside.look.css).toContain("--color-btn-primary: #24516f;");
  for (const { look } of [loma, quayside]) expect(look.css).not.toMatch(/Liquid (?:syntax )?error/);
});

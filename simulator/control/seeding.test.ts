import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { OTHER, SHOP, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

const NEW = "bench-7.myshopify.com";
const seed = (shop: string, more: object = {}) => simulated.control("seed", { shop, ...more });
const SHOP_AND_THEMES =
  "{ shop { myshopifyDomain } products(first: 9) { nodes { id } } themes(first: 9) { nodes { id role } } }";

test("a shop that does not exist yet is made, with the app, a few products and a theme", async () => {
  expect((await seed(NEW)).body).toEqual({ products: 3, themes: 1 });
  const { data } = await simulated.graphql(SHOP_AND_THEMES, {}, NEW);
  expect(data.shop.myshopifyDomain).toBe(NEW);
  expect(data.products.nodes).toHaveLength(3);
  expect(data.themes.nodes).toMatchObject([{ role: "MAIN" }]);
  const { body } = await simulated.control(`state?shop=${NEW}`);
  expect(body["scopes"]).toEqual((await simulated.control(`state?shop=${SHOP}`)).body["scopes"]);
});

test("what is done to one new shop leaves the others as they were", async () => {
  await seed(NEW);
  await seed("bench-8.myshopify.com");
  await seed(NEW, { files: { "sections/only-here.liquid": "x", "assets/base.css": null } });
  const others = ["bench-8.myshopify.com", SHOP, OTHER].map(
    async (shop) => (await simulated.control(`state?shop=${shop}`)).body["themes"],
  );
  for (const themes of await Promise.all(others)) {
    expect(JSON.stringify(themes)).not.toContain("only-here");
    expect(JSON.stringify(themes)).toContain("assets/base.css");
  }
});

test("a new shop is refused under a name that no shop can have, and gone after a reset", async () => {
  expect((await seed("evil.test")).status).toBe(400);
  expect((await seed("UPPER.myshopify.com")).status).toBe(400);
  await seed(NEW);
  await simulated.control("reset", {});
  expect((await simulated.control(`state?shop=${NEW}`)).status).toBe(404);
  expect((await simulated.control("billing", { shop: NEW, action: "approve" })).status).toBe(404);
});

test("hundreds of shops are made in one go, each with an id and a theme of its own", async () => {
  const domains = Array.from({ length: 200 }, (_, index) => `many-${index}.myshopify.com`);
  simulated.simulator.addShops(domains);
  const states = await Promise.all(
    domains.map(async (shop) => (await simulated.control(`state?shop=${shop}`)).body),
  );
  const themeIds = states.map(
    ({ themes }) => JSON.stringify(themes).match(/OnlineStoreTheme\/\d+/)?.[0],
  );
  expect(new Set(themeIds).size).toBe(200);
  expect(
    (await simulated.graphql(SHOP_AND_THEMES, {}, "many-199.myshopify.com")).data,
  ).toBeTruthy();
});

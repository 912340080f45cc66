import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SHOP, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

test("what is not implemented fails by name, deep inside too, and spoils the whole answer", async () => {
  const root = await simulated.graphql("{ shop { name } orders(first: 1) { nodes { id } } }");
  expect(root.errors?.[0]?.message).toBe("The simulator does not implement QueryRoot.orders");
  expect(root.data).toBeNull();
  const nested = await simulated.graphql(
    "{ products(first: 1) { nodes { variants(first: 1) { nodes { taxCode } } } } }",
  );
  expect(nested.errors?.[0]?.message).toBe(
    "The simulator does not implement ProductVariant.taxCode",
  );
  const mutation = await simulated.graphql(
    'mutation { tagsAdd(id: "gid://shopify/Product/1", tags: ["a"]) { node { id } } }',
  );
  expect(mutation.errors?.[0]?.message).toBe("The simulator does not implement Mutation.tagsAdd");
});

test("unknown arguments and searches fail by name instead of being ignored", async () => {
  const search = await simulated.graphql(
    '{ products(first: 1, query: "color:red") { nodes { id } } }',
  );
  expect(search.errors?.[0]?.message).toContain('the search field "color"');
  const order = await simulated.graphql("{ products(first: 1, sortKey: VENDOR) { nodes { id } } }");
  expect(order.errors?.[0]?.message).toContain("VENDOR");
});

test("operations are validated against Shopify's schema", async () => {
  const answer = await simulated.graphql("{ shop { nickname } }");
  expect(answer.errors?.[0]?.message).toBe(
    'Cannot query field "nickname" on type "Shop". Did you mean "name"?',
  );
});

test("pages follow each other without gaps, in both directions", async () => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await simulated.graphql(
      "query ($after: String) { products(first: 4, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    ids.push(...data.products.edges.map(({ node }: { node: { id: string } }) => node.id));
    after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
  } while (after !== null);
  const all = await simulated.graphql("{ products(first: 250) { nodes { id } } }");
  expect(ids).toEqual(all.data.products.nodes.map(({ id }: { id: string }) => id));
  const last = await simulated.graphql(
    "{ products(last: 2) { nodes { id } pageInfo { hasPreviousPage } } }",
  );
  expect(last.data.products.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(-2));
});

test.each([
  "{ products { nodes { id } } }",
  "{ products(first: 251) { nodes { id } } }",
  '{ products(first: 1, after: "x") { nodes { id } } }',
])("wrong paging is an error: %s", async (query) => {
  expect((await simulated.graphql(query)).errors).toHaveLength(1);
});

test("scopes are checked, and write includes read", async () => {
  expect((await simulated.graphql("{ themes(first: 1) { nodes { id } } }")).errors).toBeUndefined();
  const menus = await simulated.graphql("{ menus(first: 1) { nodes { id } } }");
  expect(menus.errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
  await simulated.control("seed", { shop: SHOP, scopes: ["read_themes"] });
  const write = await simulated.graphql(
    'mutation { themeFilesDelete(themeId: "gid://shopify/OnlineStoreTheme/1", files: []) { userErrors { code } } }',
  );
  expect(write.errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
});

test("an unknown token, shop or API version is refused", async () => {
  expect((await simulated.send("shpat_guess", "{ shop { id } }")).status).toBe(401);
  expect((await simulated.send("x", "{ shop { id } }", {}, "nobody.myshopify.com")).status).toBe(
    404,
  );
  const old = await fetch(`${simulated.simulator.adminUrl}/admin/api/2024-01/graphql.json`, {
    method: "POST",
    headers: { "x-sim-host": SHOP },
  });
  expect(old.status).toBe(404);
});

test("scalars of another shape are refused", async () => {
  const answer = await simulated.graphql(
    'mutation ($price: Decimal!) { appUsageRecordCreate(subscriptionLineItemId: "x", description: "d", price: { amount: $price, currencyCode: USD }) { userErrors { message } } }',
    { price: "two" },
  );
  expect(answer.errors?.[0]?.message).toContain("Decimal cannot represent");
});

test("a query that is too costly is refused, others take from the bucket", async () => {
  const costly = await simulated.graphql(
    "{ collections(first: 250) { nodes { products(first: 250) { nodes { variants(first: 250) { nodes { media(first: 250) { nodes { id } } } } } } } } }",
  );
  expect(costly.errors?.[0]?.extensions?.code).toBe("MAX_COST_EXCEEDED");
  const cheap = await simulated.graphql("{ shop { name } }");
  expect(cheap.extensions?.cost.throttleStatus.currentlyAvailable).toBeLessThanOrEqual(4_000);
});

test("what a reset comes after is not counted against what follows it", async () => {
  const large =
    "{ products(first: 250) { nodes { variants(first: 250) { nodes { media(first: 10) { nodes { id } } } } } } }";
  expect((await simulated.graphql(large)).errors).toBeUndefined();
  await simulated.control("reset", {});
  const { extensions } = await simulated.graphql("{ shop { name } }");
  expect(extensions?.cost.throttleStatus.currentlyAvailable).toBeGreaterThan(3_990);
});

test("a shop can be made large", async () => {
  await simulated.control("seed", { shop: SHOP, products: 300, themes: 4 });
  const { data } = await simulated.graphql(
    "{ products(first: 250) { nodes { id handle } pageInfo { hasNextPage } } themes(first: 9) { nodes { id } } }",
  );
  const handles = data.products.nodes.map(({ handle }: { handle: string }) => handle);
  expect(new Set(handles).size).toBe(250);
  expect(data.products.pageInfo.hasNextPage).toBe(true);
  expect(data.themes.nodes).toHaveLength(4);
});

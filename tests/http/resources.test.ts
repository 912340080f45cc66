import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { OTHER_SHOP, SHOP, startTestDemo } from "#tests/harness/demo.ts";

const demo = await startTestDemo();
afterAll(() => demo.close());

const Handles = z.array(z.object({ handle: z.string() }));
const Found = z.object({
  kind: z.literal("found"),
  next: z.string().nullable(),
  resources: z.object({ products: Handles.optional(), pages: Handles.optional() }),
});
const Loaded = z.object({
  resources: z.object({
    products: Handles.optional(),
    collections: Handles.optional(),
    metaobjects: Handles.optional(),
  }),
});

test("what a setting can choose is searched in the whole shop, page after page", async () => {
  await demo.control("seed", { shop: SHOP, products: 130 });
  const seen = new Set<string>();
  let next: string | null = "";
  while (next !== null) {
    const after: string = next && `&after=${encodeURIComponent(next)}`;
    const page = await demo.call(Found, `/api/resources?kind=product${after}`);
    for (const { handle } of page.resources.products ?? []) seen.add(handle);
    ({ next } = page);
  }
  await demo.control("seed", { shop: SHOP });

  expect(seen.size).toBeGreaterThan(100);
});

test("one shop's things are nothing to another, though it was asked for the same just before", async () => {
  const address = "/api/preview/resources?reference=product:moon-jar-large";
  const own = await demo.call(Loaded, address);
  const others = await demo.call(Loaded, address, { shop: OTHER_SHOP });

  expect(own.resources.products).toHaveLength(1);
  expect(others.resources.products).toEqual([]);
});

test("several things come at once, and what is gone is left out", async () => {
  const references = [
    "product:moon-jar-large",
    "product:never-was",
    "collection:vases",
    "metaobject:testimonial:marcus-bell",
  ].map((each) => `reference=${encodeURIComponent(each)}`);
  const { resources } = await demo.call(Loaded, `/api/preview/resources?${references.join("&")}`);

  expect(resources.products?.map(({ handle }) => handle)).toContain("moon-jar-large");
  expect(resources.products?.map(({ handle }) => handle)).not.toContain("never-was");
  expect(resources.collections).toMatchObject([{ handle: "vases" }]);
  expect(resources.metaobjects).toMatchObject([{ handle: "marcus-bell" }]);
});

test.for([
  'product:a" OR status:draft',
  "product:a\\",
  `product:${"a".repeat(400)}`,
  "product:",
  "article:journal",
  "article:../../admin/x",
  "image:../secret.png",
  'image:a".png',
  "video:gid://shopify/Customer/1",
  "video:gid://shopify/Video/1 OR 1",
  "metaobject:marcus-bell",
  'metaobject:test"imonial:x',
  "customer:1",
  "__proto__:x",
  "",
])("a reference that is none is refused before Shopify is asked: %s", async (reference) => {
  const address = `/api/preview/resources?reference=${encodeURIComponent(reference)}`;
  const response = await demo.api(address);

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: "invalid-input" });
});

test.for([
  "kind=customer",
  "kind=metaobject",
  "kind=page&after=%7B%7D",
  `kind=page&search=${"a".repeat(300)}`,
  "",
])("a search that makes no sense is refused: %s", async (query) => {
  const response = await demo.api(`/api/resources?${query}`);

  expect(response.status).toBe(422);
});

test("more than 50 references at once are refused", async () => {
  const many = Array.from({ length: 51 }, (_, index) => `reference=product:p-${index}`);

  expect((await demo.api(`/api/preview/resources?${many.join("&")}`)).status).toBe(422);
});

test("Shopify that fails is an outage, and is not remembered", async () => {
  const address = "/api/preview/resources?reference=page:studio";
  await demo.control("faults", { match: "pages", kind: "http-500" });

  expect((await demo.api(address)).status).toBe(502);
  expect((await demo.api(address)).status).toBe(200);
});

import { createHash } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { NoThemeAccess, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { seeds } from "#simulator/seed/seeds.ts";
import { storeDataOf } from "#simulator/seed/store-data-of.ts";
import { RESOURCE_KINDS } from "#domain/shops/resources.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";

const SHOP = "demo-store.myshopify.com";
const shopify = await startSimulatedShopify();
let admin = await shopify.admin(SHOP, { timeoutInMs: 60_000 });

beforeEach(async () => {
  await shopify.reset();
  // The reset took the tokens with it.
  admin = await shopify.admin(SHOP, { timeoutInMs: 60_000 });
});
afterAll(() => shopify.close());

const SECTION = `<div class="gs-note">Ü{{ section.settings.text }}</div>
{% schema %}{"name": "Note", "settings": [], "presets": [{"name": "Note"}]}{% endschema %}`;
const GONE_THEME = "gid://shopify/OnlineStoreTheme/1";
const md5 = (text: string) => createHash("md5").update(text).digest("hex");

async function liveTheme() {
  const [theme] = await admin.listThemes();
  if (theme === undefined) throw new Error("the shop has no theme");
  return theme;
}

test("themes are listed with the live one first, and say whether they can be written", async () => {
  const themes = await admin.listThemes();

  expect(themes.length).toBeGreaterThan(1);
  expect(themes[0]).toMatchObject({ role: "main", writable: true, processing: false });
  expect(themes.filter(({ role }) => role === "main")).toHaveLength(1);
  expect(themes[0]?.updatedAt).toBeInstanceOf(Date);
});

test("without write_themes no theme can be written", async () => {
  const readOnly = await startSimulatedShopify({ scopes: ["read_themes"] });
  const limited = await readOnly.admin(SHOP);

  const [theme] = await limited.listThemes();

  expect(theme?.writable).toBe(false);
  await expect(
    limited.upsertThemeFile(theme?.id ?? "", "sections/gs-note.liquid", SECTION),
  ).rejects.toBeInstanceOf(NoThemeAccess);
  await readOnly.close();
});

test("a file that was written is read back with its checksum", async () => {
  const { id } = await liveTheme();

  const written = await admin.upsertThemeFile(id, "sections/gs-note.liquid", SECTION);
  const files = await admin.readThemeFiles(id, ["sections/gs-note.liquid", "sections/none.liquid"]);

  expect(written).toEqual(expect.objectContaining({ kind: "written", checksum: md5(SECTION) }));
  expect(files).toEqual([
    {
      fileName: "sections/gs-note.liquid",
      checksum: md5(SECTION),
      size: Buffer.byteLength(SECTION),
      body: SECTION,
      updatedAt: expect.any(Date),
    },
  ]);
});

test("checksums of many files are read without their bodies, one call for every 50 names", async () => {
  const { id } = await liveTheme();
  const theme = (await shopify.state(SHOP)).themes.find((each) => each.id === id);
  const names = Object.keys(theme?.files ?? {}).slice(0, 40);
  const missing = Array.from({ length: 40 }, (_, index) => `sections/none-${index}.liquid`);
  const before = (await shopify.state(SHOP)).calls.length;

  const found = await admin.readThemeChecksums(id, [...names, ...missing]);

  expect(found.toSorted((a, b) => a.fileName.localeCompare(b.fileName))).toEqual(
    names
      .map((fileName) => ({ fileName, checksum: theme?.files[fileName]?.checksum }))
      .toSorted((a, b) => a.fileName.localeCompare(b.fileName)),
  );
  expect((await shopify.state(SHOP)).calls.length - before).toBe(2);
  await expect(admin.readThemeChecksums(GONE_THEME, names)).rejects.toBeInstanceOf(NotFound);
});

test("files are found by pattern, past one page", async () => {
  const { id } = await liveTheme();

  const all = await admin.readThemeFiles(id, ["*"]);
  const sections = await admin.readThemeFiles(id, ["sections/*.liquid"]);

  const theme = (await shopify.state(SHOP)).themes.find((each) => each.id === id);
  expect(all.map(({ fileName }) => fileName).toSorted()).toEqual(
    Object.keys(theme?.files ?? {}).toSorted(),
  );
  expect(sections.every(({ fileName }) => fileName.startsWith("sections/"))).toBe(true);
});

test("Shopify's refusal of a file comes back in its words, and nothing is written", async () => {
  const { id } = await liveTheme();

  const outcome = await admin.upsertThemeFile(id, "sections/gs-bad.liquid", "{% if %}");

  expect(outcome).toMatchObject({ kind: "refused", message: expect.stringMatching(/if/) });
  expect(await admin.readThemeFiles(id, ["sections/gs-bad.liquid"])).toEqual([]);
});

test("a file is deleted once, and deleting it again is no error", async () => {
  const { id } = await liveTheme();
  await admin.upsertThemeFile(id, "sections/gs-note.liquid", SECTION);

  expect(await admin.deleteThemeFile(id, "sections/gs-note.liquid")).toMatchObject({
    kind: "deleted",
  });
  expect(await admin.deleteThemeFile(id, "sections/gs-note.liquid")).toMatchObject({
    kind: "deleted",
  });
  expect(await admin.readThemeFiles(id, ["sections/gs-note.liquid"])).toEqual([]);
});

test("a theme that is gone is not found, for reading and for writing", async () => {
  const gone = "gid://shopify/OnlineStoreTheme/1";

  await expect(admin.readThemeFiles(gone, ["x"])).rejects.toBeInstanceOf(NotFound);
  await expect(
    admin.upsertThemeFile(gone, "sections/gs-note.liquid", SECTION),
  ).rejects.toBeInstanceOf(NotFound);
});

test("the store's data is what its storefront shows", async () => {
  const seed = seeds.find(({ shop }) => shop === SHOP);
  if (seed === undefined) throw new Error("no such seed");
  const expected = storeDataOf(seed, `${shopify.adminUrl}/__cdn`);

  const data = await admin.readStoreData();

  expect(data.shop).toEqual(expected.shop);
  expect(byHandle(data.products)).toMatchObject(byHandle(expected.products));
  expect(byHandle(data.collections)).toMatchObject(byHandle(expected.collections));
  expect(data.pages).toEqual(expected.pages);
  expect(data.blogs).toMatchObject(expected.blogs);
  expect(data.menus).toEqual(expected.menus);
  expect(data.images).toMatchObject(expected.images);
});

test("what the scopes do not allow is empty, not an error", async () => {
  const limited = await startSimulatedShopify({ scopes: ["read_products"] });
  const store = await (await limited.admin(SHOP)).readStoreData();

  expect(store.products.length).toBeGreaterThan(0);
  expect(store).toMatchObject({ pages: [], blogs: [], menus: [], images: [] });
  await limited.close();
});

test.for(["http-500", "timeout", "drop-after-commit"])(
  "%s on any read of the store's data is an outage",
  async (kind) => {
    const impatient = await shopify.admin(SHOP, { timeoutInMs: 500 });
    await shopify.fault("collections", kind);
    await expect(impatient.readStoreData()).rejects.toBeInstanceOf(ShopifyUnavailable);
  },
);

test("a throttled write is repeated, and done once", async () => {
  const { id } = await liveTheme();
  await shopify.fault("themeFilesUpsert", "throttled");

  const outcome = await admin.upsertThemeFile(id, "sections/gs-note.liquid", SECTION);

  expect(outcome).toMatchObject({ kind: "written" });
});

test("a refused permission is no access to themes", async () => {
  const { id } = await liveTheme();
  await shopify.fault("themeFilesUpsert", "access-denied");

  await expect(
    admin.upsertThemeFile(id, "sections/gs-note.liquid", SECTION),
  ).rejects.toBeInstanceOf(NoThemeAccess);
});

function byHandle<Item extends { handle: string }>(items: Item[]): Item[] {
  return items.toSorted((a, b) => a.handle.localeCompare(b.handle));
}

const anything = { search: "", after: null, metaobjectType: "" };

test("a search finds by the beginning of a word, and goes on where the page ended", async () => {
  const found = await admin.findResources({ ...anything, kind: "product", search: "moon" });
  const first = await admin.findResources({ ...anything, kind: "product" });
  if (found.kind !== "found" || first.kind !== "found") throw new Error("not granted");
  const second = await admin.findResources({ ...anything, kind: "product", after: first.next });

  expect(found.resources.products?.map(({ handle }) => handle)).toContain("moon-jar-large");
  expect(found.next).toBeNull();
  expect(second).toMatchObject({ kind: "found" });
  expect(second).not.toMatchObject({ resources: { products: first.resources.products } });
});

test.for(['moon" OR status:draft', "moon NOT (jar)", "moon jar ".repeat(50), "-moon:*\\"])(
  "what is typed is searched for, and is no search syntax: %s",
  async (search) => {
    expect(await admin.findResources({ ...anything, kind: "product", search })).toMatchObject({
      kind: "found",
    });
  },
);

test.for(RESOURCE_KINDS)(
  "the shop's list of kind %s can be read, and one of it by its key",
  async (kind) => {
    const keys = {
      product: "moon-jar-large",
      collection: "vases",
      page: "studio",
      blog: "journal",
      article: "journal/five-glazes-one-ash",
      menu: "main-menu",
      image: "studio-wheel.svg",
      metaobject: "marcus-bell",
    } as const;
    const metaobjectType = kind === "metaobject" ? "testimonial" : "";
    const list = await admin.findResources({ ...anything, kind, metaobjectType });
    if (list.kind !== "found") throw new Error(`${kind} is not granted`);
    const key = kind === "video" ? (list.resources.videos?.[0]?.id ?? "") : keys[kind];
    const read = await admin.readResource({ kind, key, metaobjectType });
    const gone = kind === "video" ? "gid://shopify/Video/1" : "gone/gone";
    const nothing = await admin.readResource({ kind, key: gone, metaobjectType });
    expect(Object.values(read).flat()).not.toEqual([]);
    expect(Object.values(nothing).flat()).toEqual([]);
  },
);

test("a collection comes with its products, wherever they stand in the shop's list", async () => {
  const read = await admin.readResource({ kind: "collection", key: "vases", metaobjectType: "" });

  expect(read.products?.length).toBeGreaterThan(0);
  expect(read.collections?.[0]?.productHandles).toEqual(read.products?.map(({ handle }) => handle));
});

test("a metaobject's fields keep their types and name what they refer to", async () => {
  const read = await admin.readResource({
    kind: "metaobject",
    key: "ines-carvalho",
    metaobjectType: "testimonial",
  });

  expect(read.metaobjects?.[0]).toMatchObject({
    display_name: "Inês Carvalho",
    fields: [
      { key: "author", value: "Inês Carvalho" },
      { key: "quote" },
      { key: "rating", type: "number_integer", value: "5" },
      { key: "portrait", references: [{ kind: "image" }] },
      { key: "product", references: [{ kind: "product", handle: "moon-jar-large" }] },
    ],
  });
});

test("a scope that is missing is an answer, and the store's data does without", async () => {
  const limited = await startSimulatedShopify({ scopes: ["read_products"] });
  const shop = await limited.admin(SHOP);
  const metaobjects = { ...anything, kind: "metaobject", metaobjectType: "testimonial" } as const;

  expect(await shop.findResources(metaobjects)).toEqual({ kind: "not-granted" });
  expect(await shop.readStoreData()).toMatchObject({ metaobjects: [], videos: [] });
  await limited.close();
});

import { createHash } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { NoThemeAccess, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { seeds } from "#simulator/seed/seeds.ts";
import { storeDataOf } from "#simulator/seed/store-data-of.ts";
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
    },
  ]);
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

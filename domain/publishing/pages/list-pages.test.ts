import { afterAll, beforeEach, expect, test } from "vitest";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { placeAsPlanned, publishedSection, truthAboutPage } from "#tests/harness/placing.ts";
import { publishingEdges, seedSection, SHOP } from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { listPages } from "./list-pages.ts";
import { planPlacement } from "./placement-plan.ts";

const HOME = "templates/index.json";
const { simulated, db, fresh, end } = await publishingScene();
let { edges, liveId, draftId } = await fresh();
let sectionId = "";

beforeEach(async () => {
  ({ edges, liveId, draftId } = await fresh());
  sectionId = await publishedSection(edges, { themeId: draftId });
});

afterAll(end);

const plan = (more: object = {}) =>
  planPlacement(edges, { shop: SHOP, sectionId, themeId: draftId, template: "index", ...more });
const truth = (more: object = {}) =>
  truthAboutPage(db, simulated, { sectionId, themeId: draftId, ...more });
const place = (more: object = {}) =>
  placeAsPlanned(edges, { sectionId, themeId: draftId, ...more });
const write = async (fileName: string, body: string) => {
  expect(await edges.shopify.upsertThemeFile(draftId, fileName, body)).toMatchObject({
    kind: "written",
  });
};

async function placed(more: object = {}) {
  const outcome = await place(more);
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  return outcome.placement;
}

test.for([
  ["comment", (text: string) => text.replace("{", "{ // by hand\n")],
  ["too-large", (text: string) => text + " ".repeat(600_000)],
  ["not-json", () => "{% section 'a' %}"],
  ["broken-order", () => '{ "sections": {} }'],
] as const)(
  "a page with %s is refused with the reason, and not written",
  async ([reason, change]) => {
    const onLive = await publishedSection(edges, { themeId: liveId });
    const body = change((await truth({ themeId: liveId })).body ?? "");
    const unchecked: ShopifyAdmin = {
      ...edges.shopify,
      async readThemeFiles(themeId, names) {
        const files = await edges.shopify.readThemeFiles(themeId, names);
        return files.map((file) => (file.fileName === HOME ? { ...file, body } : file));
      },
      upsertThemeFile: () => Promise.reject(new Error("Nothing may be written")),
    };
    const odd = publishingEdges(db, unchecked);

    expect(await placeAsPlanned(odd, { sectionId: onLive, themeId: liveId })).toMatchObject({
      kind: "unusable",
      reason,
    });
    const pages = await listPages(odd, { shop: SHOP, sectionId: onLive, themeId: liveId });
    expect(pages.find(({ template }) => template === "index")?.refusal).toMatch(/^Its /);
  },
);

test("pages are listed in words, with their sections, what they have and why they cannot be used", async () => {
  const { id } = await placed({ after: "hero" });
  const quayside =
    (await edges.shopify.listThemes()).find(({ name }) => name === "Quayside")?.id ?? "";

  const [home, product, ...others] = await listPages(edges, {
    shop: SHOP,
    sectionId,
    themeId: draftId,
  });

  expect(home).toMatchObject({
    template: "index",
    name: "Home page",
    refusal: null,
    sections: [
      {
        key: "hero",
        name: "Hero",
        detail: "Set it before the sun is gone",
        isThis: false,
        placementId: null,
      },
      { name: "Note", isThis: true, placementId: id },
      { key: "table", name: "Featured collection", detail: "On the table" },
      { key: "closing" },
    ],
  });
  expect(product).toMatchObject({ template: "product", name: "Product page" });
  expect(others.length).toBeGreaterThan(5);

  const onOld = await publishedSection(edges, { themeId: quayside, name: "Old" });
  const old = await listPages(edges, { shop: SHOP, sectionId: onOld, themeId: quayside });
  expect(old.filter(({ refusal }) => refusal === null).map(({ name }) => name)).toEqual([
    "Home page",
  ]);
  expect(old.find(({ template }) => template === "product")?.refusal).toContain("Liquid");
});

test("listing the pages notes what was taken off in the theme editor", async () => {
  const before = await truth();
  await placed();
  await write(HOME, before.body ?? "");

  await listPages(edges, { shop: SHOP, sectionId, themeId: draftId });

  expect((await truth()).states).toEqual(["gone"]);
});

test("only a section that stands in the theme can be added", async () => {
  const { id } = await seedSection(db, ["one"], { name: "Unpublished" });
  await expect(plan({ sectionId: id })).rejects.toMatchObject({ code: "invalid-transition" });

  await edges.shopify.deleteThemeFile(draftId, "sections/gs-note.liquid");
  await expect(plan()).rejects.toMatchObject({ code: "invalid-transition" });
  await expect(listPages(edges, { shop: SHOP, sectionId, themeId: draftId })).rejects.toMatchObject(
    {
      code: "invalid-transition",
    },
  );
});

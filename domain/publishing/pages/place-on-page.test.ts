import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { pagePlacements, publications, sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { InvalidInput, NotFound } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { placeAsPlanned, publishedSection, truthAboutPage } from "#tests/harness/placing.ts";
import {
  OTHER_SHOP,
  publishingEdges,
  sectionCode,
  seedSection,
  SHOP,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { rollbackPublication } from "../rollback-publication.ts";
import { listPages } from "./list-pages.ts";
import { placeOnPage } from "./place-on-page.ts";
import { planPlacement } from "./placement-plan.ts";
import { placementsOf } from "./placements.ts";
import { takeOffPage } from "./take-off-page.ts";

const HOME = "templates/index.json";
const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
let edges = publishingEdges(db, await simulated.admin(SHOP));
let [liveId, draftId] = ["", ""];
let sectionId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [pagePlacements, publications, sections, trials]) await db.delete(table);
  edges = publishingEdges(db, await simulated.admin(SHOP));
  const themes = await edges.shopify.listThemes();
  liveId = themes.find(({ role }) => role === "main")?.id ?? "";
  draftId = themes.find(({ role }) => role === "unpublished")?.id ?? "";
  sectionId = await publishedSection(edges, { themeId: draftId });
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const plan = (more: object = {}) =>
  planPlacement(edges, { shop: SHOP, sectionId, themeId: draftId, template: "index", ...more });
const truth = (more: object = {}) =>
  truthAboutPage(db, simulated, { sectionId, themeId: draftId, ...more });
const place = (more: object = {}) =>
  placeAsPlanned(edges, { sectionId, themeId: draftId, ...more });
const takeOff = (placementId: string, shop = SHOP) =>
  takeOffPage(edges, { shop, sectionId, placementId });
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

test("a plan tells the place in words and every line that changes, and writes nothing", async () => {
  const before = await truth();

  expect(await plan({ after: "hero" })).toMatchObject({
    kind: "planned",
    pageName: "Home page",
    fileName: HOME,
    position: "After Hero, before Featured collection",
    expectedChecksum: before.checksum,
    isLive: false,
    diff: { linesRemoved: 0, linesAdded: 5 },
    warnings: [],
  });
  expect(await plan()).toMatchObject({ after: "closing", position: "At the end, after Rich text" });
  expect(await plan({ after: null })).toMatchObject({ position: "On top, before Hero" });
  expect(await truth()).toEqual(before);
});

test("the section is on the page, where it was planned, with the template from before as a backup", async () => {
  const before = await truth();

  const placement = await placed({ after: "hero" });

  const after = await truth();
  expect(after.types).toEqual(["hero", "gs-note", "featured-collection", "rich-text"]);
  expect(after.placed).toEqual([{ entryKey: after.keys[1], checksum: after.checksum }]);
  expect(placement).toMatchObject({
    templateName: HOME,
    state: "published",
    backupBody: before.body,
    backupChecksum: before.checksum,
  });
  expect(await placementsOf({ db }, SHOP, sectionId)).toMatchObject([{ id: placement.id }]);
});

test("shoppers see it in the draft theme, and no more once it was taken off", async () => {
  const { storefronts } = z
    .object({ storefronts: z.record(z.string(), z.string()) })
    .parse(await simulated.control("info"));
  const home = async () => {
    const url = new URL(storefronts[SHOP] ?? "");
    url.searchParams.set("preview_theme_id", draftId.split("/").at(-1) ?? "");
    return (await fetch(url)).text();
  };
  expect(await home()).not.toContain("A note on glaze");

  const { id } = await placed({ after: "hero" });
  expect(await home()).toContain("A note on glaze");

  await takeOff(id);
  expect(await home()).not.toContain("A note on glaze");
});

test("taking it off gives the page back byte for byte, and may be asked for again", async () => {
  const before = await truth();
  const { id } = await placed({ after: null });

  expect(await takeOff(id)).toEqual({ kind: "restored" });

  expect(await truth()).toEqual({ ...before, states: ["rolled-back"] });
  expect(await takeOff(id)).toEqual({ kind: "already-gone" });
});

test("what a merchant changed meanwhile stays, and only the section goes", async () => {
  const { id } = await placed({ after: "hero" });
  const edited = (await truth()).body?.replace("Set it before the sun is gone", "By hand") ?? "";
  await write(HOME, edited);

  expect(await takeOff(id)).toEqual({ kind: "entry-removed" });

  const after = await truth();
  expect(after.body).toContain("By hand");
  expect(after.types).toEqual(["hero", "featured-collection", "rich-text"]);
  expect(after.states).toEqual(["rolled-back"]);
});

test("a section that a merchant took off in the theme editor is noted as gone", async () => {
  const before = await truth();
  const { id } = await placed();
  await write(HOME, before.body ?? "");

  expect(await takeOff(id)).toEqual({ kind: "already-gone" });
  expect((await truth()).states).toEqual(["gone"]);
  expect(await truth()).toMatchObject({ body: before.body });
});

test("two sections on one page come off in any order", async () => {
  const before = await truth();
  const other = await publishedSection(edges, { themeId: draftId, name: "Second", text: "two" });
  const { id } = await placed({ after: "hero" });
  const second = await placeAsPlanned(edges, { sectionId: other, themeId: draftId, after: "hero" });
  if (second.kind !== "placed") throw new Error(second.kind);

  expect(await takeOff(id)).toEqual({ kind: "entry-removed" });
  expect((await truth()).types).toEqual(["hero", "gs-second", "featured-collection", "rich-text"]);
  const off = { shop: SHOP, sectionId: other, placementId: second.placement.id };
  expect(await takeOffPage(edges, off)).toEqual({ kind: "entry-removed" });
  expect((await truth()).body).toBe(before.body);
});

test("the same section stands on a page twice when the merchant wants it, each with its own way back", async () => {
  const first = await placed({ after: "hero" });
  expect(await plan()).toMatchObject({ warnings: [{ code: "already-there" }] });
  await placed({ after: null });

  await takeOff(first.id);
  expect((await truth()).types).toEqual(["gs-note", "hero", "featured-collection", "rich-text"]);
});

test("Shopify may write the template down anew: the entry counts, not the bytes", async () => {
  const before = await truth();
  const reformats: ShopifyAdmin = {
    ...edges.shopify,
    upsertThemeFile: (theme, name, body) =>
      edges.shopify.upsertThemeFile(
        theme,
        name,
        `/*\n * by Shopify\n */\n${JSON.stringify(JSON.parse(body))}`,
      ),
  };
  const outcome = await placeAsPlanned(publishingEdges(db, reformats), {
    sectionId,
    themeId: draftId,
  });
  if (outcome.kind !== "placed") throw new Error(outcome.kind);

  const after = await truth();
  expect(after.body).toMatch(/^\/\*\n \* by Shopify/);
  expect(after.placed).toEqual([{ entryKey: after.keys.at(-1), checksum: after.checksum }]);
  expect(await takeOff(outcome.placement.id)).toEqual({ kind: "restored" });
  expect((await truth()).body).toBe(before.body);
});

test("the same request sent again answers the same placement; another place is refused", async () => {
  const planned = await plan({ after: "hero" });
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const { expectedChecksum } = planned;
  const request = {
    shop: SHOP,
    sectionId,
    themeId: draftId,
    template: "index",
    after: "hero",
    expectedChecksum,
  };

  const first = await placeOnPage(edges, request);
  expect(await placeOnPage(edges, request)).toEqual(first);
  const currentChecksum = (await truth()).checksum;
  await expect(placeOnPage(edges, { ...request, after: null })).rejects.toMatchObject({
    code: "theme-file-changed",
    extra: { currentChecksum },
  });
  expect((await truth()).states).toEqual(["published"]);
});

test("a page that was changed after the plan is not written", async () => {
  const planned = await plan();
  if (planned.kind !== "planned") throw new Error(planned.kind);
  await write(HOME, `${(await truth()).body} `);
  const before = await truth();

  const placing = placeOnPage(edges, {
    shop: SHOP,
    sectionId,
    themeId: draftId,
    template: "index",
    ...planned,
  });

  await expect(placing).rejects.toMatchObject({ code: "theme-file-changed" });
  expect(await truth()).toEqual(before);
});

test("customers of a live theme, and pages that share a template, are told of before", async () => {
  const onLive = await publishedSection(edges, { themeId: liveId });
  const warnings = async (template: string) => {
    const planned = await plan({ sectionId: onLive, themeId: liveId, template });
    return planned.kind === "planned" ? planned.warnings : planned.reason;
  };

  expect(await warnings("index")).toMatchObject([{ code: "live-theme" }]);
  expect(await warnings("product")).toMatchObject([
    { code: "live-theme" },
    { code: "shared-template" },
  ]);
});

test("the section is added as its file in the theme says now, and an edit there is told", async () => {
  await write(
    "sections/gs-note.liquid",
    sectionCode("by hand").replace(
      '"presets"',
      '"enabled_on": { "templates": ["product"] }, "presets"',
    ),
  );

  expect(await plan()).toMatchObject({ kind: "unusable", reason: "section-not-allowed" });
  expect(await plan({ template: "product" })).toMatchObject({
    warnings: [{ code: "shared-template" }, { code: "edited-in-theme" }],
  });
});

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

test("a 26th section is refused", async () => {
  const keys = Array.from({ length: 25 }, (_, index) => `k${index}`);
  const section = { type: "rich-text", settings: {} };
  await write(
    HOME,
    JSON.stringify({
      sections: Object.fromEntries(keys.map((key) => [key, section])),
      order: keys,
    }),
  );

  expect(await plan()).toMatchObject({ kind: "unusable", reason: "full" });
});

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

test("a page, a place and a theme that are not there are refused", async () => {
  await expect(plan({ template: "product.none" })).rejects.toBeInstanceOf(NotFound);
  await expect(plan({ template: "../config/settings_data" })).rejects.toBeInstanceOf(NotFound);
  await expect(plan({ after: "nobody" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(plan({ themeId: "gid://shopify/OnlineStoreTheme/1" })).rejects.toBeInstanceOf(
    NotFound,
  );
});

test("nobody adds or takes off another shop's section", async () => {
  const { id } = await placed();
  const before = await truth();

  await expect(plan({ shop: OTHER_SHOP })).rejects.toBeInstanceOf(NotFound);
  await expect(takeOff(id, OTHER_SHOP)).rejects.toBeInstanceOf(NotFound);
  expect(await placementsOf({ db }, OTHER_SHOP, sectionId)).toEqual([]);
  expect(await truth()).toEqual(before);
});

test("adding belongs to a plan, taking off to nobody's", async () => {
  const { id } = await placed();
  await db.delete(trials);

  expect(await place()).toEqual({ kind: "feature-not-in-plan" });
  expect(await takeOff(id)).toEqual({ kind: "restored" });
});

test("an archived section is not added", async () => {
  await db.update(sections).set({ status: "archive" }).where(eq(sections.id, sectionId));
  await expect(place()).rejects.toMatchObject({ code: "invalid-transition" });
});

test("a page of a deleted theme has nothing to take off", async () => {
  const { id } = await placed();
  await db.update(pagePlacements).set({ themeId: "gid://shopify/OnlineStoreTheme/1" });

  expect(await takeOff(id)).toEqual({ kind: "already-gone" });
});

test("it comes off a page when its file is gone from the theme already", async () => {
  const { id } = await placed();
  const [publication] = await db
    .select()
    .from(publications)
    .where(eq(publications.sectionId, sectionId));
  await rollbackPublication(edges, { shop: SHOP, sectionId, publicationId: publication?.id ?? "" });

  expect(await takeOff(id)).toEqual({ kind: "restored" });
});

test("a page that cannot be read any more is left as it is, and the reason told", async () => {
  const { id } = await placed();
  const before = await truth();
  const edited: ShopifyAdmin = {
    ...edges.shopify,
    async readThemeFiles(themeId, names) {
      const files = await edges.shopify.readThemeFiles(themeId, names);
      return files.map((file) => ({ ...file, body: `${file.body ?? ""}\n// by hand` }));
    },
  };

  const request = { shop: SHOP, sectionId, placementId: id };
  expect(await takeOffPage({ db, shopify: edited }, request)).toMatchObject({
    kind: "unusable",
    reason: "comment",
  });
  expect(await truth()).toEqual(before);
  expect(await takeOff(id)).toEqual({ kind: "restored" });
});

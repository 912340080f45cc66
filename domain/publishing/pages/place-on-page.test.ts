import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { InvalidInput, NotFound } from "#platform/errors.ts";
import { placeAsPlanned, publishedSection, truthAboutPage } from "#tests/harness/placing.ts";
import { OTHER_SHOP, publishingEdges, sectionCode, SHOP } from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { placeOnPage } from "./place-on-page.ts";
import { planPlacement } from "./placement-plan.ts";
import { placementsOf } from "./placements.ts";
import { takeOffPage } from "./take-off-page.ts";

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

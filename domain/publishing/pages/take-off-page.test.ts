import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { pagePlacements, publications } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { placeAsPlanned, publishedSection, truthAboutPage } from "#tests/harness/placing.ts";
import { publishAsPlanned, sectionCode, seedSection, SHOP } from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { rollbackPublication } from "../take-back/rollback-publication.ts";
import { unpublishSection } from "../take-back/unpublish-section.ts";
import { planPlacement } from "./placement-plan.ts";
import { takeOffPage } from "./take-off-page.ts";

const HOME = "templates/index.json";
const { simulated, db, fresh, end } = await publishingScene();
let { edges, draftId } = await fresh();
let sectionId = "";

beforeEach(async () => {
  ({ edges, draftId } = await fresh());
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

test("a page of a deleted theme has nothing to take off", async () => {
  const { id } = await placed();
  await db.update(pagePlacements).set({ themeId: "gid://shopify/OnlineStoreTheme/1" });

  expect(await takeOff(id)).toEqual({ kind: "already-gone" });
});

test("it comes off a page when its file is gone from the theme already", async () => {
  const placement = await placed();
  await edges.shopify.deleteThemeFile(draftId, placement.fileName);

  expect(await takeOff(placement.id)).toEqual({ kind: "restored" });
});

const removals = {
  "rolling back": async () => {
    const [publication] = await db
      .select()
      .from(publications)
      .where(eq(publications.sectionId, sectionId));
    const publicationId = publication?.id ?? "";
    await rollbackPublication(edges, { shop: SHOP, sectionId, publicationId });
  },
  unpublishing: () => unpublishSection(edges, { shop: SHOP, sectionId }),
};

test.for(Object.entries(removals))(
  "%s takes the section off its pages before its file goes, and leaves them as they were",
  async ([, remove]) => {
    const before = await truth();
    const { fileName } = await placed({ after: "hero" });

    await remove();

    expect(await truth()).toMatchObject({ body: before.body, states: ["rolled-back"] });
    expect(await edges.shopify.readThemeFiles(draftId, [fileName])).toEqual([]);
  },
);

test("a file that someone edited is not rolled back, and stays on its pages", async () => {
  const { fileName } = await placed({ after: "hero" });
  await write(fileName, sectionCode("by hand"));
  const before = await truth();

  await expect(removals["rolling back"]()).rejects.toMatchObject({ code: "theme-file-changed" });

  expect(await truth()).toEqual(before);
});

test.for(Object.entries(removals))(
  "%s after a placement that was cut short leaves no page with a section that is not there",
  async ([, remove]) => {
    const before = await truth();
    const { id } = await placed({ after: "hero" });
    await db
      .update(pagePlacements)
      .set({ state: "writing", checksum: null, updatedAt: new Date(0) })
      .where(eq(pagePlacements.id, id));

    await remove();

    expect((await truth()).body).toBe(before.body);
  },
);

test("while the section is being added to a page, its file stays", async () => {
  const { id, fileName } = await placed();
  await db
    .update(pagePlacements)
    .set({ state: "writing", updatedAt: new Date() })
    .where(eq(pagePlacements.id, id));

  await expect(removals.unpublishing()).rejects.toMatchObject({ code: "run-in-progress" });

  expect(await edges.shopify.readThemeFiles(draftId, [fileName])).toHaveLength(1);
});

test("a page that gets the section's earlier file back keeps the section", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"], { name: "Twice" });
  const target = { sectionId: id, themeId: draftId };
  await publishAsPlanned(edges, { ...target, versionId: versionIds[0] ?? "" });
  await placeAsPlanned(edges, target);
  const { publication } = z
    .object({ publication: z.object({ id: z.string() }) })
    .parse(await publishAsPlanned(edges, target));

  await rollbackPublication(edges, { shop: SHOP, sectionId: id, publicationId: publication.id });

  expect(await truthAboutPage(db, simulated, target)).toMatchObject({ states: ["published"] });
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

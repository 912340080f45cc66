import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import {
  publishAsPlanned,
  publishingEdges,
  sectionCode,
  seedSection,
  SHOP,
  truthAbout,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { planPublish } from "../plan/publish-plan.ts";
import { publishSection } from "./publish-section.ts";

const FILE = "sections/gs-note.liquid";
const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
let shopify = await simulated.admin(SHOP);
let themeId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [publications, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  themeId = (await shopify.listThemes()).find(({ role }) => role === "unpublished")?.id ?? "";
});

afterAll(async () => {
  await simulated.close();
  await close();
});

test("a write whose answer was lost counts at once, when the theme shows it", async () => {
  const { id } = await seedSection(db, ["one"]);
  await simulated.fault("themeFilesUpsert", "drop-after-commit");

  const outcome = await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId });

  expect(outcome).toMatchObject({ kind: "published", publication: { state: "published" } });
});

test("with Shopify gone right after the write, sending the same request again succeeds", async () => {
  const { id } = await seedSection(db, ["one"]);
  const state = { isGone: false };
  const leaving: ShopifyAdmin = {
    ...shopify,
    readThemeFiles: (...request) => (state.isGone ? gone() : shopify.readThemeFiles(...request)),
    async upsertThemeFile(...request) {
      await shopify.upsertThemeFile(...request);
      state.isGone = true;
      return gone();
    },
  };
  const edges = publishingEdges(db, leaving);

  await expect(publishAsPlanned(edges, { sectionId: id, themeId })).rejects.toThrow("gone");
  const between = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
  const outcome = await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId });

  expect(between).toMatchObject({ states: ["writing"], status: "draft" });
  expect(outcome).toMatchObject({ kind: "published", section: { status: "active" } });
  const end = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
  expect(end).toMatchObject({ states: ["published"], published: [end.checksum] });
});

test("a publication that another one overtook, after it had read the theme, is refused", async () => {
  const { id, versionIds } = await seedSection(db, ["slow", "fast"]);
  const [slow = "", fast = ""] = versionIds;
  const request = { shop: SHOP, sectionId: id, themeId, fileName: FILE, expectedChecksum: null };
  const overtaken: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(...names) {
      const files = await shopify.readThemeFiles(...names);
      await publishSection(publishingEdges(db, shopify), { ...request, versionId: fast });
      return files;
    },
  };

  const publication = publishSection(publishingEdges(db, overtaken), {
    ...request,
    versionId: slow,
  });

  await expect(publication).rejects.toMatchObject({ code: "run-in-progress" });
  const seen = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
  expect(seen).toMatchObject({ body: sectionCode("fast"), published: [seen.checksum] });
});

function gone(): Promise<never> {
  return Promise.reject(new ShopifyUnavailable("gone"));
}

test("a section that is deleted while its file is looked at leaves no backup and no file", async () => {
  const { id } = await seedSection(db, ["one"]);
  const plan = await planPublish(publishingEdges(db, shopify), {
    shop: SHOP,
    sectionId: id,
    themeId,
  });
  const deletesMeanwhile: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(theme, names) {
      const files = await shopify.readThemeFiles(theme, names);
      await db.delete(sections);
      return files;
    },
  };

  const publication = publishSection(publishingEdges(db, deletesMeanwhile), {
    ...plan,
    shop: SHOP,
    sectionId: id,
    themeId,
  });

  await expect(publication).rejects.toThrow(NotFound);
  expect(await db.$count(publications)).toBe(0);
  expect(await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE })).toMatchObject(
    { body: null },
  );
});

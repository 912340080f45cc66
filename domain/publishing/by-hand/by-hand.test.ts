import { afterAll, beforeEach, expect, test } from "vitest";
import { trials } from "#db/schema.ts";
import { InvalidInput, NotFound } from "#platform/errors.ts";
import {
  OTHER_SHOP,
  publishAsPlanned,
  sectionCode,
  seedSection,
  SHOP,
  truthAbout,
} from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { unpublishSection } from "../take-back/unpublish-section.ts";
import { adoptFile } from "./adopt-file.ts";
import { fileByHand } from "./file-by-hand.ts";

const FILE = "sections/gs-note.liquid";
const { simulated, db, fresh, end } = await publishingScene();
let { edges, draftId: themeId } = await fresh();

beforeEach(async () => {
  ({ edges, draftId: themeId } = await fresh());
});

afterAll(end);

const truth = (sectionId: string) =>
  truthAbout(db, simulated, { sectionId, themeId, fileName: FILE });
const byHand = (body: string | null) =>
  simulated.control("themes", { shop: SHOP, themeId, action: "edit", file: FILE, body });
const adopt = (sectionId: string, versionId = "") =>
  adoptFile(edges, { shop: SHOP, sectionId, versionId, themeId, fileName: FILE });

test("the file to add by hand has the name's own classes, and needs nothing of Shopify", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const request = { shop: SHOP, sectionId: id };

  expect(await fileByHand(edges, request)).toEqual({
    fileName: FILE,
    versionId: versionIds[0],
    code: sectionCode("one"),
    nameInThemeEditor: { name: "Note", category: null },
  });
  const { code } = await fileByHand(edges, { ...request, fileName: "sections/stories.liquid" });
  expect(code).toContain('class="gs-stories"');
  await expect(fileByHand(edges, { ...request, fileName: "../x" })).rejects.toThrow(InvalidInput);
  await expect(fileByHand(edges, { ...request, shop: OTHER_SHOP })).rejects.toThrow(NotFound);
});

test("a file added by hand becomes a publication once it is there with our text", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const [versionId] = versionIds;
  expect(await adopt(id, versionId)).toEqual({ kind: "missing" });

  await byHand(sectionCode("something else"));
  expect(await adopt(id, versionId)).toMatchObject({
    kind: "different",
    diff: { linesAdded: 1, linesRemoved: 1 },
  });
  expect(await truth(id)).toMatchObject({ states: [], status: "draft" });

  // As an editor leaves it.
  await byHand(`${sectionCode("one").trimEnd().replaceAll("\n", "\r\n")}\n\n`);
  expect(await adopt(id, versionId)).toMatchObject({
    kind: "adopted",
    section: { status: "active", themeId, fileName: FILE },
    publication: { state: "published", backupBody: null },
  });
  const found = await truth(id);
  expect(found.published).toEqual([found.checksum]);
  await adopt(id, versionId);
  expect(await truth(id)).toEqual(found);

  await unpublishSection(edges, { shop: SHOP, sectionId: id });
  expect(await truth(id)).toMatchObject({ body: null, status: "draft" });
});

test("a newer version pasted over a published one takes its place", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  const [first = "", second = ""] = versionIds;
  await publishAsPlanned(edges, { sectionId: id, themeId, versionId: first });
  await byHand(sectionCode("two"));

  expect(await adopt(id, second)).toMatchObject({ kind: "adopted" });
  expect(await truth(id)).toMatchObject({ states: ["removed", "published"], status: "active" });
});

test("a name that another section has in a theme is not proposed", async () => {
  const { id } = await seedSection(db, ["one"]);
  const other = await seedSection(db, ["one"]);
  await publishAsPlanned(edges, { sectionId: other.id, themeId });

  expect(await fileByHand(edges, { shop: SHOP, sectionId: id })).toMatchObject({
    fileName: "sections/gs-note-2.liquid",
  });
});

test("neither another section's file nor another theme is taken, nor without the plan", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const other = await seedSection(db, ["one"]);
  await publishAsPlanned(edges, { sectionId: other.id, themeId });
  await expect(adopt(id, versionIds[0])).rejects.toMatchObject({ code: "theme-file-not-ours" });
  const nowhere = { shop: SHOP, sectionId: id, versionId: versionIds[0] ?? "", fileName: FILE };
  await expect(
    adoptFile(edges, { ...nowhere, themeId: "gid://shopify/OnlineStoreTheme/1" }),
  ).rejects.toThrow(NotFound);

  await db.delete(trials);
  expect(await adopt(id, versionIds[0])).toEqual({ kind: "feature-not-in-plan" });
  expect((await truth(id)).states).toEqual([]);
});

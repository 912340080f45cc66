import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NotFound } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { BY_HAND, check, editedSection, recordsOf, themesOf } from "#tests/harness/drift.ts";
import {
  OTHER_SHOP,
  publishAsPlanned,
  publishingEdges,
  sectionCode,
  seedSection,
  SHOP,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { checksumOf } from "#platform/checksum.ts";
import { isEdited, isLeftEdited, leaveEdit } from "./edits.ts";
import { withPlaces } from "../section-places.ts";
import { reviewEdit } from "./review-edit.ts";

const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
const themes = themesOf(simulated);
let shopify: ShopifyAdmin;
let draftId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [publications, sectionVersions, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  const listed = await shopify.listThemes();
  draftId = listed.find(({ role }) => role === "unpublished")?.id ?? "";
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const edges = () => publishingEdges(db, shopify);

const anEdit = () => editedSection(edges(), simulated, { themeId: draftId });

describe("a review", () => {
  test("shows what they changed and what publishing would change", async () => {
    const { key } = await anEdit();

    const review = await reviewEdit(edges(), key);

    expect(review).toMatchObject({
      kind: "edited",
      checksum: checksumOf(BY_HAND),
      sizeInBytes: Buffer.byteLength(BY_HAND),
      publishedNumber: 1,
      currentNumber: 1,
      problems: [{ severity: "warning" }],
      refusal: null,
      edits: { linesAdded: 1, linesRemoved: 1 },
      replacement: { linesAdded: 1, linesRemoved: 1 },
    });
    if (review.kind !== "edited") throw new Error("not edited");
    expect(review.edits?.lines).toContain('+<div class="gs-note">by hand</div>');
    expect(review.replacement?.lines).toContain('-<div class="gs-note">by hand</div>');
    expect(review.noticedAt).toBeInstanceOf(Date);
  });

  test("of a file that nobody edited says so, and one that is newer than the last check too", async () => {
    const { id, key } = await anEdit();
    await themes.edit(draftId, sectionCode("one"));

    expect(await reviewEdit(edges(), key)).toMatchObject({ kind: "unchanged" });
    // The page behind it agrees.
    expect((await recordsOf(db, id)).rows.map(isEdited)).toEqual([false]);
  });

  test("of a file or a theme that is gone says so", async () => {
    const { key } = await anEdit();
    await themes.edit(draftId, null);
    expect(await reviewEdit(edges(), key)).toEqual({ kind: "gone" });

    await check(db, shopify);
    expect(await reviewEdit(edges(), key)).toEqual({ kind: "gone" });
    await themes.act(draftId, "delete");
    expect(await reviewEdit(edges(), key)).toEqual({ kind: "gone" });
  });

  test("is for the shop's own, and for what is published", async () => {
    const { id, key } = await anEdit();

    await expect(reviewEdit(edges(), { ...key, shop: OTHER_SHOP })).rejects.toBeInstanceOf(
      NotFound,
    );
    await db.update(publications).set({ state: "removed" });
    await expect(reviewEdit(edges(), key)).rejects.toBeInstanceOf(NotFound);
    expect((await recordsOf(db, id)).states).toEqual(["removed"]);
  });
});

describe("leaving an edit", () => {
  test("quiets this one, until the file is edited again", async () => {
    const { id, key, expectedChecksum } = await anEdit();
    const leave = { ...key, checksum: expectedChecksum };

    expect([await leaveEdit({ db }, leave), await leaveEdit({ db }, leave)]).toEqual([
      { kind: "left" },
      { kind: "left" },
    ]);
    await check(db, shopify);
    const [left] = (await recordsOf(db, id)).rows;
    expect(left && [isEdited(left), isLeftEdited(left)]).toEqual([false, true]);

    await themes.edit(draftId, sectionCode("again"));
    expect(await check(db, shopify)).toMatchObject({ edited: 1 });
    const [again] = (await recordsOf(db, id)).rows;
    expect(again && [isEdited(again), isLeftEdited(again)]).toEqual([true, false]);
  });

  test("of what we wrote ourselves, or of another shop's, is nothing", async () => {
    const { id, key, expectedChecksum } = await anEdit();

    for (const wrong of [{ checksum: checksumOf(sectionCode("one")) }, { shop: OTHER_SHOP }])
      expect(await leaveEdit({ db }, { ...key, checksum: expectedChecksum, ...wrong })).toEqual({
        kind: "no-such-edit",
      });
    expect((await recordsOf(db, id)).rows.map(isEdited)).toEqual([true]);
  });
});

test("listed sections tell what was edited and when a file was lost", async () => {
  const edited = await anEdit();
  const lost = await seedSection(db, ["one"], { name: "Lost" });
  await publishAsPlanned(edges(), { sectionId: lost.id, themeId: draftId });
  const { rows } = await recordsOf(db, lost.id);
  await themes.edit(draftId, null, rows[0]?.fileName);
  await check(db, shopify);
  const untouched = await seedSection(db, ["one"], { name: "Draft" });

  const listed = await Promise.all(
    [edited.id, lost.id, untouched.id].map(async (id) => (await recordsOf(db, id)).section),
  );
  const told = await withPlaces({ db }, SHOP, listed);

  expect(told).toMatchObject([
    { id: edited.id, isEdited: true, removedAt: null },
    { id: lost.id, isEdited: false, themes: [], removedAt: expect.any(Date) },
    { id: untouched.id, isEdited: false, removedAt: null },
  ]);
  expect(await withPlaces({ db }, OTHER_SHOP, listed)).toMatchObject([
    { isEdited: false },
    { isEdited: false },
    { isEdited: false },
  ]);
});

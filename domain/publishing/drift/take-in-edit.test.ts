import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import { listVersions, getVersion } from "#domain/sections/versions.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { AppError, Conflict, InvalidInput, NotFound } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import {
  BY_HAND,
  check,
  editedSection,
  NOTE_FILE,
  recordsOf,
  themesOf,
} from "#tests/harness/drift.ts";
import {
  OTHER_SHOP,
  publishAsPlanned,
  publishingEdges,
  sectionCode,
  SHOP,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { checksumOf } from "#platform/checksum.ts";
import { rollbackPublication } from "../take-back/rollback-publication.ts";
import { isEdited } from "./edits.ts";
import { reviewEdit } from "./review-edit.ts";
import { takeInEdit } from "./take-in-edit.ts";

const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
const themes = themesOf(simulated);
const BROKEN = `<div class="gs-note">{% if x %}</div>
{% schema %}{"name": "Note"{% endschema %}`;
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

/** As the simulator keeps it: without the check that Shopify makes when code is saved there. */
const put = (body: string) =>
  simulated.control("seed", { shop: SHOP, files: { [NOTE_FILE]: body } });

describe("taking an edit in", () => {
  test("makes it the newest version and writes nothing into the theme", async () => {
    const { id, key, expectedChecksum, headId } = await anEdit();
    const written = async () =>
      (await simulated.state(SHOP)).calls.filter(({ operation }) => /upsert/i.test(operation))
        .length;
    const before = await written();

    const { version, publication } = await takeInEdit(edges(), {
      ...key,
      expectedChecksum,
      baseVersionId: headId,
    });

    expect(version).toMatchObject({
      number: 2,
      code: BY_HAND,
      origin: "edit",
      publishable: true,
      baseVersionId: headId,
    });
    expect(version.summary).toMatch(/^Taken from /);
    const { section, rows, states } = await recordsOf(db, id);
    expect(section).toMatchObject({
      status: "active",
      code: BY_HAND,
      currentVersionId: version.id,
    });
    expect(states).toEqual(["removed", "published"]);
    expect(rows[1]).toMatchObject({
      id: publication.id,
      versionId: version.id,
      checksum: expectedChecksum,
    });
    expect(await check(db, shopify)).toMatchObject({ edited: 0, gone: 0 });
    expect((await recordsOf(db, id)).rows.some(isEdited)).toBe(false);
    expect(await written()).toBe(before);
  });

  test("can be undone: rolling back puts what we had published in its place", async () => {
    const { id, key, expectedChecksum } = await anEdit();
    const { publication } = await takeInEdit(edges(), { ...key, expectedChecksum });

    await rollbackPublication(edges(), {
      shop: SHOP,
      sectionId: id,
      publicationId: publication.id,
    });

    expect(await themes.file(draftId)).toBe(sectionCode("one"));
    const { section, states } = await recordsOf(db, id);
    expect([section.status, states]).toEqual(["active", ["published", "rolled-back"]]);
    expect(await listVersions({ db }, SHOP, id)).toHaveLength(2);
  });

  test("is done once, however often and at once it is asked for", async () => {
    const { id, key, expectedChecksum } = await anEdit();
    const ask = () => takeInEdit(edges(), { ...key, expectedChecksum });

    const answers = await Promise.all([ask(), ask(), ask()]);
    answers.push(await ask());

    expect(new Set(answers.map(({ version }) => version.id)).size).toBe(1);
    expect((await recordsOf(db, id)).states).toEqual(["removed", "published"]);
    expect(await listVersions({ db }, SHOP, id)).toHaveLength(2);
  });

  test.for(["http-500", "access-denied", "cut", "drop-after-commit"])(
    "meets %s: nothing is changed, and the same request succeeds afterwards",
    async (kind) => {
      const { id, key, expectedChecksum } = await anEdit();
      await simulated.fault("theme", kind);

      await expect(takeInEdit(edges(), { ...key, expectedChecksum })).rejects.toBeInstanceOf(
        AppError,
      );
      expect((await recordsOf(db, id)).states).toEqual(["published"]);
      expect((await takeInEdit(edges(), { ...key, expectedChecksum })).version.number).toBe(2);
    },
  );

  test("of a file that was edited again is refused, with what stands there", async () => {
    const { id, key, expectedChecksum } = await anEdit();
    await themes.edit(draftId, sectionCode("again"));

    await expect(takeInEdit(edges(), { ...key, expectedChecksum })).rejects.toMatchObject({
      code: "theme-file-changed",
      extra: { currentChecksum: checksumOf(sectionCode("again")) },
    });
    await themes.edit(draftId, null);
    await expect(takeInEdit(edges(), { ...key, expectedChecksum })).rejects.toMatchObject({
      code: "theme-file-changed",
      extra: { currentChecksum: null },
    });
    expect(await listVersions({ db }, SHOP, id)).toHaveLength(1);
  });

  test("of a section that went on meanwhile is refused when it is said what was seen", async () => {
    const { id, key, expectedChecksum, headId } = await anEdit();
    const first = await takeInEdit(edges(), { ...key, expectedChecksum });
    await themes.edit(draftId, sectionCode("again"));
    const request = {
      ...key,
      publicationId: first.publication.id,
      expectedChecksum: checksumOf(sectionCode("again")),
    };

    await expect(takeInEdit(edges(), { ...request, baseVersionId: headId })).rejects.toMatchObject({
      code: "stale-version",
      extra: { currentVersionId: first.version.id },
    });
    expect((await takeInEdit(edges(), request)).version.number).toBe(3);
    expect((await recordsOf(db, id)).states).toEqual(["removed", "removed", "published"]);
  });

  test("keeps code with errors as a version that cannot be published", async () => {
    const { key } = await anEdit();
    const liveId = (await shopify.listThemes()).find(({ role }) => role === "main")?.id ?? "";
    await put(BROKEN);
    await db.update(publications).set({ themeId: liveId });

    const review = await reviewEdit(edges(), key);
    const { version } = await takeInEdit(edges(), { ...key, expectedChecksum: checksumOf(BROKEN) });

    expect(review).toMatchObject({ kind: "edited", refusal: null });
    expect(version).toMatchObject({ publishable: false, code: BROKEN });
    expect(version.problems.some(({ severity }) => severity === "error")).toBe(true);
  });

  test("keeps another class prefix, and line ends as the editor has them", async () => {
    const { id, key } = await anEdit();
    const body = BY_HAND.replace("gs-note", "gs-other").replaceAll("\n", "\r\n");
    await themes.edit(draftId, body);

    const { version } = await takeInEdit(edges(), { ...key, expectedChecksum: checksumOf(body) });

    expect(version.code).toBe(BY_HAND.replace("gs-note", "gs-other"));
    expect(await check(db, shopify)).toMatchObject({ edited: 0 });
    expect((await recordsOf(db, id)).rows.some(isEdited)).toBe(false);
  });

  test.for([
    { reason: "is empty", body: " \n" },
    { reason: "is larger than 256 KB", body: `<p>${"x".repeat(256 * 1024)}</p>` },
  ])("that $reason is refused with the reason", async ({ reason, body }) => {
    const { id, key } = await anEdit();
    const liveId = (await shopify.listThemes()).find(({ role }) => role === "main")?.id ?? "";
    await put(body);
    await db.update(publications).set({ themeId: liveId });

    const refused = takeInEdit(edges(), { ...key, expectedChecksum: checksumOf(body) });

    await expect(refused).rejects.toBeInstanceOf(InvalidInput);
    await expect(refused).rejects.toThrow(reason);
    const review = await reviewEdit(edges(), key);
    expect(review).toMatchObject({ kind: "edited", refusal: expect.stringContaining(reason) });
    expect(await listVersions({ db }, SHOP, id)).toHaveLength(1);
  });

  test("is for the shop's own, and for what is published", async () => {
    const { id, key, expectedChecksum } = await anEdit();

    for (const foreign of [
      { shop: OTHER_SHOP },
      { publicationId: id },
      { sectionId: key.publicationId },
    ])
      await expect(
        takeInEdit(edges(), { ...key, ...foreign, expectedChecksum }),
      ).rejects.toBeInstanceOf(NotFound);
    await db.update(publications).set({ state: "rolled-back" });
    await expect(takeInEdit(edges(), { ...key, expectedChecksum })).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await listVersions({ db }, SHOP, id)).toHaveLength(1);
  });

  test("while the same file is published over ends in one truth, and loses nothing", async () => {
    const { id, key, expectedChecksum } = await anEdit();

    const [taken, published] = await Promise.allSettled([
      takeInEdit(edges(), { ...key, expectedChecksum }),
      publishAsPlanned(edges(), { sectionId: id, themeId: draftId }),
    ]);

    const reasons = [taken, published].flatMap((each) =>
      each.status === "rejected" ? [each.reason] : [],
    );
    expect(reasons.every((reason) => reason instanceof Conflict)).toBe(true);
    const { rows } = await recordsOf(db, id);
    const standing = rows.filter(({ state }) => state === "published");
    expect(standing).toHaveLength(1);
    expect(checksumOf((await themes.file(draftId)) ?? "")).toBe(standing[0]?.checksum);
    const kept = await listVersions({ db }, SHOP, id);
    const codes = await Promise.all(
      kept.map(({ id: versionId }) => getVersion({ db }, { shop: SHOP, sectionId: id, versionId })),
    );
    expect(codes.some((version) => version?.code === BY_HAND)).toBe(taken.status === "fulfilled");
  });
});

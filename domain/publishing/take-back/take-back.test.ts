import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, trials } from "#db/schema.ts";
import { Conflict, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import {
  OTHER_SHOP,
  publishAsPlanned,
  sectionCode,
  seedSection,
  SHOP,
  truthAbout,
} from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { archive, restore } from "#domain/sections/section.ts";
import { isEdited } from "../drift/edits.ts";
import { rowsOfSection } from "../publication-store.ts";
import { listPublications } from "../publications.ts";
import { planUnpublish } from "./plan-unpublish.ts";
import { rollbackPublication } from "./rollback-publication.ts";
import { unpublishSection } from "./unpublish-section.ts";

const FILE = "sections/gs-note.liquid";
const { simulated, db, fresh, end } = await publishingScene();
let { edges, liveId, draftId } = await fresh();

beforeEach(async () => {
  ({ edges, liveId, draftId } = await fresh());
});

afterAll(end);

/** A section whose versions were published to the theme one after the other. */
async function publishedSection(texts: string[], themeId = draftId) {
  const { id, versionIds } = await seedSection(db, texts);
  const publicationIds: string[] = [];
  for (const versionId of versionIds) {
    const outcome = await publishAsPlanned(edges, { sectionId: id, themeId, versionId });
    if (outcome.kind === "published") publicationIds.push(outcome.publication.id);
  }
  return { id, publicationIds };
}

const rollback = (sectionId: string, publicationId = "", shop = SHOP) =>
  rollbackPublication(edges, { shop, sectionId, publicationId });
const truth = (sectionId: string, themeId = draftId) =>
  truthAbout(db, simulated, { sectionId, themeId, fileName: FILE });

test("rolling back puts the earlier version back, and rolling that back removes the file", async () => {
  const { id, publicationIds } = await publishedSection(["one", "two"]);
  const [first, second] = publicationIds;

  const section = await rollback(id, second);
  expect(section.status).toBe("active");
  expect(await truth(id)).toMatchObject({
    body: sectionCode("one"),
    states: ["published", "rolled-back"],
  });

  expect((await rollback(id, first)).status).toBe("draft");
  expect(await truth(id)).toMatchObject({ body: null, states: ["rolled-back", "rolled-back"] });
});

test("rolling back twice is done once, and a replaced publication cannot be rolled back", async () => {
  const { id, publicationIds } = await publishedSection(["one", "two"]);
  const [first, second] = publicationIds;

  await expect(rollback(id, first)).rejects.toMatchObject({ code: "invalid-transition" });
  await rollback(id, second);
  await rollback(id, second);

  expect((await truth(id)).body).toBe(sectionCode("one"));
});

test("a file that someone edited is not rolled back", async () => {
  const { id, publicationIds } = await publishedSection(["one"]);
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("by hand"));

  const now = await truth(id);
  await expect(rollback(id, publicationIds[0])).rejects.toMatchObject({
    code: "theme-file-changed",
    extra: { currentChecksum: now.checksum },
  });
  expect(await truth(id)).toEqual(now);
});

test("a section on two themes stays active while one is left", async () => {
  const { id, publicationIds } = await publishedSection(["one"]);
  await publishAsPlanned(edges, { sectionId: id, themeId: liveId });

  const section = await rollback(id, publicationIds[0]);
  expect(section).toMatchObject({ status: "active", themeId: liveId });
  expect((await truth(id, draftId)).body).toBeNull();
  expect((await truth(id, liveId)).body).toBe(sectionCode("one"));
});

test("a draft has nothing to unpublish", async () => {
  const { id } = await seedSection(db, ["one"]);

  await expect(unpublishSection(edges, { shop: SHOP, sectionId: id })).rejects.toMatchObject({
    code: "invalid-transition",
  });
});

test("an archived section is taken out of its themes and stays archived", async () => {
  const { id } = await publishedSection(["one"]);
  await db.update(sections).set({ status: "archive" });

  expect((await unpublishSection(edges, { shop: SHOP, sectionId: id })).status).toBe("archive");
  expect((await truth(id)).body).toBeNull();
});

test("nobody rolls back or unpublishes another shop's section", async () => {
  const { id, publicationIds } = await publishedSection(["one"]);

  await expect(rollback(id, publicationIds[0], OTHER_SHOP)).rejects.toBeInstanceOf(NotFound);
  await expect(unpublishSection(edges, { shop: OTHER_SHOP, sectionId: id })).rejects.toBeInstanceOf(
    NotFound,
  );
  expect((await truth(id)).body).toBe(sectionCode("one"));
  expect(await listPublications({ db }, OTHER_SHOP, id)).toEqual([]);
});

test("without a plan for publishing, taking back still works", async () => {
  const { id, publicationIds } = await publishedSection(["one", "two"]);
  await db.delete(trials);

  await rollback(id, publicationIds[1]);
  const section = await unpublishSection(edges, { shop: SHOP, sectionId: id });

  expect(section).toMatchObject({ status: "draft", kept: [] });
  expect((await truth(id)).body).toBeNull();
});

test("unpublishing removes the section from every theme, whatever was replaced on the way", async () => {
  const { id } = await publishedSection(["one", "two", "three"]);
  await publishAsPlanned(edges, { sectionId: id, themeId: liveId });

  const section = await unpublishSection(edges, { shop: SHOP, sectionId: id });

  expect(section).toMatchObject({ status: "draft", themeId: null, fileName: null, kept: [] });
  expect(await truth(id, draftId)).toMatchObject({ body: null, published: [] });
  expect((await truth(id, liveId)).body).toBeNull();
});

test("unpublishing asks about a file that someone edited, and touches none before", async () => {
  const { id } = await publishedSection(["one"]);
  await publishAsPlanned(edges, { sectionId: id, themeId: liveId });
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("by hand"));
  const request = { shop: SHOP, sectionId: id };
  const now = await truth(id);

  await expect(unpublishSection(edges, request)).rejects.toMatchObject({
    code: "theme-file-changed",
    extra: {
      files: [
        {
          themeId: draftId,
          fileName: FILE,
          state: "edited",
          currentChecksum: now.checksum,
          diff: { linesAdded: 1, linesRemoved: 1 },
        },
      ],
    },
  });
  const stale = { ...request, edited: "remove" as const, seenChecksums: ["0".repeat(32)] };
  await expect(unpublishSection(edges, stale)).rejects.toMatchObject({
    code: "theme-file-changed",
  });
  expect(await truth(id)).toEqual(now);
  expect((await truth(id, liveId)).body).toBe(sectionCode("one"));

  const seen = { ...stale, seenChecksums: [now.checksum ?? ""] };
  expect(await unpublishSection(edges, seen)).toMatchObject({ status: "draft", kept: [] });
  expect(await truth(id)).toMatchObject({ body: null, published: [] });
  expect((await truth(id, liveId)).body).toBeNull();
});

test("taken out of one theme, the section stays on the other", async () => {
  const { id } = await publishedSection(["one"]);
  await publishAsPlanned(edges, { sectionId: id, themeId: liveId });
  const outOf = (themeId: string) =>
    unpublishSection(edges, { shop: SHOP, sectionId: id, themeId });

  expect(await outOf(liveId)).toMatchObject({ status: "active", themeId: draftId });
  expect((await truth(id, liveId)).body).toBeNull();
  expect((await truth(id)).body).toBe(sectionCode("one"));
  await expect(outOf(liveId)).rejects.toMatchObject({ code: "invalid-transition" });
  expect(await outOf(draftId)).toMatchObject({ status: "draft", themeId: null });
});

test("what unpublishing takes away is told with the pages that show it", async () => {
  const { id } = await publishedSection(["one"]);
  await edges.shopify.upsertThemeFile(
    draftId,
    "templates/index.json",
    `/* Shopify's note */ {"sections": {"a": {"type": "gs-note"}}, "order": ["a"]}`,
  );

  const { files } = await planUnpublish(edges, { shop: SHOP, sectionId: id });

  expect(files).toMatchObject([
    {
      themeId: draftId,
      state: "as-published",
      diff: null,
      pages: [{ templateName: "templates/index.json", pageName: "Home page" }],
    },
  ]);
  await edges.shopify.deleteThemeFile(draftId, FILE);
  const gone = await planUnpublish(edges, { shop: SHOP, sectionId: id });
  expect(gone.files).toMatchObject([{ state: "gone", currentChecksum: null }]);
});

test("unpublishing leaves a file that someone edited when told to, and says so", async () => {
  const { id } = await publishedSection(["one"]);
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("by hand"));

  const { kept, status } = await unpublishSection(edges, {
    shop: SHOP,
    sectionId: id,
    edited: "keep",
  });

  expect(status).toBe("draft");
  expect(kept).toMatchObject([{ themeId: draftId, fileName: FILE }]);
  expect((await truth(id)).body).toBe(sectionCode("by hand"));
});

test("unpublishing removes the file, and an edit that was replaced by it stays as its backup", async () => {
  const { id } = await publishedSection(["one"]);
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("by hand"));
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId });

  await unpublishSection(edges, { shop: SHOP, sectionId: id });

  expect((await truth(id)).body).toBeNull();
  const backups = (await db.select().from(publications)).map(({ backupBody }) => backupBody);
  expect(backups).toContain(sectionCode("by hand"));
});

test("rolling back to an edit brings the edit back, and it is told as one", async () => {
  const { id } = await publishedSection(["one"]);
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("by hand"));
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId });
  const [newest] = await rowsOfSection(db, { shop: SHOP, sectionId: id });

  await rollback(id, newest?.id);

  expect(await truth(id)).toMatchObject({
    body: sectionCode("by hand"),
    states: ["published", "rolled-back"],
    status: "active",
  });
  const listed = await listPublications(edges, SHOP, id);
  expect(listed.filter(isEdited)).toHaveLength(1);
});

test("what is no longer in its theme is not rolled back over what is", async () => {
  const { id, publicationIds } = await publishedSection(["one"]);
  await db
    .update(publications)
    .set({ state: "gone" })
    .where(eq(publications.id, publicationIds[0] ?? ""));
  await edges.shopify.deleteThemeFile(draftId, FILE);
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId });
  const before = await truth(id);

  await expect(rollback(id, publicationIds[0])).rejects.toMatchObject({
    code: "invalid-transition",
  });
  expect(await truth(id)).toEqual(before);
});

test("a section that was restored from the archive knows where it stands once it is published again", async () => {
  const { id } = await publishedSection(["one"]);
  const clock = edges.clock;
  await archive({ db, clock }, id, SHOP);
  await restore({ db, clock }, id, SHOP);

  await publishAsPlanned(edges, { sectionId: id, themeId: draftId });

  expect(await truth(id)).toMatchObject({ status: "active", states: ["published"] });
});

test("a theme that was deleted does not keep a section active", async () => {
  const { id } = await publishedSection(["one"]);
  await db
    .update(publications)
    .set({ themeId: "gid://shopify/OnlineStoreTheme/1" })
    .where(eq(publications.sectionId, id));

  expect((await unpublishSection(edges, { shop: SHOP, sectionId: id })).status).toBe("draft");
});

test.for(["http-500", "throttled", "drop-after-commit"])(
  "%s while taking back is repaired by the same call made again",
  async (kind) => {
    const { id, publicationIds } = await publishedSection(["one", "two"]);
    await simulated.fault("themeFilesUpsert", kind);
    await rollback(id, publicationIds[1]).catch(expectOutage);
    await rollback(id, publicationIds[1]);
    expect(await truth(id)).toMatchObject({
      body: sectionCode("one"),
      states: ["published", "rolled-back"],
    });

    await simulated.fault("themeFilesDelete", kind);
    const unpublish = () => unpublishSection(edges, { shop: SHOP, sectionId: id });
    await unpublish().catch((error: unknown) => {
      expectOutage(error);
      return unpublish();
    });
    expect(await truth(id)).toMatchObject({ body: null, published: [], status: "draft" });
  },
);

function expectOutage(error: unknown): void {
  expect(error).toBeInstanceOf(ShopifyUnavailable);
}

test("while a publication is being written nothing is taken back", async () => {
  const { id, publicationIds } = await publishedSection(["one"]);
  await db.update(publications).set({ state: "writing", updatedAt: new Date() });

  await expect(rollback(id, publicationIds[0])).rejects.toBeInstanceOf(Conflict);
  await expect(unpublishSection(edges, { shop: SHOP, sectionId: id })).rejects.toMatchObject({
    code: "run-in-progress",
  });
  expect((await truth(id)).body).toBe(sectionCode("one"));
});

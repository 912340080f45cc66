import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import { Conflict, InvalidInput, NoThemeAccess, NotFound } from "#platform/errors.ts";
import {
  OTHER_SHOP,
  publishAsPlanned,
  sectionCode,
  seedSection,
  SHOP,
  truthAbout,
} from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { planPublish } from "../plan/publish-plan.ts";
import { publishSection } from "./publish-section.ts";

const FILE = "sections/gs-note.liquid";
const { simulated, db, fresh, end } = await publishingScene();
let { edges, liveId, draftId } = await fresh();

beforeEach(async () => {
  ({ edges, liveId, draftId } = await fresh());
});

afterAll(end);

const planned = (sectionId: string, more = {}) =>
  planPublish(edges, { shop: SHOP, sectionId, themeId: draftId, ...more });
const truth = (sectionId: string, fileName = FILE, themeId = draftId) =>
  truthAbout(db, simulated, { sectionId, themeId, fileName });

test("a plan for a new file shows every line and writes nothing", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);

  const plan = await planned(id);

  expect(plan).toMatchObject({
    fileName: FILE,
    versionId: versionIds[1],
    action: "create",
    expectedChecksum: null,
    diff: { linesAdded: 2, linesRemoved: 0 },
    warnings: [],
    publishable: true,
  });
  expect(await truth(id)).toMatchObject({ body: null, states: [], status: "draft" });
});

test("publishing writes the version and makes the section active", async () => {
  const { id } = await seedSection(db, ["one"]);

  const outcome = await publishAsPlanned(edges, { sectionId: id, themeId: draftId });

  expect(outcome).toMatchObject({
    kind: "published",
    section: { id, status: "active", themeId: draftId, fileName: FILE },
    publication: { themeId: draftId, fileName: FILE, state: "published", backupBody: null },
  });
  const { checksum, ...now } = await truth(id);
  expect(now).toEqual({
    status: "active",
    states: ["published"],
    published: [checksum],
    body: sectionCode("one"),
  });
});

test("a later version replaces the file, and the earlier one is kept as its backup", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  const [first = "", second = ""] = versionIds;
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId, versionId: first });

  const plan = await planned(id, { versionId: second });
  const outcome = await publishAsPlanned(edges, { sectionId: id, themeId: draftId });

  expect(plan).toMatchObject({ action: "replace", fileName: FILE, warnings: [] });
  expect(plan.diff).toMatchObject({ linesAdded: 1, linesRemoved: 1 });
  expect(outcome).toMatchObject({ publication: { backupBody: sectionCode("one") } });
  expect(await truth(id)).toMatchObject({
    states: ["removed", "published"],
    body: sectionCode("two"),
  });
});

test("the same request sent twice, even at once, is done once", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const request = {
    shop: SHOP,
    sectionId: id,
    versionId: versionIds[0] ?? "",
    themeId: draftId,
    fileName: FILE,
    expectedChecksum: null,
  };

  const first = await publishSection(edges, request);
  const again = await publishSection(edges, request);

  expect(again).toEqual(first);
  const calls = (await simulated.state(SHOP)).calls.filter(
    ({ operation }) => operation === "themeFilesUpsert",
  );
  expect(calls).toHaveLength(1);
});

test("of two publications of a file at the same moment one is refused, never both written", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  const request = { shop: SHOP, sectionId: id, themeId: draftId, fileName: FILE };

  const outcomes = await Promise.allSettled(
    versionIds.map((versionId) =>
      publishSection(edges, { ...request, versionId, expectedChecksum: null }),
    ),
  );

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = outcomes.find(({ status }) => status === "rejected");
  expect(lost).toMatchObject({
    reason: { code: expect.stringMatching(/run-in-progress|theme-file-changed/) },
  });
  const { published, checksum } = await truth(id);
  expect(published).toEqual([checksum]);
});

test("a file that someone changed since the plan stays as it is", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  await publishAsPlanned(edges, {
    sectionId: id,
    themeId: draftId,
    versionId: versionIds[0] ?? "",
  });
  const { expectedChecksum } = await planned(id);
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("edited by hand"));

  const now = await truth(id);
  const publishing = publishSection(edges, {
    shop: SHOP,
    sectionId: id,
    versionId: versionIds[1] ?? "",
    themeId: draftId,
    fileName: FILE,
    expectedChecksum,
  });

  await expect(publishing).rejects.toMatchObject({
    code: "theme-file-changed",
    extra: { currentChecksum: now.checksum },
  });
  expect(await truth(id)).toMatchObject({
    body: sectionCode("edited by hand"),
    states: ["published"],
  });
});

test("the plan says that an edited file will be replaced, and its edit becomes the backup", async () => {
  const { id } = await seedSection(db, ["one"]);
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId });
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("edited by hand"));

  const plan = await planned(id);
  const outcome = await publishAsPlanned(edges, { sectionId: id, themeId: draftId });

  expect(plan.warnings.map(({ code }) => code)).toEqual(["edited-in-theme"]);
  expect(outcome).toMatchObject({ publication: { backupBody: sectionCode("edited by hand") } });
});

test("a name that the theme or another section has is skipped, and refused when asked for", async () => {
  await edges.shopify.upsertThemeFile(draftId, FILE, "the theme's own");
  const { id } = await seedSection(db, ["one"]);
  const other = await seedSection(db, ["other"]);
  await publishAsPlanned(edges, { sectionId: other.id, themeId: draftId });

  const plan = await planned(id);

  expect(plan.fileName).toBe("sections/gs-note-3.liquid");
  expect(plan.diff.lines).toContain('+<div class="gs-note-3">one</div>');
  for (const fileName of [FILE, "sections/gs-note-2.liquid"])
    await expect(planned(id, { fileName })).rejects.toMatchObject({ code: "theme-file-not-ours" });
  expect((await truth(id)).body).toBe("the theme's own");
});

test("the live theme and every script are named in the plan", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const script = "{% javascript %}fetch('/cart.js');{% endjavascript %}<script>let a = 1;</script>";
  await db
    .update(sectionVersions)
    .set({ code: sectionCode("one") + script })
    .where(eq(sectionVersions.id, versionIds[0] ?? ""));

  const plan = await planned(id, { themeId: liveId });

  expect(plan.warnings.map(({ code, excerpt }) => [code, excerpt])).toEqual([
    ["live-theme", undefined],
    ["other-request", "fetch('/cart.js');"],
    ["script", "let a = 1;"],
  ]);
});

test("another shop's section, version and theme do not exist", async () => {
  const { id, versionIds } = await seedSection(db, ["one"], { shop: OTHER_SHOP });
  const mine = await seedSection(db, ["mine"]);
  const request = {
    shop: SHOP,
    sectionId: id,
    versionId: versionIds[0] ?? "",
    themeId: draftId,
    fileName: FILE,
    expectedChecksum: null,
  };

  await expect(planned(id)).rejects.toBeInstanceOf(NotFound);
  await expect(publishSection(edges, request)).rejects.toBeInstanceOf(NotFound);
  await expect(publishSection(edges, { ...request, sectionId: mine.id })).rejects.toBeInstanceOf(
    NotFound,
  );
  await expect(
    planned(mine.id, { themeId: "gid://shopify/OnlineStoreTheme/1" }),
  ).rejects.toBeInstanceOf(NotFound);
  expect((await truth(id)).body).toBeNull();
});

test("a plan without publishing is refused, and a version with errors too", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const request = {
    shop: SHOP,
    sectionId: id,
    versionId: versionIds[0] ?? "",
    themeId: draftId,
    fileName: FILE,
    expectedChecksum: null,
  };
  await db.update(sectionVersions).set({ publishable: false });
  await expect(publishSection(edges, request)).rejects.toBeInstanceOf(InvalidInput);

  await db.delete(trials);
  expect(await publishSection(edges, request)).toEqual({ kind: "feature-not-in-plan" });
  expect((await truth(id)).body).toBeNull();
});

test("an archived section is not published", async () => {
  const { id } = await seedSection(db, ["one"]);
  await db.update(sections).set({ status: "archive" });

  await expect(publishAsPlanned(edges, { sectionId: id, themeId: draftId })).rejects.toBeInstanceOf(
    Conflict,
  );
  expect((await truth(id)).body).toBeNull();
});

test("what Shopify refuses leaves the theme and the section as they were", async () => {
  const { id } = await seedSection(db, ["one"]);
  await simulated.fault("themeFilesUpsert", "user-error");

  await expect(publishAsPlanned(edges, { sectionId: id, themeId: draftId })).rejects.toBeInstanceOf(
    InvalidInput,
  );
  expect(await truth(id)).toMatchObject({ body: null, states: ["removed"], status: "draft" });
});

test("a version that a stricter checker would refuse now is not published", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const [versionId = ""] = versionIds;
  await db
    .update(sectionVersions)
    .set({ code: "{% if %}", publishable: true, problems: [] })
    .where(eq(sectionVersions.id, versionId));

  const plan = await planned(id);
  expect(plan.publishable).toBe(false);
  expect(plan.problems).toContainEqual(expect.objectContaining({ severity: "error" }));
  await expect(publishAsPlanned(edges, { sectionId: id, themeId: draftId })).rejects.toBeInstanceOf(
    InvalidInput,
  );
  expect(await truth(id)).toMatchObject({ body: null, states: [], status: "draft" });
});

test("without access to themes nothing is written", async () => {
  const { id } = await seedSection(db, ["one"]);
  await simulated.fault("themeFilesUpsert", "access-denied");

  await expect(publishAsPlanned(edges, { sectionId: id, themeId: draftId })).rejects.toBeInstanceOf(
    NoThemeAccess,
  );
  expect(await truth(id)).toMatchObject({ body: null, status: "draft" });
});

/** What a process leaves that dies in the middle of a publication. */
function writingRow(sectionId: string, versionId = "") {
  return {
    id: crypto.randomUUID(),
    shop: SHOP,
    sectionId,
    versionId,
    themeId: draftId,
    themeName: "Draft",
    fileName: FILE,
    state: "writing" as const,
  };
}

test("a process that died after the write is finished by the next plan", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  await db.insert(publications).values({
    ...writingRow(id, versionIds[0]),
    checksum: await edges.shopify
      .upsertThemeFile(draftId, FILE, sectionCode("one"))
      .then((written) => (written.kind === "written" ? written.checksum : "")),
  });

  // Its lease still runs: nobody may write over it.
  const early = await planned(id);
  expect(early).toMatchObject({ fileName: FILE, action: "replace" });
  await expect(publishAsPlanned(edges, { sectionId: id, themeId: draftId })).rejects.toMatchObject({
    code: "run-in-progress",
  });
  await db.update(publications).set({ updatedAt: sql`now() - interval '2 minutes'` });
  const plan = await planned(id);

  expect(plan).toMatchObject({ fileName: FILE, action: "replace", diff: { lines: [] } });
  expect(await truth(id)).toMatchObject({ states: ["published"], status: "active" });
});

test("a process that died before the write leaves nothing behind", async () => {
  const { id, versionIds } = await seedSection(db, ["one"]);
  const at = sql`now() - interval '5 minutes'`;
  await db.insert(publications).values({
    ...writingRow(id, versionIds[0]),
    checksum: "0".repeat(32),
    createdAt: at,
    updatedAt: at,
  });

  await planned(id);

  expect(await truth(id)).toMatchObject({ states: ["removed"], status: "draft", body: null });
});

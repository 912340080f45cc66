import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { check, expectAgreement, recordsOf, themesOf } from "#tests/harness/drift.ts";
import {
  publishAsPlanned,
  publishingEdges,
  sectionCode,
  seedSection,
  SHOP,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { rollbackPublication } from "../take-back/rollback-publication.ts";
import { unpublishSection } from "../take-back/unpublish-section.ts";

const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
const themes = themesOf(simulated);
let shopify: ShopifyAdmin;
let [liveId, draftId] = ["", ""];

beforeEach(async () => {
  await simulated.reset();
  for (const table of [publications, sectionVersions, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  const listed = await shopify.listThemes();
  liveId = listed.find(({ role }) => role === "main")?.id ?? "";
  draftId = listed.find(({ role }) => role === "unpublished")?.id ?? "";
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const CALLS = [
  "listThemes",
  "readThemeFiles",
  "readThemeChecksums",
  "upsertThemeFile",
  "deleteThemeFile",
] as const;
type Call = (typeof CALLS)[number];

/** The admin, with something that happens right before or right after one of its calls. */
function interrupted(
  call: Call,
  when: "before" | "after",
  happens: () => Promise<unknown>,
): ShopifyAdmin {
  let isOver = false;
  const once = async () => {
    if (isOver) return;
    isOver = true;
    await happens();
  };
  const around = async <Answer>(name: Call, ask: () => Promise<Answer>): Promise<Answer> => {
    if (name === call && when === "before") await once();
    const answer = await ask();
    if (name === call && when === "after") await once();
    return answer;
  };
  return {
    ...shopify,
    listThemes: () => around("listThemes", () => shopify.listThemes()),
    readThemeFiles: (...asked) => around("readThemeFiles", () => shopify.readThemeFiles(...asked)),
    readThemeChecksums: (...asked) =>
      around("readThemeChecksums", () => shopify.readThemeChecksums(...asked)),
    upsertThemeFile: (...asked) =>
      around("upsertThemeFile", () => shopify.upsertThemeFile(...asked)),
    deleteThemeFile: (...asked) =>
      around("deleteThemeFile", () => shopify.deleteThemeFile(...asked)),
  };
}

type Scene = { id: string; versionIds: string[] };
type Deed = {
  name: string;
  prepare: string;
  act(scene: Scene, of: ShopifyAdmin): Promise<unknown>;
};

const publish = ({ id }: Scene, of: ShopifyAdmin) =>
  publishAsPlanned(publishingEdges(db, of), { sectionId: id, themeId: draftId });
const rollback = async ({ id }: Scene, of: ShopifyAdmin) => {
  const { rows } = await recordsOf(db, id);
  const newest = rows.findLast(({ state }) => state === "published");
  return rollbackPublication(publishingEdges(db, of), {
    shop: SHOP,
    sectionId: id,
    publicationId: newest?.id ?? "",
  });
};
const unpublish = ({ id }: Scene, of: ShopifyAdmin) =>
  unpublishSection(publishingEdges(db, of), { shop: SHOP, sectionId: id });

/** What a merchant does while a check is under way, and how things stood before. */
const DEEDS: Deed[] = [
  { name: "publishing for the first time", prepare: "nothing", act: publish },
  { name: "publishing the next version", prepare: "once", act: publish },
  { name: "publishing what was just deleted", prepare: "deleted", act: publish },
  { name: "rolling back the first publication", prepare: "once", act: rollback },
  { name: "rolling back to the version before", prepare: "twice", act: rollback },
  { name: "unpublishing from two themes", prepare: "two themes", act: unpublish },
];

async function prepared(how: string): Promise<Scene> {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  const put = (themeId: string, versionId = "") =>
    publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId, versionId });
  if (how !== "nothing") await put(draftId, versionIds[0]);
  if (how === "twice") await put(draftId, versionIds[1]);
  if (how === "two themes") await put(liveId, versionIds[0]);
  if (how === "deleted") await themes.edit(draftId, null);
  return { id, versionIds };
}

const WHEN = ["before", "after"] as const;

test.for(
  DEEDS.flatMap((deed) => CALLS.flatMap((call) => WHEN.map((when) => ({ deed, call, when })))),
)("a check $when $call of $deed.name leaves one truth", async ({ deed, call, when }) => {
  const scene = await prepared(deed.prepare);
  let wasChecked = false;
  const meanwhile = async () => {
    wasChecked = true;
    await check(db, shopify);
  };

  await deed.act(scene, interrupted(call, when, meanwhile));

  // The check that follows has nothing to mend.
  expect(await expectAgreement(db, simulated, scene.id)).toEqual([]);
  const told = await recordsOf(db, scene.id);
  await check(db, shopify);
  expect((await recordsOf(db, scene.id)).section.status).toBe(told.section.status);
  expect((await recordsOf(db, scene.id)).states).toEqual(told.states);
  expect(wasChecked || !isMade(deed, call)).toBe(true);
});

/** Calls that the deed makes: the others never happen, and no check with them. */
function isMade({ act }: Deed, call: Call): boolean {
  if (act === publish) return ["listThemes", "readThemeFiles", "upsertThemeFile"].includes(call);
  return call === "readThemeFiles";
}

test.for(
  DEEDS.flatMap((deed) =>
    (["listThemes", "readThemeChecksums"] as const).flatMap((call) =>
      WHEN.map((when) => ({ deed, call, when })),
    ),
  ),
)("$deed.name $when $call of a check leaves one truth", async ({ deed, call, when }) => {
  const scene = await prepared(deed.prepare);
  const meanwhile = () => deed.act(scene, shopify);

  await check(db, interrupted(call, when, meanwhile));
  // With nothing published there was nothing to ask, and nothing came between.
  if (deed.prepare === "nothing") await deed.act(scene, shopify);

  expect(await expectAgreement(db, simulated, scene.id)).toEqual([]);
  const told = await recordsOf(db, scene.id);
  await check(db, shopify);
  expect((await recordsOf(db, scene.id)).states).toEqual(told.states);
});

test("a file that is deleted and published anew while it is read is not lost", async () => {
  const scene = await prepared("once");
  const anew = async () => {
    await publish(scene, shopify);
  };
  const deletedThenRead: ShopifyAdmin = {
    ...shopify,
    async readThemeChecksums(themeId, names) {
      await themes.edit(draftId, null);
      const answer = await shopify.readThemeChecksums(themeId, names);
      await anew();
      return answer;
    },
  };

  expect(await check(db, deletedThenRead)).toMatchObject({ gone: 0 });

  const { section, states } = await recordsOf(db, scene.id);
  expect([section.status, states]).toEqual(["active", ["removed", "published"]]);
});

test("a write in flight is left alone, and a loss beside it waits for its end", async () => {
  const scene = await prepared("deleted");
  let inTheMiddle: string[] = [];
  const slow: ShopifyAdmin = {
    ...shopify,
    async upsertThemeFile(...asked) {
      await check(db, shopify);
      inTheMiddle = (await recordsOf(db, scene.id)).states;
      expect((await recordsOf(db, scene.id)).section.status).toBe("active");
      return shopify.upsertThemeFile(...asked);
    },
  };

  await publish(scene, slow);

  expect(inTheMiddle).toEqual(["published", "writing"]);
  expect((await recordsOf(db, scene.id)).states).toEqual(["removed", "published"]);
});

test("an older look does not overwrite a newer one", async () => {
  const scene = await prepared("once");
  await themes.edit(draftId, sectionCode("first edit"));
  const meanwhile = async () => {
    await themes.edit(draftId, sectionCode("second edit"));
    await check(db, shopify);
  };

  await check(db, interrupted("readThemeChecksums", "after", meanwhile));

  const [row] = (await recordsOf(db, scene.id)).rows;
  expect(row?.seenChecksum).toBe(
    (await shopify.readThemeChecksums(draftId, [row?.fileName ?? ""]))[0]?.checksum,
  );
});

test("ten checks at once find a loss once", async () => {
  const scene = await prepared("deleted");

  const found = await Promise.all(Array.from({ length: 10 }, () => check(db, shopify)));

  expect(found.reduce((sum, { gone }) => sum + gone, 0)).toBe(1);
  expect((await recordsOf(db, scene.id)).section.status).toBe("inactive");
});

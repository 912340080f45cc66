import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { anError, sectionCode, warning } from "#tests/harness/sections.ts";
import { create, getById } from "./section.ts";
import { restoreVersion, saveEdit, type Edit, type SavedEdit } from "./version-writes.ts";
import { getVersion, listVersions } from "./versions.ts";

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** A section with one version. */
  const start = async (problems = [warning]) => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const template = { code: sectionCode("Start"), problems };
    const { id: sectionId, currentVersionId } = await create(edges, { shop, template });
    const baseVersionId = currentVersionId ?? "";
    const edit = (changes: Partial<Edit>) =>
      saveEdit(edges, {
        sectionId,
        shop,
        code: sectionCode("Edited"),
        baseVersionId,
        problems: [],
        ...changes,
      });
    const numbers = async () =>
      (await listVersions(edges, shop, sectionId)).map(({ number }) => number);
    return { edges, shop, sectionId, baseVersionId, edit, numbers };
  };

  test("of twenty edits of one version at once, one is the new head and the others are stale", async () => {
    const { edges, shop, sectionId, baseVersionId, edit, numbers } = await start();

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        edit({ code: sectionCode(`${at}`), problems: [anError] }),
      ),
    );

    const [saved, ...others] = versionsOf(answers);
    expect(others).toEqual([]);
    expect(saved).toMatchObject({ number: 2, origin: "edit", publishable: false, baseVersionId });
    const stale = answers.filter(({ kind }) => kind === "stale");
    expect(stale).toHaveLength(19);
    expect(stale[0]).toEqual({ kind: "stale", currentVersionId: saved?.id });
    expect(await numbers()).toEqual([2, 1]);
    expect(await getById(edges, sectionId, shop)).toMatchObject({ code: saved?.code });
  });

  test("an edit that was stale is saved on the head that it is told of, and both stay", async () => {
    const { edit, numbers } = await start();
    const [first] = versionsOf([await edit({ code: sectionCode("Theirs") })]);
    const refused = await edit({ code: sectionCode("Mine") });

    const head = refused.kind === "stale" ? (refused.currentVersionId ?? "") : "";
    const [mine] = versionsOf([await edit({ code: sectionCode("Mine"), baseVersionId: head })]);

    expect(mine).toMatchObject({ number: 3, baseVersionId: first?.id });
    expect(await numbers()).toEqual([3, 2, 1]);
  });

  test("the same save sent many times at once, and again later, makes one version", async () => {
    const { edit, numbers } = await start();
    const versionId = randomUUID();

    const answers = await Promise.all(Array.from({ length: 12 }, () => edit({ versionId })));
    await edit({ code: sectionCode("Newer"), baseVersionId: versionId });
    const late = await edit({ versionId });

    expect(versionsOf([...answers, late]).map(({ id, number }) => [id, number])).toEqual(
      Array.from({ length: 13 }, () => [versionId, 2]),
    );
    expect(await numbers()).toEqual([3, 2, 1]);
  });

  test("a client's id that made other code is refused, and nothing is written", async () => {
    const { edges, shop, sectionId, baseVersionId, edit, numbers } = await start();
    const versionId = randomUUID();
    await edit({ versionId });

    expect(await edit({ versionId, code: sectionCode("Other") })).toEqual({ kind: "id-reused" });
    const key = { shop, sectionId, versionId: baseVersionId };
    expect(await restoreVersion(edges, key, versionId)).toEqual({ kind: "id-reused" });
    expect(await numbers()).toEqual([2, 1]);
  });

  test("an id of another shop's version tells nothing, and changes neither section", async () => {
    const theirs = await start();
    const mine = await start();

    await expect(mine.edit({ versionId: theirs.baseVersionId })).rejects.toMatchObject({
      code: "not-found",
    });

    expect(await mine.numbers()).toEqual([1]);
    expect(await theirs.numbers()).toEqual([1]);
    expect(await getById(mine.edges, mine.sectionId, mine.shop)).toMatchObject({ versionCount: 1 });
  });

  test("settings that were made the defaults are told from edited code", async () => {
    const { edit } = await start();

    expect(versionsOf([await edit({ origin: "settings" })])).toMatchObject([
      { origin: "settings", summary: "Changed the settings" },
    ]);
  });

  test("restoring makes a new head with the old code, once for a client's id, and loses nothing", async () => {
    const { edges, shop, sectionId, baseVersionId, edit, numbers } = await start();
    const [head] = versionsOf([await edit({ code: sectionCode("New") })]);
    const key = { shop, sectionId, versionId: baseVersionId };
    const newId = randomUUID();

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => restoreVersion(edges, key, newId)),
    );

    const old = await getVersion(edges, key);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      kind: "restored",
      version: {
        id: newId,
        number: 3,
        code: old?.code,
        problems: [warning],
        publishable: true,
        origin: "restore",
        summary: "Restored version 1",
        baseVersionId: head?.id,
        generationId: null,
      },
    });
    expect(await numbers()).toEqual([3, 2, 1]);
    expect(await getById(edges, sectionId, shop)).toMatchObject({
      name: "Start",
      code: old?.code,
    });
  });
});

function versionsOf(answers: SavedEdit[]) {
  return answers.flatMap((answer) => (answer.kind === "saved" ? [answer.version] : []));
}

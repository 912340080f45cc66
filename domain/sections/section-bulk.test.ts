import { randomUUID } from "node:crypto";
import { eq, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { conversations, publications, sections } from "#db/schema.ts";
import { billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { sectionCode } from "#tests/harness/sections.ts";
import { addMessage, getConversation } from "./conversations.ts";
import { purgeDeleted } from "./purge-deleted.ts";
import { changeSections, type BulkAction } from "./section-bulk.ts";
import * as service from "./section.ts";
import { getThumbnail, keepThumbnail } from "./thumbnails.ts";
import { restoreVersion, saveEdit } from "./version-writes.ts";
import { addVersion, getVersion, listVersions } from "./versions.ts";

const PLACE = { themeId: "gid://shopify/OnlineStoreTheme/1", themeName: "Dawn", fileName: "a" };
const WEBP = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const start = () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const made = async (count: number) => {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1)
        ids.push((await service.create(edges, { shop, name: `S${index}` })).id);
      return ids;
    };
    const bulk = (action: BulkAction, ids: string[], by = shop) =>
      changeSections(edges, by, { action, ids });
    const statusOf = async (id: string) => (await service.getById(edges, id, shop))?.status;
    return { edges, shop, made, bulk, statusOf };
  };

  test("what can be done is done, and of each other it is said why not", async () => {
    const { edges, shop, made, bulk, statusOf } = start();
    const [draft = "", archived = "", deleted = ""] = await made(3);
    await service.archive(edges, archived, shop);
    await bulk("delete", [deleted]);
    const other = newShop();
    const foreign = await service.create(edges, { shop: other });
    const unknown = randomUUID();

    expect(await bulk("archive", [foreign.id, draft, archived, unknown, deleted, draft])).toEqual({
      changed: [draft],
      refused: [
        { id: foreign.id, reason: "not-found" },
        { id: archived, reason: "invalid-transition" },
        { id: unknown, reason: "not-found" },
        { id: deleted, reason: "not-found" },
      ],
    });
    expect(await statusOf(draft)).toBe("archive");
    expect(await service.getById(edges, foreign.id, other)).toMatchObject({ status: "draft" });
    for (const action of ["restore", "unarchive", "delete", "undelete"] as const)
      expect(await bulk(action, [foreign.id])).toEqual({
        changed: [],
        refused: [{ id: foreign.id, reason: "not-found" }],
      });
    expect(await service.getById(edges, foreign.id, other)).toEqual(foreign);
  });

  test("archived and inactive sections are restored as drafts, others not", async () => {
    const { edges, shop, made, bulk } = start();
    const [draft = "", active = "", inactive = "", archived = ""] = await made(4);
    for (const id of [active, inactive]) await service.publish(edges, id, shop, PLACE);
    await service.update(edges, inactive, shop, { status: "inactive" });
    await service.archive(edges, archived, shop);

    expect(await bulk("restore", [draft, active, inactive, archived])).toEqual({
      changed: [inactive, archived],
      refused: [
        { id: draft, reason: "invalid-transition" },
        { id: active, reason: "invalid-transition" },
      ],
    });
    expect((await service.getByShop(edges, shop)).counts).toMatchObject({ draft: 3, active: 1 });
  });

  test("taking an archiving back brings each to where it was, at its place in the list", async () => {
    const { edges, shop, made, bulk, statusOf } = start();
    const [draft = "", active = "", inactive = ""] = await made(3);
    for (const id of [active, inactive]) await service.publish(edges, id, shop, PLACE);
    await service.update(edges, inactive, shop, { status: "inactive" });
    await database.db.insert(publications).values({
      ...PLACE,
      id: randomUUID(),
      shop,
      sectionId: active,
      versionId: randomUUID(),
      state: "published",
    });
    const before = await service.getByShop(edges, shop, { sort: "updated" });
    edges.advanceDays(1);

    expect((await bulk("archive", [draft, active, inactive])).refused).toEqual([]);
    expect((await service.getByShop(edges, shop)).total).toBe(0);
    expect((await bulk("unarchive", [draft, active, inactive])).refused).toEqual([]);

    expect(await Promise.all([draft, active, inactive].map(statusOf))).toEqual([
      "draft",
      "active",
      "inactive",
    ]);
    expect(await service.getByShop(edges, shop, { sort: "updated" })).toEqual(before);
    expect((await bulk("unarchive", [draft])).refused).toEqual([
      { id: draft, reason: "invalid-transition" },
    ]);
  });

  test("nothing shows a deleted section, nothing changes it, and undoing brings all of it back", async () => {
    const { edges, shop, bulk } = start();
    const { id, currentVersionId } = await service.create(edges, {
      shop,
      name: "Mine",
      code: sectionCode("Hero"),
    });
    const key = { shop, sectionId: id, versionId: currentVersionId ?? "" };
    await keepThumbnail(edges, key, WEBP);
    const conversation = await getConversation(edges, shop, id);
    const before = await service.getById(edges, id, shop);

    expect(await bulk("delete", [id])).toEqual({ changed: [id], refused: [] });

    expect(await service.getById(edges, id, shop)).toBeNull();
    for (const status of ["all", "draft", "active", "inactive", "archive"] as const) {
      const page = await service.getByShop(edges, shop, { status, includeInactive: true });
      expect(page).toMatchObject({ items: [], total: 0, counts: { all: 0, archive: 0 } });
    }
    expect(await service.getTotalCount(edges, shop)).toBe(0);
    expect(await service.update(edges, id, shop, { name: "x" })).toBeNull();
    expect(await service.archive(edges, id, shop)).toBeNull();
    expect(await service.restore(edges, id, shop)).toBeNull();
    expect(await service.publish(edges, id, shop, PLACE)).toBeNull();
    expect(await service.unpublish(edges, id, shop)).toBeNull();
    expect(await service.duplicate(edges, id, shop)).toBeNull();
    expect(await service.delete(edges, id, shop)).toBe(false);
    expect(await listVersions(edges, shop, id)).toEqual([]);
    expect(await getVersion(edges, key)).toBeNull();
    expect(await getThumbnail(edges, key)).toBeNull();
    expect(await keepThumbnail(edges, key, WEBP)).toEqual({ kind: "no-such-version" });
    expect(await restoreVersion(edges, key)).toEqual({ kind: "no-such-version" });
    expect(await getConversation(edges, shop, id)).toBeNull();
    await expect(service.create(edges, { shop, id })).rejects.toMatchObject({ code: "not-found" });
    const edit = { sectionId: id, shop, code: "x", baseVersionId: key.versionId, problems: [] };
    await expect(saveEdit(edges, edit)).rejects.toMatchObject({ code: "not-found" });
    const version = { ...edit, summary: "", publishable: true, origin: "edit" as const };
    await expect(
      database.db.transaction((tx) =>
        addVersion({ ...edges, db: tx }, { ...version, moveHead: true }),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      database.db.transaction((tx) =>
        addMessage(tx, {
          id: randomUUID(),
          conversationId: conversation?.id ?? "",
          shop,
          role: "user",
          content: "x",
        }),
      ),
    ).rejects.toMatchObject({ code: "not-found" });

    expect(await bulk("undelete", [id])).toEqual({ changed: [id], refused: [] });
    expect(await bulk("undelete", [id])).toEqual({
      changed: [],
      refused: [{ id, reason: "not-deleted" }],
    });
    expect(await service.getById(edges, id, shop)).toEqual(before);
    expect(await getVersion(edges, key)).toMatchObject({ number: 1 });
    expect(await getThumbnail(edges, key)).not.toBeNull();
    expect(await getConversation(edges, shop, id)).toEqual(conversation);
  });

  test("undoing a deletion knows what became of the file meanwhile", async () => {
    const { edges, shop, made, bulk, statusOf } = start();
    const [arrived = "", lost = "", neither = ""] = await made(3);
    await service.publish(edges, lost, shop, PLACE);
    await bulk("delete", [arrived, lost, neither]);
    await database.db.insert(publications).values({
      ...PLACE,
      id: randomUUID(),
      shop,
      sectionId: arrived,
      versionId: randomUUID(),
      state: "published",
    });

    expect((await bulk("undelete", [arrived, lost, neither])).refused).toEqual([]);

    expect(await Promise.all([arrived, lost, neither].map(statusOf))).toEqual([
      "active",
      "inactive",
      "draft",
    ]);
  });

  test("a deletion of an hour ago is for good, a later one is not, and archived ones stay", async () => {
    const { edges, shop, made, bulk } = start();
    const [old = "", recent = "", archived = ""] = await made(3);
    await service.archive(edges, archived, shop);
    const minutesOn = (minutes: number) =>
      edges.setNow(new Date(edges.clock.now().getTime() + minutes * 60_000));
    await database.db.delete(sections).where(isNotNull(sections.deletedAt));
    await bulk("delete", [old]);
    minutesOn(2);
    await bulk("delete", [recent]);
    minutesOn(59);

    expect(await purgeDeleted(edges)).toEqual({ purged: 1 });

    expect((await bulk("undelete", [old, recent])).changed).toEqual([recent]);
    expect(await database.db.$count(sections, eq(sections.shop, shop))).toBe(2);
    expect(await database.db.$count(conversations, eq(conversations.sectionId, old))).toBe(0);
    expect(await purgeDeleted(edges)).toEqual({ purged: 0 });
  });

  test("many of many shops are purged, by several processes at once, each once", async () => {
    const { edges, bulk } = start();
    await database.db.delete(sections).where(isNotNull(sections.deletedAt));
    for (const shop of [newShop(), newShop()]) {
      const rows = Array.from({ length: 130 }, () => ({ id: randomUUID(), shop, name: "S" }));
      await database.db.insert(sections).values(rows);
      await bulk(
        "delete",
        rows.map(({ id }) => id),
        shop,
      );
    }
    edges.advanceDays(1);

    const answers = await Promise.all([1, 2, 3].map(() => purgeDeleted(edges)));

    expect(answers.reduce((sum, { purged }) => sum + purged, 0)).toBe(260);
  });

  test("many at once about the same sections never block each other, and leave what one of them wanted", async () => {
    const { made, bulk, statusOf } = start();
    const ids = await made(12);
    const actions: BulkAction[] = ["archive", "restore", "delete", "undelete", "unarchive"];

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        bulk(actions[turn % actions.length] ?? "archive", turn % 2 ? ids : ids.toReversed()),
      ),
    );

    for (const { changed, refused } of answers)
      expect(changed.length + refused.length).toBe(ids.length);
    await bulk("undelete", ids);
    const statuses = await Promise.all(ids.map(statusOf));
    expect(statuses.every((status) => status === "draft" || status === "archive")).toBe(true);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { publications, sections } from "#db/schema.ts";
import { billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { withPlaces } from "#domain/publishing/section-places.ts";
import * as service from "./section.ts";
import type { SectionQuery } from "./section-list.ts";

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const edges = () => billingEdges(database.db);
  const shopWith = async (rows: Partial<typeof sections.$inferInsert>[]) => {
    const shop = newShop();
    await database.db
      .insert(sections)
      .values(rows.map((row, index) => ({ id: randomUUID(), shop, name: `S${index}`, ...row })));
    return shop;
  };

  test.for<[SectionQuery, { page: number; totalPages: number; items: number }]>([
    [{}, { page: 1, totalPages: 2, items: 20 }],
    [{ limit: 0 }, { page: 1, totalPages: 23, items: 1 }],
    [{ limit: -1 }, { page: 1, totalPages: 23, items: 1 }],
    [{ limit: 1e9 }, { page: 1, totalPages: 1, items: 23 }],
    [{ limit: NaN }, { page: 1, totalPages: 2, items: 20 }],
    [{ limit: Infinity }, { page: 1, totalPages: 1, items: 23 }],
    [
      { limit: 7.9, page: 4 },
      { page: 4, totalPages: 4, items: 2 },
    ],
    [{ page: 2 }, { page: 2, totalPages: 2, items: 3 }],
    [{ page: 3 }, { page: 3, totalPages: 2, items: 0 }],
    [{ page: 0 }, { page: 1, totalPages: 2, items: 20 }],
    [{ page: -7 }, { page: 1, totalPages: 2, items: 20 }],
    [{ page: NaN }, { page: 1, totalPages: 2, items: 20 }],
    [{ page: Infinity }, { page: 1_000_000_000, totalPages: 2, items: 0 }],
    [
      { page: 1e300, limit: 1e300 },
      { page: 1_000_000_000, totalPages: 1, items: 0 },
    ],
  ])("asked for %j, 23 sections are cut as %j", async ([query, expected]) => {
    const shop = await shopWith(Array.from({ length: 23 }, () => ({})));

    const { items, ...page } = await service.getByShop(edges(), shop, query);

    expect({ ...page, items: items.length }).toMatchObject({ ...expected, total: 23 });
  });

  test("a shop without sections has no page, and every count is nothing", async () => {
    expect(await service.getByShop(edges(), newShop())).toEqual({
      items: [],
      total: 0,
      page: 1,
      totalPages: 0,
      counts: { all: 0, draft: 0, active: 0, inactive: 0, archive: 0 },
    });
  });

  test("without a status the archive is left out, unless it is asked for", async () => {
    const shop = await shopWith([
      { status: "draft" },
      { status: "active" },
      { status: "inactive" },
      { status: "archive" },
    ]);
    const statuses = async (query: SectionQuery) =>
      (await service.getByShop(edges(), shop, query)).items.map(({ status }) => status).toSorted();

    expect(await statuses({})).toEqual(["active", "draft", "inactive"]);
    expect(await statuses({ includeInactive: true })).toHaveLength(4);
    expect(await statuses({ status: "archive" })).toEqual(["archive"]);
    expect(await statuses({ status: "inactive", includeInactive: true })).toEqual(["inactive"]);
    expect(await service.getTotalCount(edges(), shop)).toBe(3);
  });

  test("the list has no code", async () => {
    const shop = await shopWith([{ code: "x".repeat(1000) }]);

    expect((await service.getByShop(edges(), shop)).items[0]).not.toHaveProperty("code");
  });

  test.for([
    ["of every character that a pattern gives a meaning", "100%_\\ done", ["100%_\\ done"]],
    ["of a quote and a statement", "'; DROP TABLE sections; --", []],
    ["of an emoji", "🎉", ["Party 🎉"]],
    ["of half an emoji", "\uD83C", []],
    ["of nothing but NUL and blanks, which is no search", " \0 ", ["100%_\\ done", "Party 🎉"]],
    ["of a NUL between letters", "par\0ty", ["Party 🎉"]],
  ] as const)("a search %s", async ([, search, expected]) => {
    const shop = await shopWith([{ name: "Party 🎉" }, { name: "100%_\\ done" }]);

    const { items } = await service.getByShop(edges(), shop, { search, sort: "name" });
    expect(items.map(({ name }) => name)).toEqual(expected);
  });

  test("of a search of 10,000 characters the first 200 count", async () => {
    const long = "a".repeat(10_000);
    const shop = await shopWith(
      Array.from({ length: 3 }, () => ({ prompt: `${long.slice(0, 9_999)}b` })),
    );
    expect((await service.getByShop(edges(), shop, { search: long })).total).toBe(3);
    const emoji = "🎉".repeat(5_000);
    expect((await service.getByShop(edges(), shop, { search: emoji })).total).toBe(0);
  });

  test("names of 200 characters are listed and sorted as they are", async () => {
    const names = ["Z".repeat(200), "a".repeat(200), `${"m".repeat(198)}🎉`];
    const shop = await shopWith(names.map((name) => ({ name })));

    const { items } = await service.getByShop(edges(), shop, { sort: "name" });
    expect(items.map(({ name }) => name)).toEqual([names[1], names[2], names[0]]);
  });

  test("a section is said to be where its files are, and when they were taken out", async () => {
    const removedAt = new Date("2026-11-01T09:00:00Z");
    const [published, removed, draft] = [randomUUID(), randomUUID(), randomUUID()];
    const shop = await shopWith([
      { id: published, status: "active" },
      { id: removed, status: "inactive" },
      { id: draft },
    ]);
    const row = (themeName: string, fields: Partial<typeof publications.$inferInsert>) => ({
      id: randomUUID(),
      shop,
      sectionId: published,
      versionId: randomUUID(),
      themeId: themeName,
      themeName,
      fileName: "sections/a.liquid",
      state: "published" as const,
      checksum: "ours",
      ...fields,
    });
    await database.db.insert(publications).values([
      row("Horizon", { createdAt: new Date("2026-10-01") }),
      row("Copy", {
        createdAt: new Date("2026-10-02"),
        seenChecksum: "theirs",
        seenAt: removedAt,
      }),
      row("Old", { state: "removed" }),
      row("Horizon", { sectionId: removed, state: "gone", fileName: "b", updatedAt: removedAt }),
      row("Elsewhere", { shop: newShop(), fileName: "c" }),
    ]);

    const { items } = await service.getByShop(edges(), shop);
    const places = new Map(
      (await withPlaces(edges(), shop, items)).map((section) => [section.id, section]),
    );

    expect(places.get(published)).toMatchObject({
      themes: ["Horizon", "Copy"],
      removedAt: null,
      isEdited: true,
    });
    expect(places.get(removed)).toMatchObject({ themes: [], removedAt, isEdited: false });
    expect(places.get(draft)).toMatchObject({ themes: [], removedAt: null, isEdited: false });
  });
});

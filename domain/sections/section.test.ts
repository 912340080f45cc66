import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { conversations, messages, sections, sectionVersions } from "#db/schema.ts";
import { billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { anError, sectionCode, warning } from "#tests/harness/sections.ts";
import { getConversation } from "./conversations.ts";
import * as service from "./section.ts";
import { listVersions } from "./versions.ts";

const PLACE = { themeId: "gid://shopify/OnlineStoreTheme/1", themeName: "Dawn", fileName: "a" };

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const edges = () => billingEdges(database.db);

  test("a section begins as a draft with a conversation", async () => {
    const shop = newShop();
    const section = await service.create(edges(), { shop, prompt: "A hero\0 with 🎉" });

    expect(section).toMatchObject({
      status: "draft",
      name: "A hero with 🎉",
      prompt: "A hero with 🎉",
      code: "",
      currentVersionId: null,
    });
    expect(await getConversation(edges(), shop, section.id)).toMatchObject({ shop });
  });

  test("a template is the first version, sanitised and named by its schema", async () => {
    const shop = newShop();
    const code = `\`\`\`liquid\n${sectionCode("Hero")}\`\`\``;
    const section = await service.create(edges(), {
      shop,
      template: { code, problems: [warning] },
    });

    expect(section).toMatchObject({ name: "Hero", code: sectionCode("Hero"), versionCount: 1 });
    expect(await listVersions(edges(), shop, section.id)).toMatchObject([
      { id: section.currentVersionId, origin: "template", publishable: true, problems: [warning] },
    ]);
  });

  test("the same id makes one section, and tells nothing of another shop's", async () => {
    const [shop, other] = [newShop(), newShop()];
    const id = randomUUID();
    const template = { code: sectionCode("Hero"), problems: [anError] };

    const created = await Promise.all(
      [1, 2, 3, 4].map(() => service.create(edges(), { shop, id, template })),
    );

    expect(new Set(created.map((section) => section.currentVersionId)).size).toBe(1);
    const ofSection = eq(sectionVersions.sectionId, id);
    expect(await database.db.$count(sectionVersions, ofSection)).toBe(1);
    await expect(service.create(edges(), { shop: other, id, template })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await database.db.$count(conversations, eq(conversations.shop, other))).toBe(0);
  });

  test("what another shop asks for is not there", async () => {
    const [shop, other] = [newShop(), newShop()];
    const { id } = await service.create(edges(), { shop, name: "Mine" });

    expect(await service.getById(edges(), id, other)).toBeNull();
    expect(await service.update(edges(), id, other, { name: "Stolen" })).toBeNull();
    expect(await service.archive(edges(), id, other)).toBeNull();
    expect(await service.restore(edges(), id, other)).toBeNull();
    expect(await service.publish(edges(), id, other, PLACE)).toBeNull();
    expect(await service.unpublish(edges(), id, other)).toBeNull();
    expect(await service.delete(edges(), id, other)).toBe(false);
    expect(await getConversation(edges(), other, id)).toBeNull();
    expect((await service.getByShop(edges(), other)).total).toBe(0);
    expect(await service.getById(edges(), id, shop)).toMatchObject({ name: "Mine" });
  });

  test("it goes from draft to theme, archive and back", async () => {
    const shop = newShop();
    const { id } = await service.create(edges(), { shop });

    expect(await service.publish(edges(), id, shop, PLACE)).toMatchObject({
      status: "active",
      ...PLACE,
    });
    const elsewhere = { ...PLACE, themeName: "Copy of Dawn" };
    expect(await service.publish(edges(), id, shop, elsewhere)).toMatchObject(elsewhere);
    await expect(service.restore(edges(), id, shop)).rejects.toMatchObject(INVALID);
    expect(await service.archive(edges(), id, shop)).toMatchObject({ status: "archive" });
    await expect(service.archive(edges(), id, shop)).rejects.toMatchObject(INVALID);
    await expect(service.publish(edges(), id, shop, PLACE)).rejects.toMatchObject(INVALID);
    expect(await service.unpublish(edges(), id, shop)).toMatchObject({
      status: "archive",
      themeId: null,
    });
    expect(await service.restore(edges(), id, shop)).toMatchObject({ status: "draft" });
    await expect(service.unpublish(edges(), id, shop)).rejects.toMatchObject(INVALID);
    await expect(service.update(edges(), id, shop, { status: "inactive" })).rejects.toMatchObject(
      INVALID,
    );
  });

  test("an update changes what it names", async () => {
    const shop = newShop();
    const made = await service.create(edges(), { shop, name: "Before", tone: "casual" });
    const name = `${"n".repeat(199)}🎉`;

    const later = billingEdges(database.db);
    later.advanceDays(1);
    expect(await service.update(later, made.id, shop, { name })).toMatchObject({
      name,
      tone: "casual",
      status: "draft",
      updatedAt: later.clock.now(),
    });
    expect(
      await service.update(edges(), made.id, shop, { tone: null, status: "draft" }),
    ).toMatchObject({ name, tone: null });
  });

  test("deleting takes versions, conversation and messages along", async () => {
    const shop = newShop();
    const template = { code: sectionCode("Hero"), problems: [] };
    const { id } = await service.create(edges(), { shop, template });

    expect(await service.delete(edges(), id, shop)).toBe(true);
    expect(await service.delete(edges(), id, shop)).toBe(false);
    expect(await database.db.$count(sectionVersions, eq(sectionVersions.shop, shop))).toBe(0);
    expect(await database.db.$count(conversations, eq(conversations.shop, shop))).toBe(0);
    expect(await database.db.$count(messages, eq(messages.shop, shop))).toBe(0);
  });

  test("search takes wildcards literally and finds name and prompt without case", async () => {
    const shop = newShop();
    for (const name of ["100% cotton", "100 percent", "snake_case", "snakeXcase", "back\\slash"])
      await service.create(edges(), { shop, name, prompt: "Ein ÜBERBLICK 🎉" });
    const found = async (search: string) => {
      const page = await service.getByShop(edges(), shop, { search, sort: "name" });
      return page.items.map(({ name }) => name);
    };

    expect(await found("0%")).toEqual(["100% cotton"]);
    expect(await found("e_c")).toEqual(["snake_case"]);
    expect(await found("k\\s")).toEqual(["back\\slash"]);
    expect(await found("%")).toEqual(["100% cotton"]);
    expect(await found("ÜBERblick 🎉\0")).toHaveLength(5);
    expect(await found("SNAKE")).toHaveLength(2);
    expect(await found("'; drop table sections --")).toEqual([]);
  });

  test("pages keep their order when times are equal, and counts cover every status", async () => {
    const shop = newShop();
    const made = await Promise.all(
      Array.from({ length: 23 }, (_, index) =>
        service.create(edges(), { shop, name: `S${index}` }),
      ),
    );
    await service.archive(edges(), made[0]?.id ?? "", shop);
    await service.publish(edges(), made[1]?.id ?? "", shop, PLACE);

    const pages = await Promise.all(
      [1, 2, 3].map((page) => service.getByShop(edges(), shop, { page, limit: 10 })),
    );

    const ids = pages.flatMap((page) => page.items.map(({ id }) => id));
    expect(pages.map(({ items }) => items.length)).toEqual([10, 10, 2]);
    expect(new Set(ids).size).toBe(22);
    expect(pages[0]).toMatchObject({
      total: 22,
      totalPages: 3,
      counts: { all: 22, draft: 21, active: 1, inactive: 0, archive: 1 },
    });
    expect((await service.getByShop(edges(), shop, { status: "archive" })).items).toHaveLength(1);
    expect((await service.getByShop(edges(), shop, { includeInactive: true })).total).toBe(23);
    expect(await service.getTotalCount(edges(), shop)).toBe(22);
    expect((await service.getByShop(edges(), shop, { page: 9 })).items).toEqual([]);
  });

  test.for([
    ["newest", ["b", "A", "c"]],
    ["oldest", ["c", "A", "b"]],
    ["name", ["A", "b", "c"]],
    ["updated", ["c", "b", "A"]],
  ] as const)("sorted by %s", async ([sort, expected]) => {
    const shop = newShop();
    const day = edges();
    const made: Record<string, string> = {};
    for (const name of ["c", "A", "b"]) {
      made[name] = (await service.create(day, { shop, name })).id;
      day.advanceDays(1);
    }
    await service.update(day, made["c"] ?? "", shop, { tone: "casual" });

    const { items } = await service.getByShop(day, shop, { sort });
    expect(items.map(({ name }) => name)).toEqual(expected);
    expect(await database.db.$count(sections, eq(sections.shop, shop))).toBe(3);
  });
});

const INVALID = { code: "invalid-transition", status: 409 };

import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { check, NOTE_FILE, recordsOf, themesOf } from "#tests/harness/drift.ts";
import { publishAsPlanned, publishingEdges, seedSection, SHOP } from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";

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

/** A section of these versions, the last of them published to the themes one after the other. */
async function publishedTo(themeIds: string[], texts = ["one"]): Promise<string> {
  const { id } = await seedSection(db, texts);
  for (const themeId of themeIds)
    await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId });
  return id;
}

describe("a doubtful answer", () => {
  test("marks nothing gone: no themes at all, or a listed one that is said not to exist", async () => {
    const id = await publishedTo([draftId]);
    const nowhere = "gid://shopify/OnlineStoreTheme/1";
    const doubtful: Partial<ShopifyAdmin>[] = [
      { listThemes: () => Promise.resolve([]) },
      {
        listThemes: async () =>
          (await shopify.listThemes()).filter(({ role }) => role === "unpublished"),
      },
      { readThemeChecksums: (_, names) => shopify.readThemeChecksums(nowhere, names) },
      { readThemeChecksums: () => Promise.resolve([{ fileName: NOTE_FILE, checksum: null }]) },
    ];

    for (const answer of doubtful) {
      const thrown: unknown = await check(db, { ...shopify, ...answer }).then(
        () => null,
        (error: unknown) => error,
      );
      expect(thrown === null || thrown instanceof ShopifyUnavailable).toBe(true);
      const { section, states } = await recordsOf(db, id);
      expect([section.status, states]).toEqual(["active", ["published"]]);
    }
  });

  test("of a list without the theme is checked against the theme itself", async () => {
    const id = await publishedTo([draftId]);
    const short = async () => (await shopify.listThemes()).filter(({ role }) => role === "main");

    expect(await check(db, { ...shopify, listThemes: short })).toMatchObject({ gone: 0 });

    expect((await recordsOf(db, id)).section.status).toBe("active");
  });

  test.for(
    ["themes", "theme"].flatMap((field) =>
      [
        "http-500",
        "http-403",
        "html",
        "throttled",
        "user-error",
        "access-denied",
        "cut",
        "drop-after-commit",
        "timeout",
      ].map((kind) => [field, kind] as const),
    ),
  )("%s meets %s: nothing is marked, and the next check tells the truth", async ([field, kind]) => {
    const id = await publishedTo([draftId]);
    await themes.edit(draftId, null);
    const impatient = await simulated.admin(SHOP, { timeoutInMs: 500 });
    await simulated.fault(field, kind);

    const isThrown = await check(db, kind === "timeout" ? impatient : shopify).then(
      () => false,
      () => true,
    );
    await simulated.heal();

    // A throttled call is repeated at once; a query has no user error.
    expect((await recordsOf(db, id)).states).toEqual([isThrown ? "published" : "gone"]);
    expect(isThrown).toBe(!["throttled", "user-error"].includes(kind));
    await check(db, shopify);
    expect((await recordsOf(db, id)).section.status).toBe("inactive");
  });

  test("of Shopify being down is not waited for theme by theme", async () => {
    await simulated.control("seed", { shop: SHOP, themes: 8 });
    shopify = await simulated.admin(SHOP);
    const { id } = await seedSection(db, ["one"]);
    for (const theme of await shopify.listThemes())
      await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId: theme.id });
    const asked: string[] = [];
    const down: ShopifyAdmin = {
      ...shopify,
      readThemeChecksums(themeId) {
        asked.push(themeId);
        return Promise.reject(new ShopifyUnavailable("down"));
      },
    };

    await expect(check(db, down)).rejects.toBeInstanceOf(ShopifyUnavailable);

    expect(asked).toHaveLength(2);
    expect(new Set((await recordsOf(db, id)).states)).toEqual(new Set(["published"]));
  });
});

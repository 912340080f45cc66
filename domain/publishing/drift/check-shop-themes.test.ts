import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NoThemeAccess } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { check, NOTE_FILE, recordsOf, themesOf } from "#tests/harness/drift.ts";
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
import { rollbackPublication } from "../take-back/rollback-publication.ts";

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

/** A section of these versions, the last of them published to the themes one after the other. */
async function publishedTo(themeIds: string[], texts = ["one"]): Promise<string> {
  const { id } = await seedSection(db, texts);
  for (const themeId of themeIds)
    await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId });
  return id;
}

describe("a file", () => {
  test("that nobody touched is as it was, and is looked at without its body", async () => {
    const id = await publishedTo([draftId]);
    const before = await themes.calls();

    expect(await check(db, shopify)).toEqual({ files: 1, edited: 0, gone: 0, back: 0 });

    expect((await themes.calls()) - before).toBe(2);
    const { section, rows } = await recordsOf(db, id);
    expect(section.status).toBe("active");
    expect(rows).toMatchObject([
      { state: "published", seenChecksum: checksumOf(sectionCode("one")) },
    ]);
  });

  test("that was edited is noticed once, and as often as it is edited again", async () => {
    const id = await publishedTo([draftId]);
    await themes.edit(draftId, sectionCode("by hand"));

    expect((await check(db, shopify)).edited).toBe(1);
    const [first] = (await recordsOf(db, id)).rows;
    expect((await check(db, shopify)).edited).toBe(0);
    expect((await recordsOf(db, id)).rows).toEqual([first]);
    expect(first).toMatchObject({ seenChecksum: checksumOf(sectionCode("by hand")) });
    expect(first?.seenAt).toBeInstanceOf(Date);

    await themes.edit(draftId, sectionCode("by another hand"));
    expect((await check(db, shopify)).edited).toBe(1);
    await themes.edit(draftId, sectionCode("one"));
    expect((await check(db, shopify)).edited).toBe(0);
    expect((await recordsOf(db, id)).rows).toMatchObject([
      { state: "published", seenChecksum: checksumOf(sectionCode("one")) },
    ]);
  });

  test("that was deleted leaves its section inactive, with where it had been", async () => {
    const id = await publishedTo([draftId]);
    await themes.edit(draftId, null);

    expect(await check(db, shopify)).toMatchObject({ gone: 1 });

    const { section, states } = await recordsOf(db, id);
    expect(states).toEqual(["gone"]);
    expect(section).toMatchObject({ status: "inactive", themeId: draftId, fileName: NOTE_FILE });
    expect(section.themeName).not.toBeNull();
  });

  test("that was deleted in one of two themes leaves the section on the other", async () => {
    const id = await publishedTo([liveId, draftId]);
    await themes.edit(draftId, null);

    await check(db, shopify);

    const { section, states } = await recordsOf(db, id);
    expect(states).toEqual(["published", "gone"]);
    expect(section).toMatchObject({ status: "active", themeId: liveId });
  });

  test("that comes back as it was is published again; as something else it is not ours", async () => {
    const id = await publishedTo([draftId]);
    await themes.edit(draftId, null);
    await check(db, shopify);

    await themes.edit(draftId, sectionCode("someone else's"));
    expect(await check(db, shopify)).toMatchObject({ back: 0 });
    expect((await recordsOf(db, id)).section.status).toBe("inactive");

    await themes.edit(draftId, sectionCode("one"));
    expect(await check(db, shopify)).toMatchObject({ back: 1 });
    const { section, states } = await recordsOf(db, id);
    expect(states).toEqual(["published"]);
    expect(section).toMatchObject({ status: "active", themeId: draftId });
  });

  test("that comes back for a draft makes it active; an archived one stays archived", async () => {
    for (const [status, then] of [
      ["draft", "active"],
      ["archive", "archive"],
    ] as const) {
      const id = await publishedTo([draftId]);
      await themes.edit(draftId, null);
      await check(db, shopify);
      await db.update(sections).set({ status });

      await themes.edit(draftId, sectionCode("one"));
      await check(db, shopify);

      expect((await recordsOf(db, id)).section.status).toBe(then);
      await themes.edit(draftId, null);
      await db.delete(publications);
    }
  });

  test("that is published again after it was lost keeps its loss as history", async () => {
    const id = await publishedTo([draftId]);
    await themes.edit(draftId, null);
    await check(db, shopify);
    await db.update(sections).set({ status: "draft" });

    await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId: draftId });
    expect(await check(db, shopify)).toMatchObject({ files: 1, gone: 0, back: 0 });

    const { section, states } = await recordsOf(db, id);
    expect(states).toEqual(["gone", "published"]);
    expect(section.status).toBe("active");
  });

  test("of an archived section can be lost without waking it", async () => {
    const id = await publishedTo([draftId]);
    await db.update(sections).set({ status: "archive" });
    await themes.edit(draftId, null);

    await check(db, shopify);

    const { section, states } = await recordsOf(db, id);
    expect([section.status, states]).toEqual(["archive", ["gone"]]);
  });

  test("that was edited, replaced and rolled back to is not said to be edited any more", async () => {
    const id = await publishedTo([draftId], ["one", "two"]);
    await themes.edit(draftId, sectionCode("by hand"));
    await check(db, shopify);
    await themes.edit(draftId, sectionCode("two"));
    const edges = publishingEdges(db, shopify);
    const [first] = await db.select().from(sectionVersions).where(eq(sectionVersions.number, 1));
    await publishAsPlanned(edges, { sectionId: id, themeId: draftId, versionId: first?.id ?? "" });
    const [, newest] = (await recordsOf(db, id)).rows;
    await rollbackPublication(edges, {
      shop: SHOP,
      sectionId: id,
      publicationId: newest?.id ?? "",
    });

    const [revived] = (await recordsOf(db, id)).rows;
    expect(revived).toMatchObject({ state: "published", seenChecksum: null, seenAt: null });
    expect(await check(db, shopify)).toMatchObject({ edited: 0 });
  });
});

describe("a theme", () => {
  test("that was deleted takes its files along, and nobody else's", async () => {
    const id = await publishedTo([liveId, draftId]);
    const other = await seedSection(db, ["two"], { name: "Other" });
    await publishAsPlanned(publishingEdges(db, shopify), { sectionId: other.id, themeId: draftId });
    await themes.act(draftId, "delete");

    expect(await check(db, shopify)).toMatchObject({ gone: 2 });

    expect((await recordsOf(db, id)).section).toMatchObject({ status: "active", themeId: liveId });
    expect((await recordsOf(db, other.id)).section.status).toBe("inactive");
    const before = await themes.calls();
    expect(await check(db, shopify)).toMatchObject({ gone: 0 });
    // The list, and the theme that is there; the deleted one is not asked for any more.
    expect((await themes.calls()) - before).toBe(2);
  });

  test("that was published or renamed keeps its files; its new name is followed", async () => {
    const id = await publishedTo([draftId]);
    const { updatedAt } = (await recordsOf(db, id)).section;
    await themes.act(draftId, "publish");
    await themes.act(draftId, "rename", { name: "Winter" });

    expect(await check(db, shopify)).toMatchObject({ edited: 0, gone: 0 });

    const { section, rows } = await recordsOf(db, id);
    expect(section).toMatchObject({ status: "active", themeName: "Winter", updatedAt });
    expect(rows).toMatchObject([{ themeName: "Winter" }]);
  });

  test("that Shopify is still copying has lost nothing yet", async () => {
    const id = await publishedTo([draftId]);
    await themes.edit(draftId, null);
    await themes.act(draftId, "process");
    expect(await check(db, shopify)).toMatchObject({ gone: 0 });
    expect((await recordsOf(db, id)).section.status).toBe("active");

    await themes.act(draftId, "processed");
    expect(await check(db, shopify)).toMatchObject({ gone: 1 });
  });

  test("that Shopify closes to the app does not keep the others from being looked at", async () => {
    const id = await publishedTo([draftId, liveId]);
    await themes.edit(liveId, null);
    const closed: ShopifyAdmin = {
      ...shopify,
      readThemeChecksums: (themeId, names) =>
        themeId === draftId
          ? Promise.reject(new NoThemeAccess("closed"))
          : shopify.readThemeChecksums(themeId, names),
    };

    await expect(check(db, closed)).rejects.toBeInstanceOf(NoThemeAccess);

    const { section, states } = await recordsOf(db, id);
    expect(states).toEqual(["published", "gone"]);
    expect(section).toMatchObject({ status: "active", themeId: draftId });
  });
});

test("a shop without the scope for themes loses nothing", async () => {
  const id = await publishedTo([draftId]);
  await simulated.control("seed", { shop: SHOP, scopes: ["read_products"] });

  await expect(check(db, await simulated.admin(SHOP))).rejects.toBeInstanceOf(NoThemeAccess);

  expect((await recordsOf(db, id)).section.status).toBe("active");
});

test("one shop's check touches no other shop's rows", async () => {
  const other = await seedSection(db, ["one"], { shop: OTHER_SHOP });
  const elsewhere = await simulated.admin(OTHER_SHOP);
  const [theme] = await elsewhere.listThemes();
  const place = { sectionId: other.id, themeId: theme?.id ?? "", shop: OTHER_SHOP };
  await publishAsPlanned(publishingEdges(db, elsewhere), place);
  await publishedTo([draftId]);
  await themes.edit(draftId, null);

  await check(db, shopify);
  // Asked in the wrong shop, where the theme does not exist.
  expect((await recordsOf(db, other.id)).section.status).toBe("active");
});

test("300 files in 20 themes take one call for the list and one for each theme", async () => {
  await simulated.control("seed", { shop: SHOP, themes: 20 });
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  const listed = await shopify.listThemes();
  const { id } = await seedSection(db, ["one"]);
  const [version] = await db.select().from(sectionVersions);
  const code = sectionCode("one");
  for (const theme of listed) {
    const names = Array.from({ length: 15 }, (_, index) => `sections/gs-note-${index}.liquid`);
    for (const name of names) await themes.edit(theme.id, code, name);
    await db.insert(publications).values(
      names.map((fileName) => ({
        id: crypto.randomUUID(),
        shop: SHOP,
        sectionId: id,
        versionId: version?.id ?? id,
        themeId: theme.id,
        themeName: theme.name,
        fileName,
        state: "published" as const,
        checksum: checksumOf(code),
      })),
    );
  }
  await themes.edit(listed[3]?.id ?? "", sectionCode("by hand"), "sections/gs-note-7.liquid");
  await themes.edit(listed[4]?.id ?? "", null, "sections/gs-note-9.liquid");
  const before = await themes.calls();

  expect(await check(db, shopify)).toEqual({ files: 300, edited: 1, gone: 1, back: 0 });

  expect((await themes.calls()) - before).toBe(21);
});

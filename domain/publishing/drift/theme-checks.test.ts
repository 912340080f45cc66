import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, sectionVersions, shops, themeChecks } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NoShopAccess, ShopifyUnavailable } from "#platform/errors.ts";
import { randomIds } from "#platform/ids.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { NOTE_FILE } from "#tests/harness/drift.ts";
import { seedSection } from "#tests/harness/publishing.ts";
import { claimCheck } from "./theme-check-store.ts";
import {
  requestCheckOnOpening,
  requestThemeCheck,
  runThemeChecks,
  scheduleThemeChecks,
  secondsBehind,
  type CheckEnd,
} from "./theme-checks.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
const THEME = {
  id: "gid://shopify/OnlineStoreTheme/7",
  name: "Horizon",
  role: "main" as const,
  processing: false,
  writable: true,
  updatedAt: NOW,
};
const { db, close } = await freshDatabase();
let shop = "";
let asked: string[] = [];

beforeEach(async () => {
  for (const table of [publications, sectionVersions, sections, themeChecks, shops])
    await db.delete(table);
  asked = [];
  shop = await shopWithFile();
});

afterAll(close);

/** A shop with one published file, changed so long ago. */
async function shopWithFile({ changedAt = NOW } = {}): Promise<string> {
  const name = `${randomIds.uuid()}.myshopify.com`;
  const { id, versionIds } = await seedSection(db, ["one"], { shop: name });
  await db.update(sections).set({ updatedAt: changedAt }).where(eq(sections.id, id));
  await db.insert(publications).values({
    id: randomIds.uuid(),
    shop: name,
    sectionId: id,
    versionId: versionIds[0] ?? id,
    themeId: THEME.id,
    themeName: THEME.name,
    fileName: NOTE_FILE,
    state: "published",
    checksum: "as-we-wrote-it",
  });
  return name;
}

type Reads = Pick<ShopifyAdmin, "listThemes" | "readThemeChecksums" | "readThemeFiles">;

/** Shopify as these tests need it: in every shop one theme, with our file in it. */
function shopifyOf(of: string, answer: () => Promise<unknown> = () => Promise.resolve()): Reads {
  return {
    async listThemes() {
      asked.push(of);
      await answer();
      return [THEME];
    },
    readThemeChecksums: () =>
      Promise.resolve([{ fileName: NOTE_FILE, checksum: "as-we-wrote-it" }]),
    readThemeFiles: () => Promise.resolve([]),
  };
}

async function run(answer?: (of: string) => Promise<unknown>): Promise<CheckEnd[]> {
  const ends: CheckEnd[] = [];
  const log = { warn: () => undefined, error: () => undefined };
  await runThemeChecks(
    {
      db,
      clock: { now: () => NOW },
      log,
      shopifyOf: (of) => shopifyOf(of, answer && (() => answer(of))),
    },
    { onEnd: (end) => ends.push(end) },
  );
  return ends;
}

const rowOf = async (of = shop) =>
  (await db.select().from(themeChecks).where(eq(themeChecks.id, of)))[0];

/** Minutes until the shop's next turn, by the database's clock. */
async function minutesToNextTurn(of = shop): Promise<number> {
  const [row] = await db
    .select({ minutes: sql<number>`extract(epoch FROM ${themeChecks.nextAttemptAt} - now()) / 60` })
    .from(themeChecks)
    .where(eq(themeChecks.id, of));
  return Number(row?.minutes);
}

const lastLookedAt = (of: string, minutes: number) =>
  db
    .update(themeChecks)
    .set({ claimedUntil: sql`now() - ${minutes} * interval '1 minute'` })
    .where(eq(themeChecks.id, of));

test("many hints are one check, at once", async () => {
  for (let count = 0; count < 20; count += 1) await requestThemeCheck({ db }, shop);

  expect(await run()).toMatchObject([{ kind: "checked", findings: { files: 1 } }]);

  expect(asked).toEqual([shop]);
  expect(await run()).toEqual([]);
});

test("a hint that comes during a check leads to another one", async () => {
  await requestThemeCheck({ db }, shop);
  let isFirst = true;

  await run(async () => {
    if (isFirst) await requestThemeCheck({ db }, shop);
    isFirst = false;
  });

  expect(asked).toEqual([shop, shop]);
});

test("a shop at work is looked at every quarter of an hour, another one every six hours", async () => {
  const quiet = await shopWithFile({ changedAt: new Date(NOW.getTime() - 25 * 3_600_000) });
  await scheduleThemeChecks({ db });

  await run();

  expect(await minutesToNextTurn()).toBeGreaterThan(12);
  expect(await minutesToNextTurn()).toBeLessThan(18);
  expect(await minutesToNextTurn(quiet)).toBeGreaterThan(5 * 60);
  expect(await minutesToNextTurn(quiet)).toBeLessThan(7 * 60);
});

test("opened pages ask at most once a minute, and not while a check is under way", async () => {
  await requestCheckOnOpening({ db }, shop);
  let underWay: number | undefined;
  await run(async () => {
    await requestCheckOnOpening({ db }, shop);
    underWay = (await rowOf())?.wanted;
  });
  expect(underWay).toBe(1);
  expect(await minutesToNextTurn()).toBeGreaterThan(12);
  await requestCheckOnOpening({ db }, shop);
  expect(await run()).toEqual([]);
  // What happens right after a look is seen in the next minute.
  expect(await minutesToNextTurn()).toBeLessThan(1.01);

  await lastLookedAt(shop, 2);
  await requestCheckOnOpening({ db }, shop);
  expect(await run()).toHaveLength(1);
});

test("a shop without published files, unknown or not, gets no turn", async () => {
  await db.delete(publications);

  for (const request of [requestThemeCheck, requestCheckOnOpening])
    for (const of of [shop, "nobody.myshopify.com"]) await request({ db }, of);
  await scheduleThemeChecks({ db });

  expect(await db.$count(themeChecks)).toBe(0);
});

test("with its last file gone the shop leaves the queue, and comes back with the next one", async () => {
  await requestThemeCheck({ db }, shop);
  await db.update(publications).set({ state: "removed" });
  await run();
  expect(await rowOf()).toMatchObject({ isOpen: false });

  await db.update(publications).set({ state: "published" });
  await scheduleThemeChecks({ db });
  expect(await run()).toHaveLength(1);
});

test("a shop that removed the app is not asked, until it has it again", async () => {
  await requestThemeCheck({ db }, shop);
  await db.insert(shops).values({ shop, uninstalledAt: NOW });

  expect(await run()).toEqual([{ kind: "not-asked" }]);
  await scheduleThemeChecks({ db });
  await requestThemeCheck({ db }, shop);
  expect(await run()).toEqual([]);
  expect(asked).toEqual([]);

  await db.update(shops).set({ uninstalledAt: null });
  await scheduleThemeChecks({ db });
  expect(await run()).toHaveLength(1);
});

test("a shop that gives no access is not asked again for hours", async () => {
  await requestThemeCheck({ db }, shop);

  expect(await run(() => Promise.reject(new NoShopAccess("void")))).toEqual([{ kind: "failed" }]);

  expect(await minutesToNextTurn()).toBeGreaterThan(5 * 60);
});

test("with Shopify down the pauses grow, and the first answer ends them", async () => {
  await requestThemeCheck({ db }, shop);
  const down = () => Promise.reject(new ShopifyUnavailable("down"));
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 14; attempt += 1) {
    await run(down);
    pauses.push(await minutesToNextTurn());
    await db.update(themeChecks).set({ nextAttemptAt: sql`now()` });
  }
  expect(pauses[0]).toBeLessThan(0.1);
  expect(pauses.at(-1)).toBeGreaterThan(40);
  expect(pauses.at(-1)).toBeLessThan(76);

  await run();
  expect(await rowOf()).toMatchObject({ failures: 0, isOpen: true });
});

test("a shop that Shopify does not answer for delays nobody", async () => {
  const others = await Promise.all(Array.from({ length: 60 }, () => shopWithFile()));
  await scheduleThemeChecks({ db });
  const answered = Promise.withResolvers<void>();

  const running = run((of) => (of === shop ? answered.promise : Promise.resolve()));
  await expect.poll(() => new Set(asked).size, { timeout: 60_000 }).toBe(61);
  // What becomes due meanwhile has its turn as well.
  await requestThemeCheck({ db }, others[0] ?? "");
  await expect
    .poll(() => asked.filter((of) => of === others[0]).length, { timeout: 60_000 })
    .toBe(2);

  answered.resolve();
  expect(await running).toHaveLength(62);
});

test("two processes share the work: nobody is looked at twice", async () => {
  const others = await Promise.all(Array.from({ length: 30 }, () => shopWithFile()));
  await scheduleThemeChecks({ db });

  await Promise.all([run(), run(), run()]);

  expect(asked.toSorted()).toEqual([...others, shop].toSorted());
});

test("the longest due is first, and how long it waits is told", async () => {
  const late = await shopWithFile();
  await scheduleThemeChecks({ db });
  await db
    .update(themeChecks)
    .set({ nextAttemptAt: sql`now() - interval '10 minutes'` })
    .where(eq(themeChecks.id, late));

  expect(await secondsBehind({ db })).toBeGreaterThanOrEqual(600);
  expect((await claimCheck(db))?.shop).toBe(late);
  await run();

  expect(asked).toEqual([shop]);
});

test("a check whose worker died is done by another one", async () => {
  await requestThemeCheck({ db }, shop);
  await db.update(themeChecks).set({ attempts: 1, claimedUntil: sql`now() + interval '1 minute'` });
  expect(await run()).toEqual([]);

  await db.update(themeChecks).set({ claimedUntil: sql`now() - interval '1 second'` });
  expect(await run()).toHaveLength(1);
});

test("asked to stop, it takes no further shop", async () => {
  await scheduleThemeChecks({ db });
  const log = { warn: () => undefined, error: () => undefined };

  await runThemeChecks(
    { db, clock: { now: () => NOW }, log, shopifyOf },
    { signal: AbortSignal.abort() },
  );

  expect(asked).toEqual([]);
});

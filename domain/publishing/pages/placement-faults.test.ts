import { afterAll, beforeEach, expect, test } from "vitest";
import { pagePlacements, publications, sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { AppError, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { placeAsPlanned, publishedSection, truthAboutPage } from "#tests/harness/placing.ts";
import { publishingEdges, SHOP } from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { listPages } from "./list-pages.ts";
import { placeOnPage } from "./place-on-page.ts";
import { planPlacement } from "./placement-plan.ts";
import { takeOffPage } from "./take-off-page.ts";

const HOME = "templates/index.json";
const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
let shopify = await simulated.admin(SHOP);
/** For the call that is never answered; every other one may take as long as a busy machine needs. */
let impatient = shopify;
let themeId = "";
let sectionId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [pagePlacements, publications, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  impatient = await simulated.admin(SHOP, { timeoutInMs: 500 });
  themeId = (await shopify.listThemes()).find(({ role }) => role === "unpublished")?.id ?? "";
  sectionId = await publishedSection(publishingEdges(db, shopify), { themeId });
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const FAULTS = ["http-500", "timeout", "throttled", "user-error", "drop-after-commit"];

/** The admin, with a fault planted at the n-th call of the kind. */
function faultyAt(
  { call, nth }: { call: "themes" | "theme" | "themeFilesUpsert"; nth: number },
  kind: string,
): ShopifyAdmin {
  let calls = 0;
  const asked = async <Answer>(field: string, ask: (of: ShopifyAdmin) => Promise<Answer>) => {
    if (field !== call) return ask(shopify);
    calls += 1;
    if (calls !== nth) return ask(shopify);
    await simulated.fault(field, kind);
    try {
      return await ask(kind === "timeout" ? impatient : shopify);
    } finally {
      // On a busy machine the impatient one may have given up before it was heard.
      await simulated.heal();
    }
  };
  return {
    ...shopify,
    listThemes: () => asked("themes", (of) => of.listThemes()),
    readThemeFiles: (...request) => asked("theme", (of) => of.readThemeFiles(...request)),
    upsertThemeFile: (...request) =>
      asked("themeFilesUpsert", (of) => of.upsertThemeFile(...request)),
  };
}

const truth = () => truthAboutPage(db, simulated, { sectionId, themeId });
const edgesWith = (admin: ShopifyAdmin) => publishingEdges(db, admin);

/** Only errors that the app can explain to a merchant may come out. */
function failedCleanly(error: unknown): { kind: "failed" } {
  if (error instanceof AppError) return { kind: "failed" };
  throw error;
}

const WITH_NOTE = ["hero", "gs-note", "featured-collection", "rich-text"];

const PLACING = [
  ["listing the themes", { call: "themes", nth: 1 }],
  ["reading the page", { call: "theme", nth: 1 }],
  ["reading it again", { call: "theme", nth: 2 }],
  ["writing", { call: "themeFilesUpsert", nth: 1 }],
  ["reading back", { call: "theme", nth: 3 }],
] as const;

test.for(PLACING.flatMap(([step, at]) => FAULTS.map((kind) => [step, kind, at] as const)))(
  "%s while adding meets %s: theme and database agree, or the next call repairs it",
  async ([, kind, at]) => {
    const before = await truth();
    const request = { shop: SHOP, sectionId, themeId, template: "index", after: "hero" };
    const plan = await planPlacement(edgesWith(shopify), request);
    if (plan.kind !== "planned") throw new Error(plan.reason);
    const { expectedChecksum } = plan;

    const outcome = await placeOnPage(edgesWith(faultyAt(at, kind)), {
      ...request,
      expectedChecksum,
    }).catch(failedCleanly);

    await listPages(edgesWith(shopify), request);
    const seen = await truth();
    const isStill = seen.body === before.body;
    const there = { entryKey: plan.entryKey, checksum: seen.checksum };
    expect(isStill && outcome.kind === "placed").toBe(false);
    expect(seen.types).toEqual(isStill ? before.types : WITH_NOTE);
    expect(seen.placed).toEqual(isStill ? [] : [there]);

    // What a merchant does: press the button again.
    const again = await placeOnPage(edgesWith(shopify), { ...request, expectedChecksum });
    expect(again).toMatchObject({ kind: "placed", placement: { entryKey: plan.entryKey } });
    const end = await truth();
    expect(end.types).toEqual(WITH_NOTE);
    expect(end.placed).toEqual([{ entryKey: plan.entryKey, checksum: end.checksum }]);
    await listPages(edgesWith(shopify), request);
    expect(await truth()).toEqual(end);
    expect(end.states).not.toContain("writing");
  },
);

test.for([
  ["loses the write without a word", { result: "lost" }],
  ["adds a line to what was written", { result: "changed" }],
  ["is busy", { refuse: "throttled" }],
  ["writes something else into the theme at this moment", { refuse: "conflict" }],
  ["refuses", { refuse: "error" }],
  ["takes the write away from an app without the exemption", { refuse: "access-denied" }],
] as const)(
  "Shopify %s: what is told is so, and the same request adds it once",
  async ([, rule]) => {
    const before = await truth();
    const request = { shop: SHOP, sectionId, themeId, template: "index", after: "hero" };
    const full = { ...request, expectedChecksum: before.checksum ?? "" };
    await simulated.control("theme-writes", { shop: SHOP, ...rule, times: 1 });

    const outcome = await placeOnPage(edgesWith(shopify), full).catch(failedCleanly);

    const seen = await truth();
    expect(seen.body === before.body).toBe(outcome.kind === "failed");
    expect(seen.placed).toHaveLength(outcome.kind === "failed" ? 0 : 1);
    await placeOnPage(edgesWith(shopify), full);
    await listPages(edgesWith(shopify), request);
    const end = await truth();
    expect(end.placed).toHaveLength(1);
    expect(end.states).not.toContain("writing");
    expect(end.body?.split('"type": "gs-note"')).toHaveLength(2);
  },
);

test("a write that arrives after Shopify had said it was done counts when it is there", async () => {
  const request = { shop: SHOP, sectionId, themeId, template: "index", after: null };
  const before = await truth();
  await simulated.control("theme-writes", { shop: SHOP, delayMs: 1_000, job: "none", times: 1 });

  const full = { ...request, expectedChecksum: before.checksum ?? "" };
  // On a busy machine it may be there before the app has read back.
  await placeOnPage(edgesWith(shopify), full).catch(failedCleanly);
  await expect.poll(async () => (await truth()).types, { timeout: 20_000 }).toContain("gs-note");

  expect(await placeOnPage(edgesWith(shopify), full)).toMatchObject({ kind: "placed" });
  expect((await truth()).states).toEqual(["published"]);
});

const TAKING_OFF = [
  ["reading the page", { call: "theme", nth: 1 }],
  ["writing", { call: "themeFilesUpsert", nth: 1 }],
  ["reading back", { call: "theme", nth: 2 }],
] as const;

test.for(TAKING_OFF.flatMap(([step, at]) => FAULTS.map((kind) => [step, kind, at] as const)))(
  "%s while taking off meets %s: the same call made again ends it",
  async ([, kind, at]) => {
    const before = await truth();
    const placed = await placeAsPlanned(edgesWith(shopify), { sectionId, themeId });
    if (placed.kind !== "placed") throw new Error(placed.kind);
    const request = { shop: SHOP, sectionId, placementId: placed.placement.id };

    const outcome = await takeOffPage({ db, shopify: faultyAt(at, kind) }, request).catch(
      failedCleanly,
    );

    const seen = await truth();
    expect(seen.states).toEqual([seen.body === before.body ? "rolled-back" : "published"]);
    expect(outcome.kind === "failed").toBe(seen.body !== before.body);

    await takeOffPage({ db, shopify }, request);
    expect(await truth()).toEqual({ ...before, states: ["rolled-back"] });
  },
);

function gone(): Promise<never> {
  return Promise.reject(new ShopifyUnavailable("gone"));
}

/** Shopify takes the write, and answers nothing from then on. */
function leaving(): ShopifyAdmin {
  let isGone = false;
  return {
    ...shopify,
    readThemeFiles: (...request) => (isGone ? gone() : shopify.readThemeFiles(...request)),
    async upsertThemeFile(...request) {
      await shopify.upsertThemeFile(...request);
      isGone = true;
      return gone();
    },
  };
}

test("with Shopify gone right after the write, the same request sent again finds the section there", async () => {
  const request = { shop: SHOP, sectionId, themeId, template: "index", after: null };
  const plan = await planPlacement(edgesWith(shopify), request);
  if (plan.kind !== "planned") throw new Error(plan.reason);
  const full = { ...request, expectedChecksum: plan.expectedChecksum };

  await expect(placeOnPage(edgesWith(leaving()), full)).rejects.toThrow("gone");
  expect((await truth()).states).toEqual(["writing"]);

  expect(await placeOnPage(edgesWith(shopify), full)).toMatchObject({ kind: "placed" });
  const end = await truth();
  expect(end.types.filter((type) => type === "gs-note")).toHaveLength(1);
  expect(end.states).toEqual(["published"]);
});

test("with Shopify gone right after taking off, the same call finds it done", async () => {
  const before = await truth();
  const placed = await placeAsPlanned(edgesWith(shopify), { sectionId, themeId });
  if (placed.kind !== "placed") throw new Error(placed.kind);
  const request = { shop: SHOP, sectionId, placementId: placed.placement.id };

  await expect(takeOffPage({ db, shopify: leaving() }, request)).rejects.toThrow("gone");
  expect((await truth()).states).toEqual(["writing"]);

  expect(await takeOffPage({ db, shopify }, request)).toEqual({ kind: "already-gone" });
  expect(await truth()).toEqual({ ...before, states: ["rolled-back"] });
});

test("two sections added to one page at the same time: one is in, the other is told", async () => {
  const other = await publishedSection(edgesWith(shopify), { themeId, name: "Second" });
  const request = (id: string) => ({
    shop: SHOP,
    sectionId: id,
    themeId,
    template: "index",
    after: "hero",
  });
  const plan = await planPlacement(edgesWith(shopify), request(sectionId));
  if (plan.kind !== "planned") throw new Error(plan.reason);
  const { expectedChecksum } = plan;

  const outcomes = await Promise.allSettled(
    [sectionId, other].map((id) =>
      placeOnPage(edgesWith(shopify), { ...request(id), expectedChecksum }),
    ),
  );

  const refused = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason] : [],
  );
  expect(refused).toHaveLength(1);
  expect(["run-in-progress", "theme-file-changed"]).toContain(refused[0].code);
  const { types } = await truth();
  expect(types.filter((type) => type.startsWith("gs-"))).toHaveLength(1);
});

test("a section that another one overtook, after it had read the page, is refused", async () => {
  const other = await publishedSection(edgesWith(shopify), { themeId, name: "Second" });
  const before = await truth();
  let isOvertaken = false;
  const overtaken: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(...names) {
      const files = await shopify.readThemeFiles(...names);
      if (isOvertaken) return files;
      isOvertaken = true;
      await placeAsPlanned(edgesWith(shopify), { sectionId: other, themeId });
      return files;
    },
  };

  const placing = placeOnPage(edgesWith(overtaken), {
    shop: SHOP,
    sectionId,
    themeId,
    template: "index",
    after: "hero",
    expectedChecksum: before.checksum ?? "",
  });

  await expect(placing).rejects.toMatchObject({ code: "theme-file-changed" });
  const { types, states } = await truth();
  expect(types).toEqual(["hero", "featured-collection", "rich-text", "gs-second"]);
  expect(states).toEqual(["removed"]);
});

test("a section that is deleted while its page is looked at leaves no backup and no entry", async () => {
  const before = await truth();
  const deletesMeanwhile: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(...request) {
      const files = await shopify.readThemeFiles(...request);
      await db.delete(sections);
      return files;
    },
  };

  const placing = placeOnPage(edgesWith(deletesMeanwhile), {
    shop: SHOP,
    sectionId,
    themeId,
    template: "index",
    after: null,
    expectedChecksum: before.checksum ?? "",
  });

  await expect(placing).rejects.toThrow(NotFound);
  expect(await truth()).toEqual(before);
  expect(await db.$count(pagePlacements)).toBe(0);
});

test("a page that is deleted while the section is added is not made again", async () => {
  const before = await truth();
  const deletesMeanwhile: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(...request) {
      const files = await shopify.readThemeFiles(...request);
      await shopify.deleteThemeFile(themeId, HOME);
      return files;
    },
  };

  const placing = placeOnPage(edgesWith(deletesMeanwhile), {
    shop: SHOP,
    sectionId,
    themeId,
    template: "index",
    after: null,
    expectedChecksum: before.checksum ?? "",
  });

  await expect(placing).rejects.toThrow(NotFound);
  expect(await truth()).toMatchObject({ body: null, states: ["removed"] });
});

test("while a page is being written nothing is taken off it", async () => {
  const placed = await placeAsPlanned(edgesWith(shopify), { sectionId, themeId });
  if (placed.kind !== "placed") throw new Error(placed.kind);
  const before = await truth();
  await db.update(pagePlacements).set({ state: "writing", updatedAt: new Date() });

  const request = { shop: SHOP, sectionId, placementId: placed.placement.id };
  await expect(takeOffPage({ db, shopify }, request)).rejects.toMatchObject({
    code: "run-in-progress",
  });
  expect((await truth()).body).toBe(before.body);
});

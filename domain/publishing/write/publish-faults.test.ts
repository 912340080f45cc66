import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { AppError, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import {
  publishAsPlanned,
  publishingEdges,
  sectionCode,
  seedSection,
  SHOP,
  truthAbout,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { planPublish } from "../plan/publish-plan.ts";
import { publishSection } from "./publish-section.ts";

const FILE = "sections/gs-note.liquid";
const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
let shopify = await simulated.admin(SHOP);
/** For the call that is never answered; every other one may take as long as a busy machine needs. */
let impatient = shopify;
let themeId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [publications, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  impatient = await simulated.admin(SHOP, { timeoutInMs: 500 });
  themeId = (await shopify.listThemes()).find(({ role }) => role === "unpublished")?.id ?? "";
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const FAULTS = ["http-500", "timeout", "throttled", "user-error", "drop-after-commit"];

/** The admin, with a fault planted at a step of the publication. */
function faultyAt(step: string, kind: string): ShopifyAdmin {
  const state = { isWritten: false, isOver: false };
  const asked = async <Answer>(
    now: string,
    field: string,
    ask: (of: ShopifyAdmin) => Promise<Answer>,
  ) => {
    if (step !== now || state.isOver) return ask(shopify);
    state.isOver = true;
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
    listThemes: () => asked("listing the themes", "themes", (of) => of.listThemes()),
    readThemeFiles: (...request) =>
      asked(state.isWritten ? "reading back" : "reading the file", "theme", (of) =>
        of.readThemeFiles(...request),
      ),
    async upsertThemeFile(...request) {
      const written = await asked("writing", "themeFilesUpsert", (of) =>
        of.upsertThemeFile(...request),
      );
      state.isWritten = true;
      return written;
    },
  };
}

const STEPS = ["listing the themes", "reading the file", "writing", "reading back"];

test.for(STEPS.flatMap((step) => FAULTS.map((kind) => [step, kind] as const)))(
  "%s meets %s: afterwards theme and database agree, or the next call repairs it",
  async ([step, kind]) => {
    const { id, versionIds } = await seedSection(db, ["one", "two"]);
    const healthy = publishingEdges(db, shopify);
    await publishAsPlanned(healthy, { sectionId: id, themeId, versionId: versionIds[0] ?? "" });
    const { expectedChecksum } = await planPublish(healthy, { shop: SHOP, sectionId: id, themeId });

    const outcome = await publishAsPlanned(publishingEdges(db, faultyAt(step, kind)), {
      sectionId: id,
      themeId,
    }).catch(failedCleanly);

    const plan = await planPublish(healthy, { shop: SHOP, sectionId: id, themeId });
    const seen = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
    const isStill = plan.expectedChecksum === expectedChecksum;
    expect(isStill && outcome.kind === "published").toBe(false);
    expect(seen.body).toBe(sectionCode(isStill ? "one" : "two"));
    expect(seen.published).toEqual([seen.checksum]);
    expect(seen.status).toBe("active");

    await publishAsPlanned(healthy, { sectionId: id, themeId });
    const end = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
    expect(end).toMatchObject({ body: sectionCode("two"), published: [end.checksum] });
    expect(end.states).not.toContain("writing");
  },
);

test("a write whose answer was lost counts at once, when the theme shows it", async () => {
  const { id } = await seedSection(db, ["one"]);
  await simulated.fault("themeFilesUpsert", "drop-after-commit");

  const outcome = await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId });

  expect(outcome).toMatchObject({ kind: "published", publication: { state: "published" } });
});

test("with Shopify gone right after the write, sending the same request again succeeds", async () => {
  const { id } = await seedSection(db, ["one"]);
  const state = { isGone: false };
  const leaving: ShopifyAdmin = {
    ...shopify,
    readThemeFiles: (...request) => (state.isGone ? gone() : shopify.readThemeFiles(...request)),
    async upsertThemeFile(...request) {
      await shopify.upsertThemeFile(...request);
      state.isGone = true;
      return gone();
    },
  };
  const edges = publishingEdges(db, leaving);

  await expect(publishAsPlanned(edges, { sectionId: id, themeId })).rejects.toThrow("gone");
  const between = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
  const outcome = await publishAsPlanned(publishingEdges(db, shopify), { sectionId: id, themeId });

  expect(between).toMatchObject({ states: ["writing"], status: "draft" });
  expect(outcome).toMatchObject({ kind: "published", section: { status: "active" } });
  const end = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
  expect(end).toMatchObject({ states: ["published"], published: [end.checksum] });
});

test("a publication that another one overtook, after it had read the theme, is refused", async () => {
  const { id, versionIds } = await seedSection(db, ["slow", "fast"]);
  const [slow = "", fast = ""] = versionIds;
  const request = { shop: SHOP, sectionId: id, themeId, fileName: FILE, expectedChecksum: null };
  const overtaken: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(...names) {
      const files = await shopify.readThemeFiles(...names);
      await publishSection(publishingEdges(db, shopify), { ...request, versionId: fast });
      return files;
    },
  };

  const publication = publishSection(publishingEdges(db, overtaken), {
    ...request,
    versionId: slow,
  });

  await expect(publication).rejects.toMatchObject({ code: "run-in-progress" });
  const seen = await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });
  expect(seen).toMatchObject({ body: sectionCode("fast"), published: [seen.checksum] });
});

function gone(): Promise<never> {
  return Promise.reject(new ShopifyUnavailable("gone"));
}

/** Only errors that the app can explain to a merchant may come out. */
function failedCleanly(error: unknown): { kind: "failed" } {
  if (error instanceof AppError) return { kind: "failed" };
  throw error;
}

test("a section that is deleted while its file is looked at leaves no backup and no file", async () => {
  const { id } = await seedSection(db, ["one"]);
  const plan = await planPublish(publishingEdges(db, shopify), {
    shop: SHOP,
    sectionId: id,
    themeId,
  });
  const deletesMeanwhile: ShopifyAdmin = {
    ...shopify,
    async readThemeFiles(theme, names) {
      const files = await shopify.readThemeFiles(theme, names);
      await db.delete(sections);
      return files;
    },
  };

  const publication = publishSection(publishingEdges(db, deletesMeanwhile), {
    ...plan,
    shop: SHOP,
    sectionId: id,
    themeId,
  });

  await expect(publication).rejects.toThrow(NotFound);
  expect(await db.$count(publications)).toBe(0);
  expect(await truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE })).toMatchObject(
    { body: null },
  );
});

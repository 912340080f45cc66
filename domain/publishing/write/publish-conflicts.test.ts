import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { AppError } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import {
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
const THEIRS = sectionCode("someone else's");
const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
let shopify = await simulated.admin(SHOP);
let themeId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [publications, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP);
  themeId = (await shopify.listThemes()).find(({ role }) => role === "unpublished")?.id ?? "";
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const POINTS = [
  "before the plan",
  "between plan and publication",
  "between reading and writing",
  "between writing and reading back",
  "after reading back",
] as const;

type Point = (typeof POINTS)[number];

const theme = (change: object) => simulated.control("themes", { shop: SHOP, themeId, ...change });
const put = (body: string | null) => theme({ action: "edit", file: FILE, body });
const throughout = (outcome: string) => POINTS.map(() => outcome);

/**
 * What others do meanwhile, and what comes of it at each of the points, in their order. An earlier version
 * stands in the file, unless it is they who make it.
 */
const EVENTS: { event: string; act: () => Promise<unknown>; outcomes: string[] }[] = [
  {
    event: "edits the file",
    act: () => put(THEIRS),
    outcomes: [
      "published",
      "theme-file-changed",
      // The gap that Shopify leaves: its theme API has no compare-and-swap.
      "published over what someone wrote",
      "published, then edited",
      "published, then edited",
    ],
  },
  {
    event: "creates the file",
    act: () => put(THEIRS),
    outcomes: [
      "published under another name",
      "theme-file-not-ours",
      "published over what someone wrote",
      "published, then edited",
      "published, then edited",
    ],
  },
  {
    event: "deletes the file",
    act: () => put(null),
    outcomes: [
      "published",
      "theme-file-changed",
      "published",
      "theme-file-changed",
      "published, then deleted",
    ],
  },
  {
    event: "deletes the theme",
    act: () => theme({ action: "delete" }),
    outcomes: ["not-found", "not-found", "not-found", "not-found", "published, then deleted"],
  },
  {
    event: "renames the theme",
    act: () => theme({ action: "rename", name: "Autumn" }),
    outcomes: throughout("published"),
  },
  {
    event: "makes the theme live",
    act: () => theme({ action: "publish" }),
    outcomes: ["published", "theme-role-changed", "published", "published", "published"],
  },
  {
    event: "locks the theme",
    act: () => theme({ action: "lock" }),
    outcomes: ["no-theme-access", "no-theme-access", "no-theme-access", "published", "published"],
  },
  {
    event: "archives the section",
    act: () => db.update(sections).set({ status: "archive" }),
    outcomes: ["invalid-transition", "invalid-transition", "published", "published", "published"],
  },
  {
    event: "deletes the section",
    act: () => db.update(sections).set({ deletedAt: new Date() }),
    outcomes: ["not-found", "not-found", "not-found", "not-found", "not-found"],
  },
  {
    event: "ends the plan",
    act: () => db.delete(trials),
    outcomes: ["feature-not-in-plan", "feature-not-in-plan", "published", "published", "published"],
  },
];

/** The shop's admin, and someone who acts at one point of a publication. */
function disturbed(point: Point, disturb: () => Promise<unknown>): ShopifyAdmin {
  const state = { isWritten: false, isOver: false };
  const reach = async (reached: Point) => {
    if (reached !== point || state.isOver) return;
    state.isOver = true;
    await disturb();
  };
  return {
    ...shopify,
    async upsertThemeFile(...request) {
      await reach("between reading and writing");
      const written = await shopify.upsertThemeFile(...request);
      state.isWritten = true;
      await reach("between writing and reading back");
      return written;
    },
    async readThemeFiles(...request) {
      const files = await shopify.readThemeFiles(...request);
      if (state.isWritten) await reach("after reading back");
      return files;
    },
  };
}

const CASES = EVENTS.flatMap(({ event, act, outcomes }) =>
  POINTS.map((point, index) => ({ event, act, point, outcome: outcomes[index] })),
);

test.for(CASES)("someone $event $point: $outcome", async ({ event, act, point, outcome }) => {
  const isNew = event === "creates the file";
  const { id, versionIds } = await seedSection(db, isNew ? ["two"] : ["one", "two"]);
  const healthy = publishingEdges(db, shopify);
  const target = { shop: SHOP, sectionId: id, themeId };
  if (!isNew) {
    const first = await planPublish(healthy, { ...target, versionId: versionIds[0] });
    await publishSection(healthy, { ...target, ...first });
  }

  const edges = publishingEdges(db, disturbed(point, act));
  const meanwhile = async () => {
    if (point === "before the plan") await act();
    const plan = await planPublish(edges, target);
    if (point === "between plan and publication") await act();
    const answer = await publishSection(edges, { ...target, ...plan });
    return answer.kind === "published" ? answer.publication.fileName : answer.kind;
  };
  const end = await meanwhile().catch(codeOf);

  const isTheirs = event === "edits the file" || isNew;
  expect(await wordsFor(end, id, isTheirs)).toBe(outcome);
  expect(["they agree", "edited", "to be created again", "not-found"]).toContain(
    await differenceTold(id),
  );
});

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  throw error;
}

/** @param isTheirs someone wrote: what they wrote must be in the theme or a backup, or it is told as lost. */
async function wordsFor(end: string, sectionId: string, isTheirs: boolean): Promise<string> {
  const fileName = end.startsWith("sections/") ? end : FILE;
  const { body } = await truthAbout(db, simulated, { sectionId, themeId, fileName });
  const rows = await db.select().from(publications);
  const backups = rows.map(({ backupBody }) => backupBody);
  const first = await truthAbout(db, simulated, { sectionId, themeId, fileName: FILE });
  const isLost = isTheirs && ![first.body, ...backups].includes(THEIRS);
  if (isLost) return `${end === FILE ? "published" : end} over what someone wrote`;
  if (end === fileName && fileName !== FILE) return "published under another name";
  if (end !== FILE) return end;
  if (body === null) return "published, then deleted";
  return body === THEIRS ? "published, then edited" : "published";
}

/** Whatever the rows say stands there as they say, or the next plan names the difference. */
async function differenceTold(sectionId: string): Promise<string> {
  const rows = await db.select().from(publications);
  const fileName = rows.find(({ state }) => state === "published")?.fileName ?? FILE;
  const seen = await truthAbout(db, simulated, { sectionId, themeId, fileName });
  if (seen.published.every((checksum) => checksum === seen.checksum)) return "they agree";
  const plan = await planPublish(publishingEdges(db, shopify), {
    shop: SHOP,
    sectionId,
    themeId,
  }).catch(codeOf);
  if (typeof plan === "string") return plan;
  if (plan.owner !== "this-section") return "not told";
  if (seen.body === null) return plan.action === "create" ? "to be created again" : "not told";
  return plan.edited?.diff ? "edited" : "not told";
}

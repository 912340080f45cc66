import { readFileSync } from "node:fs";
import { afterAll, beforeEach, expect, test } from "vitest";
import { publications, sections, trials } from "#db/schema.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { AppError, Conflict } from "#platform/errors.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { faultyAdmin, type ShopifyStep } from "#tests/harness/faulty-admin.ts";
import {
  publishAsPlanned,
  publishingEdges,
  sectionCode,
  seedSection,
  SHOP,
  truthAbout,
} from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { planPublish } from "./plan/publish-plan.ts";
import { rollbackPublication } from "./take-back/rollback-publication.ts";
import { unpublishSection } from "./take-back/unpublish-section.ts";
import { publishSection } from "./write/publish-section.ts";

const FILE = "sections/gs-note.liquid";
const FAULTS = ["http-500", "timeout", "throttled", "user-error", "drop-after-commit"];
const simulated = await startSimulatedShopify();
const { db, close } = await freshDatabase();
let shopify = await simulated.admin(SHOP);
let themeId = "";

beforeEach(async () => {
  await simulated.reset();
  for (const table of [publications, sections, trials]) await db.delete(table);
  shopify = await simulated.admin(SHOP, { timeoutInMs: 60_000 });
  themeId = (await shopify.listThemes()).find(({ role }) => role === "unpublished")?.id ?? "";
  // Each write takes a moment, so that it is waited for.
  await simulated.control("theme-writes", { delayMs: 1 });
});

afterAll(async () => {
  await simulated.close();
  await close();
});

const step = (
  words: string,
  method: ShopifyStep["method"],
  nth: number,
  field = "theme",
): ShopifyStep & { words: string } => ({ words, method, nth, field });

type Operation = {
  name: string;
  steps: (ShopifyStep & { words: string })[];
  /** What the theme has when it is done. */
  after: string | null;
  /** Of a section whose first version was published, and for taking back its second too. */
  run: (shopify: ShopifyAdmin, sectionId: string, publicationId: string) => Promise<unknown>;
};

const OPERATIONS: Operation[] = [
  {
    name: "publish",
    steps: [
      step("list the themes", "listThemes", 1, "themes"),
      step("read the file", "readThemeFiles", 1),
      step("write the file", "upsertThemeFile", 1, "themeFilesUpsert"),
      step("wait for the write", "upsertThemeFile", 1, "job"),
      step("read it back", "readThemeFiles", 2),
    ],
    after: sectionCode("three"),
    run: async (faulty, sectionId) => {
      const target = { shop: SHOP, sectionId, themeId };
      const plan = await planPublish(publishingEdges(db, shopify), target);
      return publishSection(publishingEdges(db, faulty), { ...target, ...plan });
    },
  },
  {
    name: "roll back",
    steps: [
      step("read the file", "readThemeFiles", 1),
      step("write the backup", "upsertThemeFile", 1, "themeFilesUpsert"),
      step("wait for the write", "upsertThemeFile", 1, "job"),
    ],
    after: sectionCode("one"),
    run: (faulty, sectionId, publicationId) =>
      rollbackPublication(publishingEdges(db, faulty), { shop: SHOP, sectionId, publicationId }),
  },
  {
    name: "unpublish",
    steps: [
      step("read the file", "readThemeFiles", 1),
      step("read the pages", "readThemeFiles", 2),
      step("read the file again", "readThemeFiles", 3),
      step("delete the file", "deleteThemeFile", 1, "themeFilesDelete"),
    ],
    after: null,
    run: (faulty, sectionId) =>
      unpublishSection(publishingEdges(db, faulty), { shop: SHOP, sectionId }),
  },
];

const CASES = OPERATIONS.flatMap((operation) =>
  operation.steps.flatMap((at) => FAULTS.map((fault) => ({ operation, at, fault }))),
);

const outcomes = new Map<string, string>();

test.for(CASES)("$operation.name, $at.words: $fault", async ({ operation, at, fault }) => {
  const { id, versionIds } = await seedSection(db, ["one", "two", "three"]);
  const healthy = publishingEdges(db, shopify);
  const [one = "", two = ""] = versionIds;
  await publishAsPlanned(healthy, { sectionId: id, themeId, versionId: one });
  const second = await publishAsPlanned(healthy, { sectionId: id, themeId, versionId: two });
  const publicationId = second.kind === "published" ? second.publication.id : "";
  const seen = () => truthAbout(db, simulated, { sectionId: id, themeId, fileName: FILE });

  // For the call that is never answered; what goes before it gets longer.
  const timeoutInMs = at.field === "job" ? 3_000 : 1_000;
  const impatient = await simulated.admin(SHOP, { timeoutInMs });
  const faulty = faultyAdmin({ simulated, shopify, impatient }, at, fault);
  const told = await operation.run(faulty, id, publicationId).then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? "failed" : String(error)),
  );
  // The write that was not waited for ends by itself.
  const isWritten = async () => at.field !== "job" || (await seen()).body === operation.after;
  await expect.poll(isWritten).toBe(true);
  const between = await seen();
  const outcome = `${told}, ${between.body === operation.after ? "done" : "as before"}`;
  outcomes.set(`${operation.name} | ${at.words} | ${fault}`, WORDS[outcome] ?? outcome);

  // The same again ends it, whatever happened.
  await operation.run(shopify, id, publicationId).catch(alreadyOut);
  const end = await seen();
  expect(end.body).toBe(operation.after);
  expect(end.published).toEqual(end.checksum === null ? [] : [end.checksum]);
  expect(end.states).not.toContain("writing");
  expect(end.status).toBe(operation.after === null ? "draft" : "active");
});

/** A section that is out of every theme has nothing to unpublish. */
function alreadyOut(error: unknown): void {
  if (!(error instanceof Conflict) || error.code !== "invalid-transition") throw error;
}

const WORDS: Record<string, string> = {
  "done, done": "done",
  "failed, as before": "failed, nothing changed",
  "failed, done": "failed, found out next time",
};

test("the table in the documentation is what came out", () => {
  const rows = OPERATIONS.flatMap(({ name, steps }) =>
    steps.map(({ words }) => {
      const cells = FAULTS.map((fault) => outcomes.get(`${name} | ${words} | ${fault}`));
      return `| ${name} | ${words} | ${cells.join(" | ")} |`;
    }),
  );
  const counts = Object.values(WORDS).map((word) => {
    const count = [...outcomes.values()].filter((outcome) => outcome === word).length;
    return `| ${word} | ${count} |`;
  });
  const table = [
    `| | Shopify's call | ${FAULTS.join(" | ")} |`,
    `|---|---|${FAULTS.map(() => "---|").join("")}`,
    ...rows,
    "",
    `| outcome | of ${CASES.length} |`,
    "|---|---|",
    ...counts,
  ].join("\n");
  expect(readFileSync("docs/fault-table.md", "utf8")).toContain(table);
});

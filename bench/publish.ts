import { eq } from "drizzle-orm";
import { openDatabase } from "#db/open.ts";
import { sections, sectionVersions } from "#db/schema.ts";
import { planPublish } from "#domain/publishing/plan/publish-plan.ts";
import { publishSection } from "#domain/publishing/write/publish-section.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { startPostgres } from "#tests/harness/postgres.ts";
import { publishingEdges, seedSection, SHOP } from "#tests/harness/publishing.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { printTable, report, reportRow } from "./report.ts";
import { sectionOfSize } from "./section-of-size.ts";
import { percentileOf, rounded } from "./timing.ts";

const SETTINGS = ["fsync=on", "synchronous_commit=on", "shared_buffers=256MB"];
const SIZES_IN_KB = [10, 100, 200];
const ROUNDS = 40;
const NEW_VERSIONS = 8;
const SHOPIFY_TAKES_MS = 50;

/** Plans and publications, and what of their time is ours: while no call of Shopify is in flight. */
export async function measurePublish(): Promise<void> {
  const postgres = await startPostgres(SETTINGS);
  const simulated = await startSimulatedShopify();
  const database = await openDatabase(postgres.url, "");
  try {
    report({ bench: "publish", settings: SETTINGS, shopifyTakesMs: SHOPIFY_TAKES_MS });
    const shopify = timed(await simulated.admin(SHOP, { timeoutInMs: 60_000 }));
    for (const kb of SIZES_IN_KB) await measureSize(database.db, shopify, kb);
    printTable();
  } finally {
    await database.close();
    await simulated.close();
    await postgres.stop();
  }
}

type TimedAdmin = { admin: ShopifyAdmin; waitedInMs(): number };

async function measureSize(db: Database, shopify: TimedAdmin, kb: number): Promise<void> {
  const edges = publishingEdges(db, shopify.admin);
  const themes = await shopify.admin.listThemes();
  const themeId = themes.find(({ role }) => role === "unpublished")?.id ?? "";
  const { id, versionIds } = await seedVersions(db, kb);
  const target = { shop: SHOP, sectionId: id, themeId };
  const [first = "", second = "", ...others] = versionIds;

  const planOf = async (versionId: string) => {
    const plan = await planPublish(edges, { ...target, versionId });
    if (!plan.publishable) throw new Error(`Not publishable: ${JSON.stringify(plan.problems)}`);
    return plan;
  };
  await planOf(first);
  reportRow(
    await rowOf("first plan", kb, others.length, shopify, async (round) => {
      await planOf(others[round] ?? "");
    }),
  );
  reportRow(
    await rowOf("plan", kb, ROUNDS, shopify, async () => {
      await planOf(first);
    }),
  );
  const plans = { [first]: await planOf(first), [second]: await planOf(second) };
  let checksum: string | null = null;
  const publish = async (round: number) => {
    const versionId = round % 2 === 0 ? first : second;
    const plan = plans[versionId];
    if (plan === undefined) throw new Error("No plan");
    const outcome = await publishSection(edges, {
      ...target,
      ...plan,
      expectedChecksum: checksum,
    });
    if (outcome.kind !== "published") throw new Error(outcome.kind);
    ({ checksum } = outcome.publication);
  };
  reportRow(await rowOf("publish", kb, ROUNDS, shopify, publish));
  reportRow(
    await rowOf("plan to replace", kb, ROUNDS, shopify, async () => {
      await planOf(first);
    }),
  );
}

async function seedVersions(db: Database, kb: number) {
  const seeded = await seedSection(
    db,
    Array.from({ length: NEW_VERSIONS + 2 }, (_, index) => String(index)),
    { name: `Section of ${kb} KB` },
  );
  const code = sectionOfSize(kb * 1024);
  for (const [index, versionId] of seeded.versionIds.entries())
    await db
      .update(sectionVersions)
      .set({ code: `${code}\n{% comment %} version ${index} {% endcomment %}\n` })
      .where(eq(sectionVersions.id, versionId));
  await db
    .update(sections)
    .set({ name: `Section ${kb}` })
    .where(eq(sections.id, seeded.id));
  return seeded;
}

async function rowOf(
  what: string,
  kb: number,
  rounds: number,
  shopify: TimedAdmin,
  work: (round: number) => Promise<void>,
) {
  const all: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [started, waited] = [performance.now(), shopify.waitedInMs()];
    await work(round);
    const elapsed = performance.now() - started;
    all.push(elapsed);
    own.push(elapsed - (shopify.waitedInMs() - waited));
  }
  return {
    what,
    kb,
    rounds,
    p50InMs: rounded(percentileOf(all, 50), 1),
    p95InMs: rounded(percentileOf(all, 95), 1),
    ownP50InMs: rounded(percentileOf(own, 50), 1),
    ownP95InMs: rounded(percentileOf(own, 95), 1),
  };
}

/** Slow as Shopify is, and knows how long at least one of its calls was in flight. */
function timed(admin: ShopifyAdmin): TimedAdmin {
  let [inFlight, since, waited] = [0, 0, 0];
  const during = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (inFlight === 0) since = performance.now();
    inFlight += 1;
    try {
      const [answer] = await Promise.all([ask(), pause()]);
      return answer;
    } finally {
      inFlight -= 1;
      if (inFlight === 0) waited += performance.now() - since;
    }
  };
  return {
    waitedInMs: () => waited,
    admin: {
      ...admin,
      listThemes: () => during(() => admin.listThemes()),
      readThemeFiles: (...request) => during(() => admin.readThemeFiles(...request)),
      upsertThemeFile: (...request) => during(() => admin.upsertThemeFile(...request)),
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SHOPIFY_TAKES_MS));
}

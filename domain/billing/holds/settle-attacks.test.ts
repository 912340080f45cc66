import { randomUUID } from "node:crypto";
import { eq, sql, type SQL } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import {
  billingCycles,
  chargeQueues,
  generationLogs,
  generations,
  shops,
  subscriptions,
  trials,
  usageRecords,
} from "#db/schema.ts";
import {
  addSubscription,
  addTrial,
  billingEdges,
  complete,
  end,
  hold,
  newRun,
  newShop,
  NOON,
} from "#tests/harness/billing.ts";
import type { Database } from "#platform/database.ts";
import { freshPostgres } from "#tests/harness/databases.ts";
import { checkQuota } from "../allowance/billing.ts";
import { canGenerate, endRun, markUnsettled, settleUnsettledRuns } from "./usage-tracking.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshPostgres();
});
afterAll(() => database.close());

type Edges = ReturnType<typeof billingEdges>;
type Paid = Awaited<ReturnType<typeof addSubscription>>;

const change =
  (changes: Partial<typeof subscriptions.$inferInsert>) =>
  async (edges: Edges, { subscription }: Paid) => {
    await edges.db.update(subscriptions).set(changes).where(eq(subscriptions.id, subscription.id));
  };

/** Another plan takes the place of the one that the holds are of, as a reading from Shopify does it. */
async function replace(edges: Edges, { subscription, cycle }: Paid) {
  const next = await addSubscription(
    edges.db,
    subscription.shop,
    { planName: "agency", includedQuota: 100, overagePriceCents: 100, createdAt: NOON },
    { startsAt: NOON, carried: 29, carriedFrom: [randomUUID(), cycle.id] },
  );
  await change({ status: "cancelled", replacedById: next.subscription.id })(edges, {
    subscription,
    cycle,
  });
}

const HAPPENINGS: [string, (edges: Edges, paid: Paid) => Promise<unknown>][] = [
  ["a cancel", change({ status: "cancelled" })],
  ["a freeze", change({ status: "frozen" })],
  ["other prices", change({ overagePriceCents: 999, includedQuota: 1, cappedAmountCents: 1 })],
  [
    "an uninstall",
    async (edges, paid) => {
      await change({ status: "cancelled" })(edges, paid);
      await edges.db
        .update(shops)
        .set({ uninstalledAt: NOON })
        .where(eq(shops.shop, paid.subscription.shop));
    },
  ],
  [
    "a renewal",
    async (edges, { subscription, cycle }) => {
      edges.setNow(cycle.endsAt);
      await complete(edges, subscription.shop);
    },
  ],
  ["a replacement", replace],
  [
    "a trial that begins",
    (edges, { subscription }) => addTrial(edges.db, subscription.shop, { startedAt: NOON }),
  ],
];

describe("holds settle where they were taken, at their price, after", () => {
  test.for(HAPPENINGS)("%s", async ([, happen]) => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const paid = await addSubscription(database.db, shop, {}, { used: 29 });
    const included = await hold(edges, shop);
    const overage = await hold(edges, shop);
    expect([included.priceCents, overage.priceCents]).toEqual([0, 200]);

    await happen(edges, paid);
    for (const run of [included, overage])
      expect(await end(edges, run, { outcome: "completed" })).toBe(true);

    const [cycle] = await edges.db
      .select()
      .from(billingCycles)
      .where(eq(billingCycles.id, paid.cycle.id));
    expect(cycle).toMatchObject({ used: 31, overages: 1 });
    const records = await edges.db
      .select()
      .from(usageRecords)
      .where(eq(usageRecords.billingCycleId, paid.cycle.id));
    expect(records.map(({ amountCents }) => amountCents).toSorted((a, b) => a - b)).toEqual([
      0, 200,
    ]);
    expect(await edges.db.$count(trials, sql`${trials.shop} = ${shop} and usage_count > 0`)).toBe(
      0,
    );
    const logs = await edges.db.select().from(generationLogs).where(eq(generationLogs.shop, shop));
    expect(logs.filter(({ wasCharged }) => wasCharged)).toMatchObject([
      { generationId: overage.id, priceCents: 200, userTier: "pro" },
    ]);
  });
});

test("what a replaced plan still holds counts against the plan that took its place, once", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  const paid = await addSubscription(database.db, shop, {}, { used: 28 });
  const [completed, stopped] = [await hold(edges, shop), await hold(edges, shop)];
  await replace(edges, paid);
  const used = async () => (await checkQuota(edges, shop)).usageThisCycle;
  await edges.db
    .update(subscriptions)
    .set({ includedQuota: 31 })
    .where(eq(subscriptions.shop, shop));

  // 29 are carried and two are held: there is no included one left.
  expect(await checkQuota(edges, shop)).toMatchObject({ planName: "agency", nextCostCents: 100 });
  await end(edges, completed, { outcome: "completed" });
  expect(await used()).toBe(30);
  expect(await checkQuota(edges, shop)).toMatchObject({ nextCostCents: 100 });
  await end(edges, stopped, { outcome: "cancelled" });
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 30, nextCostCents: 0 });
});

const overage = (db: Database, shop: string) => addSubscription(db, shop, {}, { used: 30 });

/** What a settlement writes, each refused in turn. */
const REFUSALS: [string, SQL, (db: Database, shop: string) => Promise<unknown>][] = [
  ["the log", sql`generation_logs`, overage],
  ["the cycle's count", sql`billing_cycles`, overage],
  ["the usage record", sql`usage_records`, overage],
  ["the queue of charges", sql`charge_queues`, overage],
  ["the trial's count", sql`trials`, (db, shop) => addTrial(db, shop, { usageCount: 8 })],
];

describe("a settlement is written whole, or not at all and later, when the database refuses", () => {
  test.for(REFUSALS)("%s", async ([, table, addPlan]) => {
    const { db, close } = await freshPostgres();
    const edges = billingEdges(db);
    const shop = newShop();
    await addPlan(db, shop);
    const run = await hold(edges, shop);
    const before = await written(db);
    const held = await checkQuota(edges, shop);
    await db.execute(sql`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$`);
    await db.execute(sql`
      CREATE TRIGGER refused BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`);

    await expect(end(edges, run, { outcome: "completed" })).rejects.toThrow("Failed query");
    expect(await written(db)).toEqual(before);
    await db.transaction((tx) =>
      markUnsettled({ ...edges, db: tx }, run, { outcome: "completed" }),
    );
    expect(await settleUnsettledRuns(edges)).toEqual({ settled: 0, failed: 1 });
    expect(await written(db)).toEqual(before);
    expect(await checkQuota(edges, shop)).toEqual(held);

    await db.execute(sql`DROP TRIGGER refused ON ${table}`);
    expect(await settleUnsettledRuns(edges)).toEqual({ settled: 1, failed: 0 });
    const isTrial = run.source === "trial";
    expect(await written(db)).toEqual({
      logs: 1,
      records: isTrial ? 0 : 1,
      queues: isTrial ? 0 : 1,
      used: before.used + (isTrial ? 0 : 1),
      tried: before.tried + (isTrial ? 1 : 0),
    });
    await close();
  });

  test("and goes away", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await overage(database.db, shop);
    const run = await hold(edges, shop);

    const cut = edges.db.transaction(async (tx) => {
      await endRun({ ...edges, db: tx }, run, { outcome: "completed" });
      await tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    });

    await expect(cut).rejects.toThrow("Failed query");
    expect(await edges.db.$count(usageRecords, eq(usageRecords.shop, shop))).toBe(0);
    expect(await end(edges, run, { outcome: "completed" })).toBe(true);
    expect(await edges.db.$count(usageRecords, eq(usageRecords.shop, shop))).toBe(1);
  });

  test("a cycle that is gone", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const { cycle } = await addSubscription(database.db, shop);
    const run = await hold(edges, shop);
    await edges.db.delete(billingCycles).where(eq(billingCycles.id, cycle.id));

    await expect(end(edges, run, { outcome: "completed" })).rejects.toThrow("is missing");

    const [row] = await edges.db.select().from(generations).where(eq(generations.id, run.id));
    expect(row).toMatchObject({ state: "running", settlement: "held" });
    expect(await edges.db.$count(generationLogs, eq(generationLogs.shop, shop))).toBe(0);
  });
});

type Written = { logs: number; records: number; queues: number; used: number; tried: number };

async function written(db: Database): Promise<Written> {
  const [cycle] = await db.select().from(billingCycles);
  const [trial] = await db.select().from(trials);
  return {
    logs: await db.$count(generationLogs),
    records: await db.$count(usageRecords),
    queues: await db.$count(chargeQueues),
    used: cycle?.used ?? 0,
    tried: trial?.usageCount ?? 0,
  };
}

test("amounts are exact beyond what fits in 32 bits", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  const most = 2_147_483_647;
  const terms = { includedQuota: 0, overagePriceCents: most, cappedAmountCents: most };
  const { subscription, cycle } = await addSubscription(database.db, shop, terms);
  expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 1 });
  await complete(edges, shop);
  expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 0 });

  await edges.db.insert(usageRecords).values(
    [most, most, 1].map((amountCents) => ({
      id: randomUUID(),
      shop,
      subscriptionId: subscription.id,
      billingCycleId: cycle.id,
      sectionId: randomUUID(),
      generationId: randomUUID(),
      idempotencyKey: randomUUID(),
      amountCents,
      description: "taken while the cap was higher",
    })),
  );

  expect(await checkQuota(edges, shop)).toMatchObject({ hasQuota: false, overagesRemaining: 0 });
  expect(await canGenerate(edges, shop, newRun())).toMatchObject({ reason: "quota-exhausted" });
});

import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { billingCycles, generationLogs, shops, trials, usageRecords } from "#db/schema.ts";
import {
  addSubscription,
  addTrial,
  billingEdges,
  complete,
  end,
  hold,
  newRun,
  newShop,
  type BillingEdges,
} from "#tests/harness/billing.ts";
import { bothDatabases, freshPostgres } from "#tests/harness/databases.ts";
import { checkQuota } from "../allowance/billing.ts";
import {
  interruptDeadRuns,
  markUnsettled,
  renewLease,
  settleUnsettledRuns,
  type GenerationRow,
} from "./usage-tracking.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshPostgres();
});
afterAll(() => database.close());

describe("a settled run", () => {
  test.for(bothDatabases)("%s: leaves one log row and one free record", async ([, open]) => {
    const { db, close } = await open();
    const edges = billingEdges(db);
    const shop = newShop();
    const { subscription, cycle } = await addSubscription(db, shop);
    const run = await hold(edges, shop, newRun({ prompt: `${"😀".repeat(600)}\0` }));

    const usage = { inputTokens: 10, outputTokens: 20, costMicroDollars: 7, durationMs: 900 };
    expect(await end(edges, run, { outcome: "completed", ...usage })).toBe(true);

    const [log] = await db.select().from(generationLogs);
    expect(log).toMatchObject({
      ...usage,
      generationId: run.id,
      prompt: "😀".repeat(500),
      tokenCount: 30,
      userTier: "pro",
      source: "subscription",
      outcome: "completed",
      wasCharged: false,
      billingCycle: cycle.startsAt,
      messageId: run.assistantMessageId,
    });
    expect(await db.select().from(usageRecords)).toMatchObject([
      {
        subscriptionId: subscription.id,
        amountCents: 0,
        chargeStatus: "accepted",
        idempotencyKey: `${shop}-${run.sectionId}-${run.id}`,
      },
    ]);
    expect(await db.select().from(billingCycles)).toMatchObject([{ used: 1, overages: 0 }]);
    expect(await end(edges, run, { outcome: "completed" })).toBe(false);
    expect(await db.$count(generationLogs)).toBe(1);
    await close();
  });

  test("owes its price when it is an overage", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addSubscription(database.db, shop, {}, { used: 30 });

    await complete(edges, shop);

    const records = await edges.db.select().from(usageRecords).where(eq(usageRecords.shop, shop));
    expect(records).toMatchObject([{ amountCents: 200, chargeStatus: "pending" }]);
    expect(await checkQuota(edges, shop)).toMatchObject({
      usageThisCycle: 31,
      overagesThisCycle: 1,
      overagesRemaining: 24,
      nextCostCents: 200,
    });
  });

  test("that did not complete costs nothing and gives its hold back", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addSubscription(database.db, shop, {}, { used: 30 });
    for (const outcome of ["answered", "invalid", "failed", "cancelled"] as const)
      await end(edges, await hold(edges, shop), { outcome });

    const quota = await checkQuota(edges, shop);
    expect(quota).toMatchObject({ usageThisCycle: 30, overagesRemaining: 25 });
    expect(await edges.db.$count(usageRecords, eq(usageRecords.shop, shop))).toBe(0);
    const logs = await edges.db.select().from(generationLogs).where(eq(generationLogs.shop, shop));
    expect(logs.map((log) => [log.priceCents, log.wasCharged])).toEqual(
      Array.from({ length: 4 }, () => [0, false]),
    );
  });

  test("counts in the trial it was held in, though a subscription began meanwhile", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addTrial(database.db, shop, { usageCount: 9 });
    const run = await hold(edges, shop);
    await edges.db
      .update(trials)
      .set({ status: "converted", convertedTo: "pro" })
      .where(eq(trials.shop, shop));
    await addSubscription(database.db, shop);

    await end(edges, run, { outcome: "completed" });

    const [trial] = await edges.db.select().from(trials).where(eq(trials.shop, shop));
    expect(trial?.usageCount).toBe(10);
    expect(await checkQuota(edges, shop)).toMatchObject({
      source: "subscription",
      usageThisCycle: 0,
    });
  });

  test("counts in the cycle and at the price it was held at, though the plan changed", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const old = await addSubscription(database.db, shop, {}, { used: 30 });
    const run = await hold(edges, shop);
    await edges.db.execute(
      sql`UPDATE subscriptions SET status = 'cancelled', current_period_end = now() - interval '1 day' WHERE id = ${old.subscription.id}`,
    );
    const next = await addSubscription(database.db, shop, {
      planName: "agency",
      includedQuota: 100,
      overagePriceCents: 300,
    });

    await end(edges, run, { outcome: "completed" });

    const records = await edges.db.select().from(usageRecords).where(eq(usageRecords.shop, shop));
    expect(records).toMatchObject([
      { subscriptionId: old.subscription.id, billingCycleId: old.cycle.id, amountCents: 200 },
    ]);
    const cycles = await edges.db.select().from(billingCycles).where(eq(billingCycles.shop, shop));
    expect(cycles.find(({ id }) => id === old.cycle.id)).toMatchObject({ used: 31, overages: 1 });
    expect(cycles.find(({ id }) => id === next.cycle.id)).toMatchObject({ used: 0 });
  });
});

const expireLease = (edges: BillingEdges, run: GenerationRow) =>
  edges.db.execute(
    sql`UPDATE generations SET lease_until = now() - interval '1 second' WHERE id = ${run.id}`,
  );

describe("a run whose owner died", () => {
  test("is ended once; the owner that comes back settles nothing", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const [dead, alive] = [await hold(edges, shop), await hold(edges, shop)];
    await expireLease(edges, dead);

    const sweeps = await Promise.all([1, 2, 3].map(() => interruptDeadRuns(edges)));

    const interrupted = sweeps.flat().filter((run) => run.shop === shop);
    expect(interrupted).toMatchObject([
      { id: dead.id, state: "interrupted", settlement: "released", leaseEpoch: 2 },
    ]);
    expect(await end(edges, dead, { outcome: "completed" })).toBe(false);
    expect(await renewLease(edges, dead.id, dead.leaseEpoch)).toMatchObject({ isOurs: false });
    expect(await renewLease(edges, alive.id, alive.leaseEpoch)).toMatchObject({ isOurs: true });
    const logs = await edges.db.select().from(generationLogs).where(eq(generationLogs.shop, shop));
    expect(logs).toMatchObject([{ generationId: dead.id, outcome: "interrupted" }]);
    await end(edges, alive, { outcome: "completed" });
    expect((await checkQuota(edges, shop)).usageThisCycle).toBe(1);
  });

  test("is ended or settled, never both, when owner and sweeper meet", async () => {
    const edges = billingEdges(database.db, { runsAtOnce: 100, uncountedRunsPerDay: 1000 });
    const shop = newShop();
    await addSubscription(database.db, shop);
    const runs = await Promise.all(Array.from({ length: 20 }, () => hold(edges, shop)));
    for (const run of runs) await expireLease(edges, run);

    const [settled] = await Promise.all([
      Promise.all(runs.map((run) => end(edges, run, { outcome: "completed" }))),
      interruptDeadRuns(edges),
      interruptDeadRuns(edges),
    ]);

    const completed = settled.filter(Boolean).length;
    const logs = await edges.db.select().from(generationLogs).where(eq(generationLogs.shop, shop));
    expect(logs).toHaveLength(20);
    expect(logs.filter(({ outcome }) => outcome === "completed")).toHaveLength(completed);
    expect((await checkQuota(edges, shop)).usageThisCycle).toBe(completed);
  });

  test("is not waited for by a process that is alone", async () => {
    const { db, close } = await freshPostgres();
    const edges = billingEdges(db);
    const run = await hold(edges, newShop());

    expect(await interruptDeadRuns(edges)).toEqual([]);
    expect(await interruptDeadRuns(edges, { isAlone: true })).toMatchObject([{ id: run.id }]);
    await close();
  });
});

test.for(bothDatabases)(
  "%s: when tracking fails, the hold goes on counting and the run is settled once, later",
  async ([, open]) => {
    const { db, close } = await open();
    const edges = billingEdges(db);
    const shop = newShop();
    await addSubscription(db, shop, {}, { used: 29 });
    const run = await hold(edges, shop);
    await db.execute(
      sql`ALTER TABLE generation_logs ADD CONSTRAINT broken CHECK (outcome <> 'completed')`,
    );
    const usage = { inputTokens: 3, outputTokens: 4 };

    await expect(end(edges, run, { outcome: "completed", ...usage })).rejects.toThrow(
      "Failed query",
    );
    const marked = await db.transaction(async (tx) => {
      await tx.update(shops).set({ scopes: "saved with it" }).where(eq(shops.shop, shop));
      return markUnsettled({ ...edges, db: tx }, run, { outcome: "completed", ...usage });
    });

    expect(marked).toBe(true);
    expect(await db.select().from(shops)).toMatchObject([{ scopes: "saved with it" }]);
    expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 29, nextCostCents: 200 });
    expect(await settleUnsettledRuns(edges)).toEqual({ settled: 0, failed: 1 });
    expect(edges.logged.some(({ level }) => level === "error")).toBe(true);

    await db.execute(sql`ALTER TABLE generation_logs DROP CONSTRAINT broken`);
    const results = await Promise.all([settleUnsettledRuns(edges), settleUnsettledRuns(edges)]);
    expect(results.reduce((sum, { settled }) => sum + settled, 0)).toBe(1);
    expect(await settleUnsettledRuns(edges)).toEqual({ settled: 0, failed: 0 });
    expect(await db.select().from(generationLogs)).toMatchObject([
      { generationId: run.id, outcome: "completed", tokenCount: 7 },
    ]);
    expect(await db.select().from(usageRecords)).toMatchObject([{ amountCents: 0 }]);
    expect((await checkQuota(edges, shop)).usageThisCycle).toBe(30);
    await close();
  },
);

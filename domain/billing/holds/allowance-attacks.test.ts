import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { billingCycles, generationLogs, generations, subscriptions, trials } from "#db/schema.ts";
import { rowsOf } from "#platform/database.ts";
import { brokenBillingBooks } from "#tests/harness/billing-books.ts";
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
import { freshPostgres } from "#tests/harness/databases.ts";
import { seededRandom } from "#tests/harness/random.ts";
import { lockShop } from "../allowance/allowance-store.ts";
import {
  canGenerate,
  interruptDeadRuns,
  renewLease,
  type GenerationRow,
} from "./usage-tracking.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshPostgres();
});
afterAll(() => database.close());

const MANY = { runsAtOnce: 100_000, uncountedRunsPerDay: 100_000 };

async function takeAtOnce(edges: BillingEdges, shop: string, times: number) {
  const answers = await Promise.all(
    Array.from({ length: times }, () => canGenerate(edges, shop, newRun())),
  );
  return answers.flatMap((answer) => (answer.allowed === true ? [answer.generation] : []));
}

const expireLease = (edges: BillingEdges, run: Pick<GenerationRow, "id">) =>
  edges.db.execute(
    sql`UPDATE generations SET lease_until = now() - interval '1 second' WHERE id = ${run.id}`,
  );

describe("the last one is given once, however many ask at the same moment", () => {
  test("on the free plan", async () => {
    const edges = billingEdges(database.db, MANY);
    const shop = newShop();
    for (let used = 0; used < 4; used++) await complete(edges, shop);

    expect(await takeAtOnce(edges, shop, 300)).toHaveLength(1);
  });

  test("in a trial, and the subscription beside it waits until the trial is used up", async () => {
    const edges = billingEdges(database.db, MANY);
    const shop = newShop();
    await addTrial(database.db, shop, { usageCount: 9 });
    await addSubscription(database.db, shop, { includedQuota: 3, overagePriceCents: 0 });

    const ofTrial = await takeAtOnce(edges, shop, 300);
    expect(ofTrial).toMatchObject([{ source: "trial", priceCents: 0 }]);
    for (const run of ofTrial) await end(edges, run, { outcome: "completed" });

    const ofPlan = await takeAtOnce(edges, shop, 300);
    expect(ofPlan.map(({ source }) => source)).toEqual(Array(3).fill("subscription"));
  });

  test("of the cap", async () => {
    const edges = billingEdges(database.db, MANY);
    const shop = newShop();
    await addSubscription(database.db, shop, { cappedAmountCents: 399 }, { used: 30 });

    expect(await takeAtOnce(edges, shop, 300)).toMatchObject([{ priceCents: 200 }]);
  });

  test("when it comes back from a run that was stopped", async () => {
    const edges = billingEdges(database.db, MANY);
    const shop = newShop();
    const runs = await takeAtOnce(edges, shop, 20);
    const [stopped] = runs;
    expect(runs).toHaveLength(5);
    if (!stopped) return;

    const [again] = await Promise.all([
      takeAtOnce(edges, shop, 150),
      end(edges, stopped, { outcome: "cancelled" }),
      takeAtOnce(edges, shop, 150),
    ]);
    const more = await takeAtOnce(edges, shop, 20);

    const held = await edges.db.$count(
      generations,
      sql`${generations.shop} = ${shop} and ${generations.settlement} = 'held'`,
    );
    expect(held).toBe(5);
    expect(again.length + more.length).toBeLessThanOrEqual(1);
  });
});

test("a storm of holds, ends, deaths, caps and a cycle's end never gives more than there is", async () => {
  const { db, close } = await freshPostgres();
  const edges = billingEdges(db, MANY);
  const shop = newShop();
  const { subscription, cycle } = await addSubscription(db, shop, {
    includedQuota: 12,
    cappedAmountCents: 2000,
  });
  const random = seededRandom(7);
  const outcomes = ["completed", "completed", "completed", "failed", "cancelled"] as const;
  const setCap = (cappedAmountCents: number) =>
    edges.db
      .update(subscriptions)
      .set({ cappedAmountCents })
      .where(eq(subscriptions.id, subscription.id));
  const steps = Array.from({ length: 400 }, (_, index) => ({ index, dice: random() }));

  await Promise.all(
    steps.map(async ({ index, dice }) => {
      if (index === 250) edges.setNow(cycle.endsAt);
      if (index % 50 === 25) await setCap(dice < 0.5 ? 800 : 2000);
      const answer = await canGenerate(edges, shop, newRun());
      if (answer.allowed !== true) return;
      const outcome = outcomes[Math.floor(dice * outcomes.length)] ?? "completed";
      if (dice < 0.2) {
        await expireLease(edges, answer.generation);
        await interruptDeadRuns(edges);
      }
      const ends = await Promise.all([1, 2].map(() => end(edges, answer.generation, { outcome })));
      expect(ends.filter(Boolean).length).toBeLessThanOrEqual(1);
    }),
  );

  expect(await brokenBillingBooks(edges.db)).toEqual([]);
  const cycles = await edges.db.select().from(billingCycles).where(eq(billingCycles.shop, shop));
  expect(cycles.length).toBeLessThanOrEqual(2);
  for (const { used, overages } of cycles) {
    expect(used - overages).toBeLessThanOrEqual(12);
    expect(overages).toBeLessThanOrEqual(10);
  }
  await close();
});

describe("one run", () => {
  test("ended many times at once leaves one row and one use", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addTrial(database.db, shop);
    const run = await hold(edges, shop);

    const ends = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        end(edges, run, { outcome: index % 2 === 0 ? "completed" : "failed" }),
      ),
    );

    expect(ends.filter(Boolean)).toHaveLength(1);
    const logs = await edges.db.select().from(generationLogs).where(eq(generationLogs.shop, shop));
    expect(logs).toHaveLength(1);
    const [trial] = await edges.db.select().from(trials).where(eq(trials.shop, shop));
    expect(trial?.usageCount).toBe(logs[0]?.outcome === "completed" ? 1 : 0);
  });

  test("whose lease is renewed while the sweep waits for the shop goes on", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const run = await hold(edges, shop);
    await expireLease(edges, run);

    const [locked, mayGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const blocker = edges.db.transaction(async (tx) => {
      await lockShop(tx, shop);
      locked.resolve();
      await mayGo.promise;
    });
    await locked.promise;
    const sweep = interruptDeadRuns(edges);
    await vi.waitUntil(async () => (await waitingForLocks(edges)) === 1, { timeout: 30_000 });
    expect(await renewLease(edges, run.id, run.leaseEpoch)).toMatchObject({ isOurs: true });
    mayGo.resolve();
    await blocker;

    expect((await sweep).filter(({ id }) => id === run.id)).toEqual([]);
    expect(await end(edges, run, { outcome: "completed" })).toBe(true);
  });
});

async function waitingForLocks({ db }: BillingEdges): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}

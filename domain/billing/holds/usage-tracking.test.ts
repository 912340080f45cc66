import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { billingCycles, generationLogs, generations, messages, usageRecords } from "#db/schema.ts";
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
import { canGenerate } from "./usage-tracking.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshPostgres();
});
afterAll(() => database.close());

async function askAtOnce(edges: BillingEdges, shop: string, times: number): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: times }, () => canGenerate(edges, shop, newRun())),
  );
  const refused = answers.filter((answer) => answer.allowed === false);
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(["quota-exhausted"]));
  return answers.filter((answer) => answer.allowed === true).length;
}

describe("however many ask at once, no more are allowed than there are", () => {
  const unlimited = { runsAtOnce: 10_000 };

  test("on the free plan", async () => {
    expect(await askAtOnce(billingEdges(database.db, unlimited), newShop(), 1000)).toBe(5);
  });

  test("in a trial", async () => {
    const shop = newShop();
    await addTrial(database.db, shop);
    expect(await askAtOnce(billingEdges(database.db, unlimited), shop, 1000)).toBe(10);
  });

  test("in a subscription, overages to the cap included", async () => {
    const shop = newShop();
    await addSubscription(database.db, shop);
    const edges = billingEdges(database.db, unlimited);

    expect(await askAtOnce(edges, shop, 1000)).toBe(55);

    const runs = await edges.db.select().from(generations).where(eq(generations.shop, shop));
    expect(runs.filter((run) => run.isOverage && run.priceCents === 200)).toHaveLength(25);
    expect(runs.filter((run) => !run.isOverage && run.priceCents === 0)).toHaveLength(30);
  });

  test("while others settle, fail and ask again", async () => {
    const shop = newShop();
    await addSubscription(database.db, shop, { includedQuota: 20, cappedAmountCents: 1000 });
    const edges = billingEdges(database.db, { runsAtOnce: 10_000, uncountedRunsPerDay: 10_000 });
    const outcomes = ["completed", "failed", "cancelled", "completed", "invalid"] as const;

    await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const answer = await canGenerate(edges, shop, newRun());
        if (answer.allowed !== true) return;
        await end(edges, answer.generation, { outcome: outcomes[index % 5] ?? "failed" });
      }),
    );

    const [cycle] = await edges.db.select().from(billingCycles).where(eq(billingCycles.shop, shop));
    const records = await edges.db.select().from(usageRecords).where(eq(usageRecords.shop, shop));
    const completed = await edges.db.$count(
      generationLogs,
      sql`${generationLogs.shop} = ${shop} and ${generationLogs.outcome} = 'completed'`,
    );
    expect(records).toHaveLength(completed);
    expect(cycle?.used).toBe(completed);
    expect(records.filter((record) => record.amountCents > 0)).toHaveLength(cycle?.overages ?? -1);
    expect(completed).toBeLessThanOrEqual(25);
  });

  test("runs of one shop at a time", async () => {
    const shop = newShop();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => canGenerate(billingEdges(database.db), shop, newRun())),
    );

    expect(answers.filter((answer) => answer.allowed === true)).toHaveLength(3);
    expect(answers.find((answer) => answer.allowed === false)).toMatchObject({
      reason: "too-many-runs",
      retryAfterSeconds: expect.any(Number),
    });
  });
});

test.for(bothDatabases)("%s tells a repeated request from a reused id", async ([, open]) => {
  const { db, close } = await open();
  const edges = billingEdges(db);
  const shop = newShop();
  const run = newRun();

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => canGenerate(edges, shop, { ...run, id: randomUUID() })),
  );

  const allowed = answers.filter((answer) => answer.allowed === true);
  const repeated = answers.filter((answer) => answer.allowed === "repeated");
  expect([allowed.length, repeated.length]).toEqual([1, 49]);
  expect(await db.$count(generations, eq(generations.shop, shop))).toBe(1);
  expect(new Set(repeated.map(({ generation }) => generation.id))).toEqual(
    new Set(allowed.map(({ generation }) => generation.id)),
  );
  expect(await canGenerate(edges, shop, { ...run, requestHash: "other" })).toEqual({
    allowed: "message-id-reused",
  });
  const elsewhere = await canGenerate(edges, newShop(), newRun({ messageId: run.messageId }));
  expect(elsewhere.allowed).toBe(true);
  await close();
});

test("a run that begins as its cycle ends is priced and counted in one and the same cycle", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  const { cycle } = await addSubscription(database.db, shop, {}, { used: 30 });
  const instants = [cycle.endsAt.getTime() - 1, cycle.endsAt.getTime()];
  const clock = { now: () => new Date(instants.shift() ?? cycle.endsAt) };

  const run = await hold({ ...edges, clock }, shop);

  expect(run).toMatchObject({ billingCycleId: cycle.id, isOverage: true, priceCents: 200 });
});

test("the run and what else is saved with it are one transaction", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();

  const failing = canGenerate(edges, shop, newRun(), async (tx) => {
    await tx.insert(messages).values({
      id: randomUUID(),
      conversationId: randomUUID(),
      shop,
      role: "user",
      content: "of no conversation",
    });
  });

  await expect(failing).rejects.toThrow("Failed query");
  expect(await edges.db.$count(generations, eq(generations.shop, shop))).toBe(0);
  expect((await checkQuota(edges, shop)).hasQuota).toBe(true);
});

test("a section has one run at a time", async () => {
  const edges = billingEdges(database.db);
  const [shop, sectionId] = [newShop(), randomUUID()];

  const answers = await Promise.all(
    [1, 2, 3].map(() => canGenerate(edges, shop, newRun({ sectionId }))),
  );

  expect(answers.filter((answer) => answer.allowed === true)).toHaveLength(1);
  expect(answers.find((answer) => answer.allowed === false)).toMatchObject({
    reason: "run-in-progress",
    quota: { includedQuota: 5 },
  });
});

test("runs that were not counted are limited a day, until the next UTC midnight", async () => {
  const edges = billingEdges(database.db, { uncountedRunsPerDay: 2 });
  const shop = newShop();
  for (const outcome of ["answered", "completed", "failed"] as const)
    await end(edges, await hold(edges, shop), { outcome });

  expect(await canGenerate(edges, shop, newRun())).toMatchObject({
    allowed: false,
    reason: "too-many-attempts",
    retryAfterSeconds: 12 * 60 * 60,
  });
  edges.advanceDays(1);
  expect((await canGenerate(edges, shop, newRun())).allowed).toBe(true);
});

test("the merchant is warned in the log from 90 % of the included on", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  await addTrial(database.db, shop, { usageCount: 8 });

  await complete(edges, shop);
  expect(edges.logged).toEqual([]);
  await complete(edges, shop);

  expect(edges.logged).toMatchObject([{ level: "warn", fields: { shop, percentOfIncluded: 90 } }]);
});

test("a run that costs more by now than the merchant saw is not started", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  await addSubscription(database.db, shop, {}, { used: 29 });
  const seen = { maxCostCents: (await checkQuota(edges, shop)).nextCostCents };
  await hold(edges, shop, newRun(seen));

  expect(await canGenerate(edges, shop, newRun(seen))).toMatchObject({
    allowed: false,
    reason: "cost-not-agreed",
    quota: { nextCostCents: 200 },
  });
  expect(await hold(edges, shop, newRun({ maxCostCents: 200 }))).toMatchObject({ priceCents: 200 });
  expect(await hold(edges, shop, newRun())).toMatchObject({ priceCents: 200 });
});

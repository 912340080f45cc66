import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { sections, sectionVersions } from "#db/schema.ts";
import {
  addSubscription,
  addTrial,
  billingEdges,
  complete,
  end,
  hold,
  newRun,
  newShop,
} from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { listGenerations } from "./generation-history.ts";
import { getUsageStats } from "./usage-analytics.ts";

test.for(bothDatabases)(
  "%s tells what was used, day by day, and where it leads",
  async ([, open]) => {
    const { db, close } = await open();
    const edges = billingEdges(db);
    const [shop, other] = [newShop(), newShop()];
    await addSubscription(db, shop, {}, { used: 19 });
    await complete(edges, other);
    await complete(edges, shop);
    await end(edges, await hold(edges, shop), { outcome: "failed" });
    edges.advanceDays(2);
    await complete(edges, shop, newRun({ prompt: "the newest" }));

    const stats = await getUsageStats(edges, shop);

    expect(stats).toMatchObject({
      currentCycle: {
        startsAt: "2026-10-31T12:00:00.000Z",
        endsAt: "2026-11-30T12:00:00.000Z",
        usageThisCycle: 21,
        chargesCents: 0,
        cappedAmountCents: 5000,
        daysElapsed: 12,
        daysRemaining: 18,
      },
      projection: { dailyAverage: 1.75, estimatedTotal: 53, estimatedChargeCents: 4600 },
      trend: "increasing",
    });
    expect(stats.recentGenerations.map(({ prompt }) => prompt)).toEqual([
      "the newest",
      "A hero with a big picture",
    ]);
    expect(stats.days).toHaveLength(13);
    expect(stats.days.slice(-3)).toEqual([
      { date: "2026-11-10", count: 1, overages: 0 },
      { date: "2026-11-11", count: 0, overages: 0 },
      { date: "2026-11-12", count: 1, overages: 0 },
    ]);
    await close();
  },
);

let database: OpenDatabase;
beforeAll(async () => {
  database = await bothDatabases[0][1]();
});
afterAll(() => database.close());

test("statistics of a shop that did nothing are zero", async () => {
  const stats = await getUsageStats(billingEdges(database.db), newShop());

  expect(stats.projection).toEqual({ dailyAverage: 0, estimatedTotal: 0, estimatedChargeCents: 0 });
  expect(stats).toMatchObject({ trend: "decreasing", recentGenerations: [] });
  expect(stats.days).toHaveLength(10);
});

test("the history has every run with what it cost, 20 a page, and nobody else's", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  await addSubscription(database.db, shop, {}, { used: 30 });
  for (let index = 0; index < 20; index++) {
    await end(edges, await hold(edges, shop), { outcome: "cancelled" });
    edges.setNow(new Date(edges.clock.now().getTime() + 1000));
  }
  const run = await hold(edges, shop, newRun({ prompt: "An extra one" }));
  await end(edges, run, { outcome: "completed", inputTokens: 5, outputTokens: 6 });
  await complete(edges, newShop());
  const { sectionId, id: generationId } = run;
  await database.db.insert(sections).values({ id: sectionId, shop, name: "Extra" });
  await database.db.insert(sectionVersions).values({
    id: randomUUID(),
    sectionId,
    shop,
    generationId,
    number: 4,
    code: "",
    publishable: true,
    origin: "generation",
  });

  const [first, second] = [
    await listGenerations(edges, shop, 1),
    await listGenerations(edges, shop, 2),
  ];

  expect(first).toMatchObject({ total: 21, page: 1, totalPages: 2 });
  expect(first.items).toHaveLength(20);
  expect(first.items[0]).toEqual({
    id: run.id,
    sectionId: run.sectionId,
    prompt: "An extra one",
    modelId: "composer",
    outcome: "completed",
    versionNumber: 4,
    source: "subscription",
    costCents: 200,
    chargeStatus: "pending",
    usage: { inputTokens: 5, outputTokens: 6 },
    generatedAt: edges.clock.now().toISOString(),
  });
  expect(second.items).toMatchObject([{ outcome: "cancelled", costCents: 0, chargeStatus: null }]);
});

test("a trial's generations do not stand in the free plan's days", async () => {
  const edges = billingEdges(database.db);
  const shop = newShop();
  await addTrial(database.db, shop);
  await complete(edges, shop);
  edges.advanceDays(8);
  await complete(edges, shop, newRun({ prompt: "after the trial" }));

  const stats = await getUsageStats(edges, shop);

  expect(stats.currentCycle.usageThisCycle).toBe(1);
  expect(stats.recentGenerations.map(({ prompt }) => prompt)).toEqual(["after the trial"]);
  expect(stats.days.reduce((sum, { count }) => sum + count, 0)).toBe(1);
});

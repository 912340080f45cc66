import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { billingCycles, generationLogs } from "#db/schema.ts";
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
import { postgresUrl } from "#tests/harness/databases.ts";
import { checkQuota } from "./allowance/billing.ts";
import { getTrialStatus } from "./allowance/trial.ts";
import { getUsageStats } from "./history/usage-analytics.ts";
import { canGenerate } from "./holds/usage-tracking.ts";

const ZONE = "America/New_York";
const at = (iso: string) => new Date(iso);

let database: OpenDatabase;
beforeAll(async () => {
  process.env["TZ"] = ZONE;
  const url = new URL(await postgresUrl());
  url.searchParams.set("options", `-c TimeZone=${ZONE}`);
  database = await openDatabase(url.href, "");
});
afterAll(() => database.close());

describe("where server and database live in New York, months and days are UTC's", () => {
  test.for([
    ["the last moment of a leap day", "2028-02-29T23:59:59.999Z", "2028-03-01T00:00:00.000Z"],
    [
      "a leap day that has not begun in New York",
      "2028-02-29T00:00:00.000Z",
      "2028-03-01T00:00:00.000Z",
    ],
    ["the first moment of a year", "2027-01-01T00:00:00.000Z", "2027-02-01T00:00:00.000Z"],
    ["the last of a year", "2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00.000Z"],
    [
      "the hour that summer time leaves out",
      "2026-03-08T07:00:00.000Z",
      "2026-04-01T00:00:00.000Z",
    ],
    ["the hour that comes twice, first", "2026-11-01T05:30:00.123Z", "2026-12-01T00:00:00.000Z"],
    ["the hour that comes twice, again", "2026-11-01T06:30:00.123Z", "2026-12-01T00:00:00.000Z"],
  ] as const)("%s", async ([, moment, renewsAt]) => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    edges.setNow(at(moment));

    const run = await complete(edges, shop);

    expect(at("2026-11-10T12:00:00Z").getTimezoneOffset()).toBe(300);
    expect(run.startedAt).toEqual(at(moment));
    const [log] = await edges.db.select().from(generationLogs).where(eq(generationLogs.shop, shop));
    expect(log).toMatchObject({
      generatedAt: at(moment),
      billingCycle: at(`${moment.slice(0, 7)}-01T00:00:00.000Z`),
    });
    expect(await checkQuota(edges, shop)).toMatchObject({
      usageThisCycle: 1,
      renewsAt: at(renewsAt),
    });
    const { days } = await getUsageStats(edges, shop);
    expect(days.at(-1)).toEqual({ date: moment.slice(0, 10), count: 1, overages: 0 });
    edges.setNow(at(renewsAt));
    expect((await checkQuota(edges, shop)).usageThisCycle).toBe(0);
  });

  test("a rolling window is 30 times 24 hours, over the end of summer time too", async () => {
    const edges = billingEdges(database.db, { freeWindow: "rolling-30-days" });
    const shop = newShop();
    edges.setNow(at("2026-10-20T03:30:00.000Z"));
    await complete(edges, shop);

    edges.setNow(at("2026-11-19T03:29:59.999Z"));
    expect(await checkQuota(edges, shop)).toMatchObject({
      usageThisCycle: 1,
      renewsAt: at("2026-11-19T03:30:00.000Z"),
    });
    edges.setNow(at("2026-11-19T03:30:00.000Z"));
    expect((await checkQuota(edges, shop)).usageThisCycle).toBe(0);
  });

  test("a cycle is 30 times 24 hours, over a leap day and the beginning of summer time", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const period = {
      startsAt: at("2028-01-15T04:59:59.999Z"),
      endsAt: at("2028-02-14T04:59:59.999Z"),
    };
    await addSubscription(database.db, shop, {}, period);
    edges.setNow(period.endsAt);
    await complete(edges, shop);
    edges.advanceDays(30);
    await complete(edges, shop);

    const cycles = await edges.db
      .select()
      .from(billingCycles)
      .where(eq(billingCycles.shop, shop))
      .orderBy(billingCycles.startsAt);
    expect(cycles.map(({ endsAt }) => endsAt)).toEqual([
      period.endsAt,
      at("2028-03-15T04:59:59.999Z"),
      at("2028-04-14T04:59:59.999Z"),
    ]);
  });
});

describe("a clock that jumps back gives nothing twice", () => {
  test.for(["calendar-month", "rolling-30-days"] as const)("in a %s window", async (freeWindow) => {
    const edges = billingEdges(database.db, { freeWindow });
    const shop = newShop();
    edges.setNow(at("2026-12-01T00:00:01.000Z"));
    for (let used = 0; used < 5; used++) await complete(edges, shop);

    for (const earlier of ["2026-11-30T23:59:59.000Z", "2026-10-01T00:00:00.000Z"]) {
      edges.setNow(at(earlier));
      expect(await canGenerate(edges, shop, newRun())).toMatchObject({ reason: "quota-exhausted" });
    }
  });

  test("in a cycle: what is used then is used in the newest one, and no cycle is made", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const { cycle } = await addSubscription(database.db, shop, {}, { used: 30 });
    edges.setNow(cycle.endsAt);
    await complete(edges, shop);
    edges.setNow(at("2026-11-10T12:00:00.000Z"));
    await complete(edges, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({
      usageThisCycle: 2,
      overagesThisCycle: 0,
    });
    const cycles = await edges.db.select().from(billingCycles).where(eq(billingCycles.shop, shop));
    expect(cycles.map(({ used }) => used).toSorted((a, b) => a - b)).toEqual([2, 30]);
  });

  test("in a trial that was over", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addTrial(database.db, shop);
    edges.advanceDays(7);
    await getTrialStatus(edges, shop);
    edges.advanceDays(-3);

    expect(await checkQuota(edges, shop)).toMatchObject({ source: "free" });
  });

  test("in a day's attempts, and a run may end before it began", async () => {
    const edges = billingEdges(database.db, { uncountedRunsPerDay: 2 });
    const shop = newShop();
    for (let attempt = 0; attempt < 2; attempt++) {
      const run = await hold(edges, shop);
      edges.setNow(new Date(edges.clock.now().getTime() - 60_000));
      expect(await end(edges, run, { outcome: "failed" })).toBe(true);
    }

    edges.advanceDays(-1);
    expect(await canGenerate(edges, shop, newRun())).toMatchObject({ reason: "too-many-attempts" });
  });
});

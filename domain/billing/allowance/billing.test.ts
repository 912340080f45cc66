import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { billingCycles, subscriptions } from "#db/schema.ts";
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
import { countGenerationsThisCycle, getBillingCycleStart } from "./billing-cycle.ts";
import { checkQuota, getSubscription } from "./billing.ts";
import { listPlans } from "../plans/plans.ts";
import { quotaView } from "./quota.ts";
import { canGenerate, getUsageSummary } from "../holds/usage-tracking.ts";

const at = (iso: string) => new Date(iso);

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("a shop nobody knows is on the free plan", async () => {
    const quota = await checkQuota(billingEdges(database.db), newShop());

    expect(quotaView(quota)).toEqual({
      hasQuota: true,
      usageThisCycle: 0,
      includedQuota: 5,
      overagesThisCycle: 0,
      overagesRemaining: 0,
      percentUsed: 0,
      isInTrial: false,
      trialEndsAt: null,
      planName: "free",
      source: "free",
      renewsAt: "2026-12-01T00:00:00.000Z",
      nextCostCents: 0,
    });
  });

  test("the trial comes before the subscription, and free is the last", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addTrial(database.db, shop, { usageCount: 9 });
    await addSubscription(database.db, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({
      source: "trial",
      isInTrial: true,
      includedQuota: 10,
      planName: "pro",
    });
    await complete(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({
      source: "subscription",
      isInTrial: false,
    });
    await database.db
      .update(subscriptions)
      .set({ status: "frozen" })
      .where(eq(subscriptions.shop, shop));
    expect(await checkQuota(edges, shop)).toMatchObject({ source: "free", usageThisCycle: 0 });
  });

  test("the free window of a month begins on its first day in UTC", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    edges.setNow(at("2026-11-30T23:59:59.999Z"));
    const lateRun = await hold(edges, shop);
    await complete(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 1 });

    edges.setNow(at("2026-12-01T00:00:00.000Z"));
    await end(edges, lateRun, { outcome: "completed" });

    expect(await checkQuota(edges, shop)).toMatchObject({
      usageThisCycle: 0,
      renewsAt: at("2027-01-01T00:00:00.000Z"),
    });
    expect(await getBillingCycleStart(edges, shop)).toEqual(at("2026-12-01T00:00:00.000Z"));
  });

  test("a rolling window gives each generation back after 30 days", async () => {
    const edges = billingEdges(database.db, { freeWindow: "rolling-30-days" });
    const shop = newShop();
    expect((await checkQuota(edges, shop)).renewsAt).toBeNull();
    for (let day = 0; day < 5; day++) {
      await complete(edges, shop);
      edges.advanceDays(1);
    }

    const full = await checkQuota(edges, shop);
    expect(full).toMatchObject({ hasQuota: false, usageThisCycle: 5, percentUsed: 100 });
    expect(full.renewsAt).toEqual(at("2026-12-10T12:00:00.000Z"));
    edges.setNow(at("2026-12-10T11:59:59.999Z"));
    expect((await checkQuota(edges, shop)).hasQuota).toBe(false);
    edges.setNow(at("2026-12-10T12:00:00.000Z"));
    expect(await checkQuota(edges, shop)).toMatchObject({
      hasQuota: true,
      usageThisCycle: 4,
      renewsAt: at("2026-12-11T12:00:00.000Z"),
    });
    expect(await countGenerationsThisCycle(edges, shop)).toBe(4);
  });

  test("a cycle rolls once, without gaps, and begins with nothing used", async () => {
    const edges = billingEdges(database.db, { runsAtOnce: 100 });
    const shop = newShop();
    const terms = { balanceUsedCents: 5000, capReachedAt: edges.clock.now() };
    const { cycle } = await addSubscription(database.db, shop, terms, { used: 55, overages: 25 });
    expect((await checkQuota(edges, shop)).hasQuota).toBe(false);

    edges.setNow(cycle.endsAt);
    expect(await checkQuota(edges, shop)).toMatchObject({
      hasQuota: true,
      usageThisCycle: 0,
      overagesRemaining: 25,
    });
    expect(await database.db.$count(billingCycles, eq(billingCycles.shop, shop))).toBe(1);
    edges.advanceDays(65);
    await Promise.all(Array.from({ length: 10 }, () => complete(edges, shop)));

    const cycles = await database.db
      .select()
      .from(billingCycles)
      .where(eq(billingCycles.shop, shop))
      .orderBy(billingCycles.startsAt);
    expect(cycles).toHaveLength(2);
    expect(cycles[1]).toMatchObject({
      startsAt: new Date(cycle.endsAt.getTime() + 60 * 86_400_000),
      endsAt: new Date(cycle.endsAt.getTime() + 90 * 86_400_000),
      provisional: true,
      used: 10,
    });
    expect((await getSubscription(edges, shop))?.balanceUsedCents).toBe(0);
  });

  test("a run that is held over the cycle's end counts in the cycle it was held in", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const { cycle } = await addSubscription(database.db, shop);
    const run = await hold(edges, shop);
    edges.setNow(cycle.endsAt);

    await end(edges, run, { outcome: "completed" });

    expect((await checkQuota(edges, shop)).usageThisCycle).toBe(0);
    expect(
      await database.db.select().from(billingCycles).where(eq(billingCycles.shop, shop)),
    ).toMatchObject([{ used: 1 }]);
  });

  test("what was paid for is kept after a cancel, without overage, until the period ends", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const { cycle } = await addSubscription(
      database.db,
      shop,
      { status: "cancelled" },
      { used: 29 },
    );

    expect(await checkQuota(edges, shop)).toMatchObject({
      source: "subscription",
      hasQuota: true,
      overagesRemaining: 0,
    });
    expect(await getSubscription(edges, shop)).toBeNull();
    await complete(edges, shop);
    expect(await canGenerate(edges, shop, newRun())).toMatchObject({ reason: "quota-exhausted" });
    edges.setNow(cycle.endsAt);
    expect(await checkQuota(edges, shop)).toMatchObject({ source: "free", includedQuota: 5 });
  });

  test.for(["pending", "frozen", "declined", "expired"] as const)(
    "a subscription that is %s gives nothing",
    async (status) => {
      const edges = billingEdges(database.db);
      const shop = newShop();
      await addSubscription(database.db, shop, { status });

      expect(await checkQuota(edges, shop)).toMatchObject({ source: "free" });
    },
  );

  test("the summary tells what the overages cost so far", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addSubscription(database.db, shop, {}, { used: 30 });
    await complete(edges, shop);

    expect(await getUsageSummary(edges, shop)).toMatchObject({
      estimatedChargeCents: 200,
      daysUntilRenewal: 20,
      quota: { usageThisCycle: 31 },
    });
  });

  test("the plans are on offer in their order", async () => {
    const plans = await listPlans({ db: database.db });
    expect(plans.map(({ planName }) => planName)).toEqual(["free", "pro", "agency"]);
  });
});

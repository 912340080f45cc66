import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { billingCycles, planConfigurations, subscriptions, trials } from "#db/schema.ts";
import { addTrial, complete, end, hold } from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { afterAWhile, simulatedBilling } from "#tests/harness/simulated-billing.ts";
import { startSimulatedShopify, type SimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { checkQuota, getSubscription } from "./billing.ts";
import { cancelSubscription } from "./cancel-subscription.ts";
import { createSubscription } from "./create-subscription.ts";
import { getPlanStanding } from "./plan-standing.ts";
import { raiseCap } from "./raise-cap.ts";
import { requestRenewals, requestSubscriptionSync, syncRequested } from "./requested-syncs.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";
import { endSubscriptions } from "./uninstalled-shop.ts";

let database: OpenDatabase;
let simulated: SimulatedShopify;
beforeAll(async () => {
  [database, simulated] = await Promise.all([freshDatabase(), startSimulatedShopify()]);
});
afterAll(async () => {
  await simulated.close();
  await database.close();
});

afterEach(() => simulated.heal());

const RETURN_URL = "https://admin.shopify.com/store/x/apps/key/app/billing";

function merchant() {
  const [shop = ""] = simulated.addShops(1);
  const edges = simulatedBilling(database.db, simulated);
  const order = (planName: string) =>
    createSubscription(edges, { shop, planName, returnUrl: RETURN_URL });
  const subscribe = async (planName: string) => {
    expect(await order(planName)).toMatchObject({ kind: "created" });
    await edges.merchant(shop, "approve");
    await syncSubscriptions(edges, shop);
  };
  const statuses = async () =>
    (
      await database.db
        .select()
        .from(subscriptions)
        .where(eq(subscriptions.shop, shop))
        .orderBy(asc(subscriptions.createdAt))
    ).map(({ planName, status }) => `${planName} ${status}`);
  const cycles = () =>
    database.db
      .select()
      .from(billingCycles)
      .where(eq(billingCycles.shop, shop))
      .orderBy(asc(billingCycles.startsAt), asc(billingCycles.createdAt));
  return { shop, edges, order, subscribe, statuses, cycles };
}

describe("a request", () => {
  test("counts for nothing until the merchant has approved it at Shopify", async () => {
    const { shop, edges, order } = merchant();

    const answer = await order("pro");

    expect(answer).toMatchObject({
      kind: "created",
      confirmationUrl: expect.stringContaining("confirm"),
    });
    expect(await getSubscription(edges, shop)).toBeNull();
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "free", source: "free" });
    expect((await getPlanStanding(edges, shop)).pending).toMatchObject({ planName: "pro" });
  });

  test("gives the plan once it is approved, and converts the trial then, not before", async () => {
    const { shop, edges, order, cycles } = merchant();
    await addTrial(database.db, shop, {
      startedAt: edges.clock.now(),
      endsAt: new Date(edges.clock.now().getTime() + 86_400_000),
    });
    await order("pro");
    expect(await checkQuota(edges, shop)).toMatchObject({ source: "trial" });

    await edges.merchant(shop, "approve");
    await syncSubscriptions(edges, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({
      planName: "pro",
      source: "subscription",
      includedQuota: 30,
      usageThisCycle: 0,
    });
    const [trial] = await database.db.select().from(trials).where(eq(trials.shop, shop));
    expect(trial).toMatchObject({ status: "converted", convertedTo: "pro" });
    expect(await cycles()).toMatchObject([{ provisional: false, used: 0 }]);
    expect((await getPlanStanding(edges, shop)).pending).toBeNull();
  });

  test.for([
    ["decline", "pro declined"],
    [null, "pro expired"],
  ] as const)("ends by %s without a plan", async ([action, status]) => {
    const { shop, edges, order, statuses } = merchant();
    await order("pro");

    if (action === null) await edges.advanceDays(3);
    else await edges.merchant(shop, action);
    await syncSubscriptions(edges, shop);

    expect(await statuses()).toEqual([status]);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "free" });
  });

  test("takes back an earlier one that still waits", async () => {
    const { shop, edges, order, statuses } = merchant();
    await order("pro");
    await order("agency");
    await syncSubscriptions(edges, shop);

    expect(await statuses()).toEqual(["pro cancelled", "agency pending"]);
    expect((await getPlanStanding(edges, shop)).pending).toMatchObject({ planName: "agency" });
  });

  test.for([
    ["gold", "unknown-plan"],
    ["__proto__", "unknown-plan"],
    ["free", "free-plan"],
  ])("for %s is refused before Shopify is asked", async ([planName = "", reason]) => {
    const { order } = merchant();

    expect(await order(planName)).toMatchObject({ kind: "refused", reason });
  });

  test("for the plan that runs already, or one that is not offered, is refused", async () => {
    const { order, subscribe } = merchant();
    await subscribe("pro");
    expect(await order("pro")).toMatchObject({ kind: "refused", reason: "same-plan" });

    const setActive = (isActive: boolean) =>
      database.db
        .update(planConfigurations)
        .set({ isActive })
        .where(eq(planConfigurations.planName, "agency"));
    await setActive(false);
    expect(await order("agency")).toMatchObject({ kind: "refused", reason: "inactive-plan" });
    await setActive(true);
  });

  test("whose answer was lost is found at Shopify, and is one plan", async () => {
    const { shop, edges, order, statuses } = merchant();
    await simulated.fault("appSubscriptionCreate", "drop-after-commit");
    await expect(order("pro")).rejects.toThrow("reached");
    await edges.merchant(shop, "approve");

    await syncSubscriptions(edges, shop);

    expect(await statuses()).toEqual(["pro active"]);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "pro", includedQuota: 30 });
  });

  test("is a test charge or a real one as the configuration says, at the prices of the list", async () => {
    const { shop, edges, order } = merchant();
    await order("pro");
    const [told] = await edges.shopifyBilling(shop).listSubscriptions();

    expect(told).toMatchObject({
      name: "Pro",
      status: "pending",
      isTest: true,
      priceCents: 2900,
      usage: { cappedAmountCents: 5000, balanceUsedCents: 0 },
    });
  });
});

describe("a change of plan", () => {
  test("leaves the old plan until the new one is approved, and takes its use over then", async () => {
    const { shop, edges, order, subscribe, statuses } = merchant();
    await subscribe("pro");
    for (let count = 0; count < 4; count++) await complete(edges, shop);
    await order("agency");
    await syncSubscriptions(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "pro", usageThisCycle: 4 });

    await edges.merchant(shop, "approve");
    await syncSubscriptions(edges, shop);

    expect(await statuses()).toEqual(["pro cancelled", "agency active"]);
    expect(await checkQuota(edges, shop)).toMatchObject({
      planName: "agency",
      usageThisCycle: 4,
      includedQuota: 100,
    });
  });

  test("back and forth gains nothing, runs that are under way included", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    for (let count = 0; count < 3; count++) await complete(edges, shop);
    const running = await hold(edges, shop);

    await subscribe("agency");
    await subscribe("pro");
    const whileItRuns = await checkQuota(edges, shop);
    await end(edges, running, { outcome: "completed" });

    expect(whileItRuns).toMatchObject({ planName: "pro", usageThisCycle: 3 });
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "pro", usageThisCycle: 4 });
  });

  test("that is declined leaves everything as it was", async () => {
    const { shop, edges, order, subscribe, statuses } = merchant();
    await subscribe("agency");
    await order("pro");
    await edges.merchant(shop, "decline");
    await syncSubscriptions(edges, shop);

    expect(await statuses()).toEqual(["agency active", "pro declined"]);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "agency" });
  });

  test("that freezes afterwards does not bring the old plan back", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await subscribe("agency");
    await edges.merchant(shop, "freeze");
    await syncSubscriptions(edges, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "free" });
    expect((await getPlanStanding(edges, shop)).subscription).toMatchObject({ status: "frozen" });
  });
});

describe("the end of a plan", () => {
  test("by cancelling keeps the included generations to the period's end, without overage", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await complete(edges, shop);

    expect(await cancelSubscription(edges, shop)).toMatchObject({
      kind: "cancelled",
      subscription: { status: "cancelled" },
    });

    expect(await checkQuota(edges, shop)).toMatchObject({
      planName: "pro",
      usageThisCycle: 1,
      overagesRemaining: 0,
      hasQuota: true,
    });
    expect(await cancelSubscription(edges, shop)).toEqual({ kind: "no-subscription" });
    await edges.advanceDays(31);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "free" });
  });

  test("whose answer was lost is found when it is asked for again", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await simulated.fault("appSubscriptionCancel", "drop-after-commit");
    await expect(cancelSubscription(edges, shop)).rejects.toThrow("reached");

    expect(await cancelSubscription(edges, shop)).toMatchObject({ kind: "cancelled" });
  });

  test("by a freeze takes the plan at once; paying brings it back with its use", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await complete(edges, shop);

    await edges.merchant(shop, "freeze");
    await syncSubscriptions(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "free", source: "free" });

    await edges.merchant(shop, "unfreeze");
    await syncSubscriptions(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "pro", usageThisCycle: 1 });
  });

  test("after a freeze that was never paid gives nothing more", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await edges.merchant(shop, "freeze");
    await syncSubscriptions(edges, shop);
    await edges.merchant(shop, "cancel");
    await syncSubscriptions(edges, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({ planName: "free" });
  });

  test("by an uninstall keeps what was paid for, for a shop that comes back", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await complete(edges, shop);
    await edges.uninstall(shop);
    await endSubscriptions(edges, shop);
    await endSubscriptions(edges, shop);
    await expect(syncSubscriptions(edges, shop)).rejects.toThrow("No token");

    await edges.reinstall(shop);
    await syncSubscriptions(edges, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({
      planName: "pro",
      usageThisCycle: 1,
      overagesRemaining: 0,
    });
  });
});

describe("a renewal", () => {
  test("is found without a webhook: a new cycle, once, with Shopify's own end", async () => {
    const { shop, edges, subscribe, cycles } = merchant();
    await subscribe("pro");
    await complete(edges, shop);
    await edges.advanceDays(31);
    await edges.advanceDays(0);

    await requestRenewals(edges);
    await Promise.all([syncRequested(edges), syncRequested(edges)]);

    const [first, second, ...more] = await cycles();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ used: 1 });
    expect(second).toMatchObject({ used: 0, provisional: false, startsAt: first?.endsAt });
    const told = (await edges.shopifyBilling(shop).listSubscriptions())[0]?.currentPeriodEnd;
    expect(second?.endsAt).toEqual(told);
    expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0 });
  });

  test("begins at once for whoever generates before Shopify was asked, and gets its end later", async () => {
    const { shop, edges, subscribe, cycles } = merchant();
    await subscribe("pro");
    await complete(edges, shop);
    await edges.advanceDays(30.5);
    await complete(edges, shop);
    expect((await cycles()).map(({ provisional, used }) => [provisional, used])).toEqual([
      [false, 1],
      [true, 1],
    ]);

    await requestRenewals(edges);
    await syncRequested(edges);

    expect((await cycles()).map(({ provisional, used }) => [provisional, used])).toEqual([
      [false, 1],
      [false, 1],
    ]);
    await requestRenewals(edges);
    expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 1 });
  });

  test("of several periods in which nobody came is one cycle", async () => {
    const { edges, subscribe, cycles } = merchant();
    await subscribe("pro");
    await edges.advanceDays(100);
    await requestRenewals(edges);
    await syncRequested(edges);

    const all = await cycles();
    expect(all).toHaveLength(2);
    expect(all[1]?.startsAt.getTime()).toBeLessThanOrEqual(edges.clock.now().getTime());
    expect(all[1]?.endsAt.getTime()).toBeGreaterThan(edges.clock.now().getTime());
  });

  test("while Shopify does not answer keeps the provisional end and is asked for again", async () => {
    const { shop, edges, subscribe, cycles } = merchant();
    await subscribe("pro");
    await edges.advanceDays(31);
    await complete(edges, shop);
    await simulated.fault("currentAppInstallation", "http-500", 20);
    await requestRenewals(edges);
    await syncRequested(edges);
    expect((await cycles()).at(-1)).toMatchObject({ provisional: true });
    await simulated.heal();

    await expect
      .poll(async () => {
        await afterAWhile(database.db);
        await syncRequested(edges);
        return (await cycles()).at(-1)?.provisional;
      })
      .toBe(false);
  });

  test("told by a clock that ran ahead changes nothing until it is so", async () => {
    const { shop, edges, subscribe, cycles } = merchant();
    await subscribe("pro");
    const before = await cycles();
    const ahead = {
      ...edges,
      shopifyBilling: (of: string) => ({
        ...edges.shopifyBilling(of),
        async listSubscriptions() {
          const told = await edges.shopifyBilling(of).listSubscriptions();
          return told.map((each) => ({
            ...each,
            currentPeriodEnd: new Date((each.currentPeriodEnd?.getTime() ?? 0) + 30 * 86_400_000),
          }));
        },
      }),
    };

    await syncSubscriptions(ahead, shop);

    expect(await cycles()).toEqual(before);
  });
});

describe("readings", () => {
  test("that overtake each other end with what Shopify says last", async () => {
    const { shop, edges, subscribe, statuses } = merchant();
    await subscribe("pro");
    await simulated.fault("currentAppInstallation", "slow:600");
    const slow = syncSubscriptions(edges, shop);
    await edges.merchant(shop, "freeze");
    await Promise.all([syncSubscriptions(edges, shop), syncSubscriptions(edges, shop)]);
    await edges.merchant(shop, "unfreeze");
    await syncSubscriptions(edges, shop);
    await slow;

    expect(await statuses()).toEqual(["pro active"]);
  });

  test("a hundred hints, at once and again, are a reading or two and leave one state", async () => {
    const { shop, edges, subscribe, statuses, cycles } = merchant();
    await subscribe("pro");
    await complete(edges, shop);

    await Promise.all(Array.from({ length: 100 }, () => requestSubscriptionSync(edges, shop)));
    await Promise.all(Array.from({ length: 4 }, () => syncRequested(edges)));
    await Promise.all(Array.from({ length: 20 }, () => syncSubscriptions(edges, shop)));

    expect(await statuses()).toEqual(["pro active"]);
    expect(await cycles()).toMatchObject([{ used: 1 }]);
  });

  test("a word or a plan that we do not know gives nothing and takes nothing, and is logged", async () => {
    const { shop, edges, subscribe, statuses } = merchant();
    await subscribe("pro");
    const changed = (change: object) => ({
      ...edges,
      shopifyBilling: (of: string) => ({
        ...edges.shopifyBilling(of),
        listSubscriptions: async () =>
          (await edges.shopifyBilling(of).listSubscriptions()).map((each) => ({
            ...each,
            ...change,
          })),
      }),
    });

    await syncSubscriptions(changed({ status: "ON_HOLD" }), shop);
    await syncSubscriptions(changed({ status: "ACTIVE" }), shop);
    expect(await statuses()).toEqual(["pro active"]);

    const foreign = changed({ name: "Gold", shopifySubId: "gid://shopify/AppSubscription/1" });
    await syncSubscriptions(foreign, shop);
    expect(await getSubscription(edges, shop)).toBeNull();
    expect(edges.logged.map(({ message }) => message)).toEqual([
      expect.stringContaining("unknown status"),
      expect.stringContaining("do not know"),
    ]);
  });
});

describe("the cap", () => {
  test("counts when the merchant has approved the higher one", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");

    expect(await raiseCap(edges, shop, 8000)).toMatchObject({ kind: "requested" });
    await syncSubscriptions(edges, shop);
    expect(await getSubscription(edges, shop)).toMatchObject({ cappedAmountCents: 5000 });
    await edges.merchant(shop, "approve");
    await syncSubscriptions(edges, shop);

    expect(await getSubscription(edges, shop)).toMatchObject({ cappedAmountCents: 8000 });
    expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 40 });
  });

  test("that the merchant raises in the admin counts, too", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await edges.merchant(shop, "raise-cap", { cappedAmountCents: 9000 });
    await syncSubscriptions(edges, shop);

    expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 45 });
  });

  test.for([
    [5000, "not-higher"],
    [0, "not-higher"],
    [-1, "not-higher"],
    [5000.5, "not-higher"],
    [Number.NaN, "not-higher"],
    [1_000_001, "too-high"],
  ] as const)("of %s cents is refused", async ([cents, reason]) => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");

    expect(await raiseCap(edges, shop, cents)).toMatchObject({ kind: "refused", reason });
  });

  test("is nothing to raise without a plan", async () => {
    const { shop, edges } = merchant();

    expect(await raiseCap(edges, shop, 9000)).toMatchObject({ reason: "no-usage" });
  });
});

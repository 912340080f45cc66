import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { planConfigurations, trials } from "#db/schema.ts";
import { addTrial, complete, end, hold } from "#tests/harness/billing.ts";
import { merchantsOfAFile } from "#tests/harness/merchants-of-a-file.ts";
import { checkQuota, getSubscription } from "../allowance/billing.ts";
import { cancelSubscription } from "./cancel-subscription.ts";
import { getPlanStanding } from "./plan-standing.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";
import { endSubscriptions } from "./uninstalled-shop.ts";

const { db, fault, merchant } = merchantsOfAFile();

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
    await addTrial(db(), shop, {
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
    const [trial] = await db().select().from(trials).where(eq(trials.shop, shop));
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
      db()
        .update(planConfigurations)
        .set({ isActive })
        .where(eq(planConfigurations.planName, "agency"));
    await setActive(false);
    expect(await order("agency")).toMatchObject({ kind: "refused", reason: "inactive-plan" });
    await setActive(true);
  });

  test("whose answer was lost is found at Shopify, and is one plan", async () => {
    const { shop, edges, order, statuses } = merchant();
    await fault("appSubscriptionCreate", "drop-after-commit");
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

  test("takes back a request for another one that still waits for approval", async () => {
    const { shop, edges, order, subscribe, statuses } = merchant();
    await subscribe("pro");
    await order("agency");

    await cancelSubscription(edges, shop);

    expect(await statuses()).toEqual(["pro cancelled", "agency cancelled"]);
  });

  test("whose answer was lost is found when it is asked for again", async () => {
    const { shop, edges, subscribe } = merchant();
    await subscribe("pro");
    await fault("appSubscriptionCancel", "drop-after-commit");
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

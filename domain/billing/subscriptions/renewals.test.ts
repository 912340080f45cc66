import { describe, expect, test } from "vitest";
import { complete } from "#tests/harness/billing.ts";
import { merchantsOfAFile } from "#tests/harness/merchants-of-a-file.ts";
import { afterAWhile } from "#tests/harness/simulated-billing.ts";
import { checkQuota, getSubscription } from "../allowance/billing.ts";
import { raiseCap } from "./raise-cap.ts";
import { reconcileCharges } from "../charges/reconcile-charges.ts";
import { requestRenewals, requestSubscriptionSync, syncRequested } from "./requested-syncs.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";
import { endSubscriptions } from "./uninstalled-shop.ts";

const { db, fault, heal, merchant } = merchantsOfAFile();

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
    await fault("currentAppInstallation", "http-500", 20);
    await requestRenewals(edges);
    await syncRequested(edges);
    expect((await cycles()).at(-1)).toMatchObject({ provisional: true });
    await heal();

    await expect
      .poll(async () => {
        await afterAWhile(db());
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
    await fault("currentAppInstallation", "slow:600");
    const slow = syncSubscriptions(edges, shop);
    await edges.merchant(shop, "freeze");
    await Promise.all([syncSubscriptions(edges, shop), syncSubscriptions(edges, shop)]);
    await edges.merchant(shop, "unfreeze");
    await syncSubscriptions(edges, shop);
    await slow;

    expect(await statuses()).toEqual(["pro active"]);
  });

  test("that were asked for before a request or an uninstall end neither the one nor the other", async () => {
    const { shop, edges, order, subscribe, statuses } = merchant();
    const askThen = async (change: () => Promise<unknown>) => {
      let isFirst = true;
      const held = {
        ...edges,
        shopifyBilling: (of: string) => ({
          ...edges.shopifyBilling(of),
          async listSubscriptions() {
            const told = await edges.shopifyBilling(of).listSubscriptions();
            if (isFirst) {
              isFirst = false;
              await change();
            }
            return told;
          },
        }),
      };
      await syncSubscriptions(held, shop).catch(() => undefined);
    };

    await askThen(() => order("pro"));
    expect(await statuses()).toEqual(["pro pending"]);
    await subscribe("agency");
    await askThen(async () => {
      await edges.uninstall(shop);
      await endSubscriptions(edges, shop);
    });

    expect(await statuses()).toEqual(["pro cancelled", "agency cancelled"]);
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

describe("a change that no webhook told of is found within a day", () => {
  const aDayLater = async ({ edges }: ReturnType<typeof merchant>) => {
    await edges.advanceDays(1);
    await reconcileCharges(edges);
    await syncRequested(edges);
  };

  test("when a paused plan is paid again", async () => {
    const one = merchant();
    await one.subscribe("pro");
    await one.edges.merchant(one.shop, "freeze");
    await syncSubscriptions(one.edges, one.shop);
    await one.edges.merchant(one.shop, "unfreeze");

    await aDayLater(one);

    expect(await one.statuses()).toEqual(["pro active"]);
  });

  test("when the cap is raised in the admin", async () => {
    const one = merchant();
    await one.subscribe("pro");
    await one.edges.merchant(one.shop, "raise-cap", { cappedAmountCents: 9000 });

    await aDayLater(one);

    expect(await checkQuota(one.edges, one.shop)).toMatchObject({ overagesRemaining: 45 });
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

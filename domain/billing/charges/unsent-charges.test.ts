import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { usageRecords } from "#db/schema.ts";
import { complete } from "#tests/harness/billing.ts";
import { merchantsOfAFile } from "#tests/harness/merchants-of-a-file.ts";
import { NotFound } from "#platform/errors.ts";
import { afterAWhile } from "#tests/harness/simulated-billing.ts";
import { checkQuota, getSubscription } from "../allowance/billing.ts";
import { cancelSubscription } from "../subscriptions/cancel-subscription.ts";
import { sendDueCharges } from "./charges.ts";
import { listFailedCharges, retryFailedCharge, waiveFailedCharge } from "./failed-charges.ts";
import { raiseCap } from "../subscriptions/raise-cap.ts";
import { reconcileCharges } from "./reconcile-charges.ts";
import type { ShopifyBilling } from "../subscriptions/shopify-billing.ts";
import { syncSubscriptions } from "../subscriptions/sync-subscriptions.ts";

// Every generation is an overage, and four of them reach the cap.
const { db, fault, payingMerchant } = merchantsOfAFile({
  pro: { includedQuota: 0, cappedAmountCents: 800 },
});

describe("the cap", () => {
  test("ends the overages when it is reached, and takes what it refused once it is raised", async () => {
    const { shop, edges, records, charged } = await payingMerchant();
    for (let count = 0; count < 4; count++) await complete(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({ hasQuota: false });
    // Shopify has charged something that our books do not know.
    const lineItemId = (await getSubscription(edges, shop))?.usageLineItemId ?? "";
    const alien = { amountCents: 200, description: "Unknown", idempotencyKey: `${shop}-alien` };
    await edges.shopifyBilling(shop).chargeUsage({ lineItemId, ...alien });
    await sendDueCharges(edges);

    expect((await records()).map(({ chargeStatus }) => chargeStatus)).toEqual([
      "accepted",
      "accepted",
      "accepted",
      "declined",
    ]);
    expect(await getSubscription(edges, shop)).toMatchObject({ capReachedAt: expect.any(Date) });
    expect(await checkQuota(edges, shop)).toMatchObject({ hasQuota: false, overagesRemaining: 0 });
    expect(await listFailedCharges(edges, shop)).toMatchObject([{ state: "declined" }]);

    await raiseCap(edges, shop, 1200);
    await edges.merchant(shop, "approve");
    await syncSubscriptions(edges, shop);
    expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 1 });
    await sendDueCharges(edges);

    expect(await charged()).toHaveLength(5);
    expect(await listFailedCharges(edges, shop)).toEqual([]);
  });
});

describe("an overage belongs to its cycle", () => {
  test("and is left to the operator when Shopify did not take it in time", async () => {
    const { shop, edges, charged } = await payingMerchant();
    await complete(edges, shop);
    await fault("appUsageRecordCreate", "http-500");
    await sendDueCharges(edges);
    await edges.advanceDays(30);
    await syncSubscriptions(edges, shop);
    await afterAWhile(db());
    await sendDueCharges(edges);
    await afterAWhile(db());
    await sendDueCharges(edges);

    expect(await charged()).toEqual([]);
    const [failed] = await listFailedCharges(edges, shop);
    expect(failed).toMatchObject({ state: "given-up", message: expect.stringContaining("cycle") });
    expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 4 });
    const id = failed?.id ?? "";
    expect(await retryFailedCharge(edges, id)).toMatchObject({ kind: "refused" });
    expect(await waiveFailedCharge(edges, id)).toEqual({ kind: "waived" });
    expect(await listFailedCharges(edges, shop)).toEqual([]);
  });

  test("and can be waived when nobody can find out what became of it", async () => {
    const { shop, edges, records } = await payingMerchant({
      change: (billing) => ({
        ...billing,
        listUsageRecords: () => Promise.reject(new NotFound("Shopify has no such subscription")),
      }),
    });
    await complete(edges, shop);
    await fault("appUsageRecordCreate", "drop-after-commit");
    await sendDueCharges(edges);
    const id = (await listFailedCharges(edges, shop))[0]?.id ?? "";
    expect(await waiveFailedCharge(edges, id)).toMatchObject({ kind: "refused" });
    await edges.advanceDays(30);
    await syncSubscriptions(edges, shop);

    expect(await waiveFailedCharge(edges, id)).toEqual({ kind: "waived" });
    expect(await listFailedCharges(edges, shop)).toEqual([]);
    expect((await records())[0]?.givenUpAt).not.toBeNull();
  });

  test("even when its answer was lost: then it is found, not sent", async () => {
    const { shop, edges, records, charged } = await payingMerchant();
    await complete(edges, shop);
    await fault("appUsageRecordCreate", "drop-after-commit");
    await sendDueCharges(edges);
    await edges.advanceDays(30);
    await syncSubscriptions(edges, shop);
    await afterAWhile(db());
    await sendDueCharges(edges);

    expect(await charged()).toHaveLength(1);
    expect(await records()).toMatchObject([{ chargeStatus: "accepted" }]);
  });
});

describe("the end of a plan", () => {
  test("sends what is open first", async () => {
    const { shop, edges, records, charged } = await payingMerchant();
    await complete(edges, shop);
    await complete(edges, shop);

    await cancelSubscription(edges, shop);

    expect(await charged()).toHaveLength(2);
    expect((await records()).map(({ chargeStatus }) => chargeStatus)).toEqual([
      "accepted",
      "accepted",
    ]);
  });

  test("leaves to the operator what Shopify does not take", async () => {
    const { shop, edges, charged } = await payingMerchant();
    await complete(edges, shop);
    await fault("appUsageRecordCreate", "http-500", 5);
    await cancelSubscription(edges, shop);
    await afterAWhile(db());
    await sendDueCharges(edges);

    expect(await charged()).toEqual([]);
    expect(await listFailedCharges(edges, shop)).toMatchObject([{ state: "given-up" }]);
  });

  test("by a replacement sends them, too; the new plan's cap is not touched by them", async () => {
    const { shop, edges, subscribe, charged } = await payingMerchant();
    await complete(edges, shop);
    await subscribe("agency");

    expect(await charged()).toHaveLength(1);
    expect(await checkQuota(edges, shop)).toMatchObject({
      planName: "agency",
      overagesThisCycle: 0,
    });
  });
});

describe("reconciliation", () => {
  test("is silent while the books agree, and compares a shop once a day", async () => {
    const { shop, edges } = await payingMerchant();
    await complete(edges, shop);
    await sendDueCharges(edges);
    await reconcileCharges(edges);

    const told = edges.logged.filter(({ level }) => level === "error");
    expect(told.filter(({ fields }) => JSON.stringify(fields).includes(`"${shop}"`))).toEqual([]);
    expect(await reconcileCharges(edges)).toMatchObject({ subscriptions: 0 });
    await edges.advanceDays(1);
    expect((await reconcileCharges(edges)).subscriptions).toBeGreaterThan(0);
  });

  test("finds what is missing, unknown, doubled, of another amount or in another sum, and heals what was taken", async () => {
    const key = (count: number) => `key-${count}`;
    const told = { records: [] as Awaited<ReturnType<ShopifyBilling["listUsageRecords"]>> };
    const { shop, edges, records } = await payingMerchant({
      change: (billing) => ({
        ...billing,
        listUsageRecords: () => Promise.resolve(told.records),
      }),
    });
    for (let count = 0; count < 4; count++) {
      const run = await complete(edges, shop);
      await db()
        .update(usageRecords)
        .set({ idempotencyKey: `${shop}-${key(count)}` })
        .where(eq(usageRecords.generationId, run.id));
    }
    await sendDueCharges(edges);
    await db()
      .update(usageRecords)
      .set({ chargeStatus: "error" })
      .where(eq(usageRecords.idempotencyKey, `${shop}-${key(3)}`));
    const at = (idempotencyKey: string | null, amountCents = 200) => ({
      shopifyChargeId: `gid://shopify/AppUsageRecord/${String(idempotencyKey)}`,
      idempotencyKey,
      amountCents,
      createdAt: edges.clock.now(),
    });
    const ours = (count: number) => `${shop}-${key(count)}`;
    told.records = [at(ours(1)), at(ours(1)), at(ours(2), 300), at(ours(3)), at(null), at("alien")];
    await db().execute(sql`UPDATE subscriptions SET reconciled_at = NULL`);
    const { differences } = await reconcileCharges(edges);

    const about = (kind: string) =>
      differences.filter((each) => each.kind === kind).map(({ idempotencyKey }) => idempotencyKey);
    expect(about("missing-at-shopify")).toContain(ours(0));
    expect(about("charged-twice")).toContain(ours(1));
    expect(about("other-amount")).toContain(ours(2));
    expect(about("healed")).toContain(ours(3));
    expect(about("unknown-to-us")).toEqual(expect.arrayContaining([null, "alien"]));
    expect(about("balance").length).toBeGreaterThan(0);
    expect((await records()).map(({ chargeStatus }) => chargeStatus)).toEqual([
      "accepted",
      "accepted",
      "accepted",
      "accepted",
    ]);
  });
});

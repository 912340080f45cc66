import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { failedUsageCharges } from "#db/schema.ts";
import { complete, end, hold } from "#tests/harness/billing.ts";
import { merchantsOfAFile } from "#tests/harness/merchants-of-a-file.ts";
import { afterAWhile } from "#tests/harness/simulated-billing.ts";
import { checkQuota } from "../allowance/billing.ts";
import { sendDueCharges } from "./charges.ts";
import { listFailedCharges } from "./failed-charges.ts";
import type { ShopifyBilling } from "../subscriptions/shopify-billing.ts";

// Every generation is an overage, and four of them reach the cap.
const { db, fault, payingMerchant } = merchantsOfAFile({
  pro: { includedQuota: 0, cappedAmountCents: 800 },
});

describe("an overage", () => {
  test("is one charge at Shopify, whoever sends it and how often", async () => {
    const { shop, edges, records, charged } = await payingMerchant();
    const run = await complete(edges, shop);

    await Promise.all(Array.from({ length: 5 }, () => sendDueCharges(edges)));
    await sendDueCharges(edges);

    const key = `${shop}-${run.sectionId}-${run.id}`;
    expect(await charged()).toMatchObject([{ priceCents: 200, idempotencyKey: key }]);
    expect(await records()).toMatchObject([
      {
        chargeStatus: "accepted",
        attempts: 1,
        idempotencyKey: key,
        shopifyChargeId: (await charged())[0]?.id,
        outcomeUnknownSince: null,
      },
    ]);
  });

  test("is not sent before it is saved, nor for a run that was not completed", async () => {
    const { shop, edges, records, charged } = await payingMerchant();
    const run = await hold(edges, shop);
    await sendDueCharges(edges);
    expect(await charged()).toEqual([]);
    await end(edges, run, { outcome: "invalid" });
    await sendDueCharges(edges);

    expect(await records()).toEqual([]);
    expect(await charged()).toEqual([]);
  });
});

const FAULTS = [
  "http-402",
  "http-403",
  "http-404",
  "http-429",
  "http-500",
  "http-502",
  "html",
  "empty",
  "bad-json",
  "cut",
  "timeout",
  "throttled",
  "drop-after-commit",
  "user-error",
];

describe("a charge that meets a fault", () => {
  test.for(FAULTS)("%s is charged once in the end", async (kind) => {
    const timeoutInMs = kind === "timeout" ? 400 : 60_000;
    const { shop, edges, records, charged } = await payingMerchant({ timeoutInMs });
    await complete(edges, shop);
    await fault("appUsageRecordCreate", kind, 2);
    await sendDueCharges(edges);
    expect((await records())[0]?.chargeStatus).not.toBe("accepted");

    await expect
      .poll(async () => {
        await afterAWhile(db());
        await sendDueCharges(edges);
        return (await records())[0]?.chargeStatus;
      })
      .toBe("accepted");

    expect(await charged()).toHaveLength(1);
    expect(await listFailedCharges(edges, shop)).toEqual([]);
  });

  test("whose answer was lost is found among Shopify's records before anything is sent again", async () => {
    const sent: string[] = [];
    const { shop, edges, records, charged } = await payingMerchant({
      change: (billing) => ({
        ...billing,
        chargeUsage: (charge) => {
          sent.push(charge.idempotencyKey);
          return billing.chargeUsage(charge);
        },
      }),
    });
    await complete(edges, shop);
    await fault("appUsageRecordCreate", "drop-after-commit");
    await sendDueCharges(edges);
    expect((await records())[0]?.outcomeUnknownSince).not.toBeNull();
    await afterAWhile(db());
    await sendDueCharges(edges);

    expect(sent).toHaveLength(1);
    expect(await charged()).toHaveLength(1);
    expect(await records()).toMatchObject([{ chargeStatus: "accepted" }]);
  });

  test("is in the recovery log with its retries until it is taken", async () => {
    const { shop, edges } = await payingMerchant();
    await complete(edges, shop);
    await fault("appUsageRecordCreate", "http-500", 2);
    await sendDueCharges(edges);
    await afterAWhile(db());
    await sendDueCharges(edges);

    expect(await listFailedCharges(edges, shop)).toMatchObject([
      { state: "retrying", amountCents: 200, retryCount: 1 },
    ]);
    await afterAWhile(db());
    await sendDueCharges(edges);

    expect(await listFailedCharges(edges, shop)).toEqual([]);
    const [logged] = await db()
      .select()
      .from(failedUsageCharges)
      .where(eq(failedUsageCharges.shop, shop));
    expect(logged?.resolvedAt).not.toBeNull();
  });

  test("keeps neither the merchant nor other shops waiting", async () => {
    const [broken, healthy] = [await payingMerchant(), await payingMerchant()];
    await fault("appUsageRecordCreate", "http-500");
    await complete(broken.edges, broken.shop);
    await sendDueCharges(broken.edges);
    await complete(broken.edges, broken.shop);
    await complete(healthy.edges, healthy.shop);
    await sendDueCharges(healthy.edges);

    expect(await healthy.charged()).toHaveLength(1);
    expect(await checkQuota(broken.edges, broken.shop)).toMatchObject({ overagesThisCycle: 2 });
  });
});

test("one charge of a shop is in flight, however many workers there are", async () => {
  const flying = new Map<string, number>();
  let mostOfAShop = 0;
  const counted = (billing: ShopifyBilling): ShopifyBilling => ({
    ...billing,
    async chargeUsage(charge) {
      const { lineItemId } = charge;
      flying.set(lineItemId, (flying.get(lineItemId) ?? 0) + 1);
      mostOfAShop = Math.max(mostOfAShop, flying.get(lineItemId) ?? 0);
      try {
        return await billing.chargeUsage(charge);
      } finally {
        flying.set(lineItemId, (flying.get(lineItemId) ?? 0) - 1);
      }
    },
  });
  const shops = await Promise.all(
    Array.from({ length: 20 }, () => payingMerchant({ change: counted })),
  );
  await Promise.all(
    shops.map(async ({ edges, shop }) => {
      await complete(edges, shop);
      await complete(edges, shop);
    }),
  );
  const [first] = shops;
  if (first) await Promise.all([sendDueCharges(first.edges), sendDueCharges(first.edges)]);

  expect(mostOfAShop).toBe(1);
  for (const { charged } of shops) expect(await charged()).toHaveLength(2);
});

test("one worker has at most forty charges in flight when Shopify is slow", async () => {
  let [flying, most] = [0, 0];
  const slow = (billing: ShopifyBilling): ShopifyBilling => ({
    ...billing,
    async chargeUsage(charge) {
      most = Math.max(most, ++flying);
      const answer = await billing.chargeUsage(charge);
      flying--;
      return answer;
    },
  });
  const shops = await Promise.all(
    Array.from({ length: 45 }, () => payingMerchant({ change: slow })),
  );
  await Promise.all(shops.map(({ edges, shop }) => complete(edges, shop)));
  await fault("appUsageRecordCreate", "slow:100", 45);
  const [first] = shops;
  if (first) await sendDueCharges(first.edges);

  expect(most).toBeLessThanOrEqual(40);
  expect(most).toBeGreaterThan(1);
  for (const { charged } of shops) expect(await charged()).toHaveLength(1);
});

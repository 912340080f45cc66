import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { chargeQueues } from "#db/schema.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { complete } from "#tests/harness/billing.ts";
import { merchantsOfAFile } from "#tests/harness/merchants-of-a-file.ts";
import { sendDueCharges } from "./charges.ts";
import type { ShopifyBilling } from "../subscriptions/shopify-billing.ts";

const { db, payingMerchant } = merchantsOfAFile({ pro: { includedQuota: 0 } });

const payingShop = (change?: (billing: ShopifyBilling) => ShopifyBilling) =>
  payingMerchant({ timeoutInMs: 10_000, ...(change && { change }) });

const anHourLater = async () => {
  await db().execute(sql`UPDATE usage_records SET
    next_attempt_at = next_attempt_at - interval '1 hour',
    outcome_unknown_since = outcome_unknown_since - interval '1 hour'`);
  await db().execute(sql`UPDATE charge_queues SET
    next_attempt_at = next_attempt_at - interval '1 hour'`);
};

test("a charge that Shopify may still be busy with is waited for, not claimed over and over", async () => {
  let isDying = true;
  const { shop, edges, charged } = await payingShop((billing) => ({
    ...billing,
    chargeUsage: (charge) =>
      isDying ? Promise.reject(new TypeError("The worker dies")) : billing.chargeUsage(charge),
  }));
  await complete(edges, shop);
  await sendDueCharges(edges);
  isDying = false;
  await db().execute(sql`UPDATE charge_queues SET next_attempt_at = now()`);
  await sendDueCharges(edges);

  const [queue] = await db().select().from(chargeQueues).where(eq(chargeQueues.id, shop));
  expect(queue).toMatchObject({ attempts: 2, isOpen: true });
  await anHourLater();
  await sendDueCharges(edges);
  expect(await charged()).toHaveLength(1);
});

test("a charge whose outcome cannot be looked up does not keep the shop's others from being sent", async () => {
  let isDying = true;
  const { shop, edges, charged } = await payingShop((billing) => ({
    ...billing,
    chargeUsage: (charge) =>
      isDying ? Promise.reject(new ShopifyUnavailable("No answer")) : billing.chargeUsage(charge),
    listUsageRecords: () => Promise.reject(new ShopifyUnavailable("Shopify answered 500")),
  }));
  await complete(edges, shop);
  await sendDueCharges(edges);
  isDying = false;
  await anHourLater();
  const other = await complete(edges, shop);

  for (let hour = 0; hour < 3; hour++) {
    await sendDueCharges(edges);
    await anHourLater();
  }

  expect(await charged()).toMatchObject([
    { idempotencyKey: `${shop}-${other.sectionId}-${other.id}` },
  ]);
});

test("a shop at which Shopify takes long does not keep other shops' new charges waiting", async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let isAsked = false;
  const slow = await payingShop((billing) => ({
    ...billing,
    async chargeUsage(charge) {
      isAsked = true;
      await answered;
      return billing.chargeUsage(charge);
    },
  }));
  const quick = await payingShop();
  await complete(slow.edges, slow.shop);
  const shopifyOf = (of: string) => (of === slow.shop ? slow : quick).edges.shopifyBilling(of);
  const sending = sendDueCharges({ ...quick.edges, shopifyBilling: shopifyOf });
  await expect.poll(() => isAsked).toBe(true);

  await complete(quick.edges, quick.shop);

  await expect.poll(() => quick.charged(), { timeout: 20_000 }).toHaveLength(1);
  answer();
  await sending;
  expect(await slow.charged()).toHaveLength(1);
});

import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { chargeQueues, planConfigurations } from "#db/schema.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { complete } from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { newMerchant } from "#tests/harness/merchant-billing.ts";
import { startSimulatedShopify, type SimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { sendDueCharges } from "./charges.ts";
import type { ShopifyBilling } from "./shopify-billing.ts";

let database: OpenDatabase;
let simulated: SimulatedShopify;
beforeAll(async () => {
  [database, simulated] = await Promise.all([freshDatabase(), startSimulatedShopify()]);
  await database.db
    .update(planConfigurations)
    .set({ includedQuota: 0 })
    .where(eq(planConfigurations.planName, "pro"));
});
afterAll(async () => {
  await simulated.close();
  await database.close();
});

async function payingShop(change = (billing: ShopifyBilling) => billing) {
  const merchant = newMerchant(database.db, simulated, { timeoutInMs: 10_000, change });
  await merchant.subscribe("pro");
  return merchant;
}

const anHourLater = async () => {
  await database.db.execute(sql`UPDATE usage_records SET
    next_attempt_at = next_attempt_at - interval '1 hour',
    outcome_unknown_since = outcome_unknown_since - interval '1 hour'`);
  await database.db.execute(sql`UPDATE charge_queues SET
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
  await database.db.execute(sql`UPDATE charge_queues SET next_attempt_at = now()`);
  await sendDueCharges(edges);

  const [queue] = await database.db.select().from(chargeQueues).where(eq(chargeQueues.id, shop));
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

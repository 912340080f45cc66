import { expect, test } from "vitest";
import { complete } from "#tests/harness/billing.ts";
import { merchantsOfAFile } from "#tests/harness/merchants-of-a-file.ts";
import { afterAWhile } from "#tests/harness/simulated-billing.ts";
import { checkQuota, getSubscription } from "../allowance/billing.ts";
import { sendDueCharges } from "./charges.ts";
import { listFailedCharges, waiveFailedCharge } from "./failed-charges.ts";
import type { ShopifyBilling } from "../subscriptions/shopify-billing.ts";
import { syncSubscriptions } from "../subscriptions/sync-subscriptions.ts";

// Every generation is an overage, and four of them reach the cap.
const { db, merchant: newMerchant } = merchantsOfAFile({
  pro: { includedQuota: 0, cappedAmountCents: 800 },
});

/** A shop with a charge to send, which finds the cap used up by something that our books do not know. */
async function shopAtItsCap(change = (billing: ShopifyBilling) => billing) {
  const merchant = newMerchant({ timeoutInMs: 10_000, change });
  const { shop, edges, subscribe } = merchant;
  await subscribe("pro");
  await complete(edges, shop);
  const alien = `${shop}-alien`;
  await edges.shopifyBilling(shop).chargeUsage({
    lineItemId: (await getSubscription(edges, shop))?.usageLineItemId ?? "",
    amountCents: 800,
    description: "Unknown",
    idempotencyKey: alien,
  });
  const charged = async () =>
    (await merchant.charged()).filter(({ idempotencyKey }) => idempotencyKey !== alien);
  return { ...merchant, charged };
}

test("a declined charge that the operator waived is not taken after all when the cap is raised", async () => {
  const { shop, edges, charged } = await shopAtItsCap();
  await sendDueCharges(edges);
  const [failed] = await listFailedCharges(edges, shop);
  expect(await waiveFailedCharge(edges, failed?.id ?? "")).toEqual({ kind: "waived" });

  await edges.merchant(shop, "raise-cap", { cappedAmountCents: 1200 });
  await syncSubscriptions(edges, shop);
  await sendDueCharges(edges);

  expect(await charged()).toEqual([]);
});

test("a charge that was refused while its cap was being raised is taken under the new cap", async () => {
  let raiseMeanwhile = () => Promise.resolve();
  const { shop, edges, charged } = await shopAtItsCap((billing) => ({
    ...billing,
    async chargeUsage(charge) {
      const answer = await billing.chargeUsage(charge);
      if (answer.kind === "over-cap") await raiseMeanwhile();
      return answer;
    },
  }));
  raiseMeanwhile = async () => {
    await edges.merchant(shop, "raise-cap", { cappedAmountCents: 1200 });
    await syncSubscriptions(edges, shop);
  };
  await sendDueCharges(edges);
  await afterAWhile(db());
  await sendDueCharges(edges);
  await syncSubscriptions(edges, shop);

  expect(await charged()).toHaveLength(1);
  expect(await checkQuota(edges, shop)).toMatchObject({ overagesRemaining: 1 });
});

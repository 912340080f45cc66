import type { Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import { lockShop } from "../allowance/allowance-store.ts";
import type { Plan, Subscription } from "../billing-rows.ts";
import type { ShopifyEdges } from "../shopify-edges.ts";
import type { ShopifySubscription } from "./shopify-billing.ts";
import {
  insertSubscription,
  numberReading,
  selectPlansByName,
  selectSubscriptions,
  takeOverReading,
} from "./subscription-store.ts";
import { updateSubscriptionStatus, type ToldStatus } from "./subscription-status.ts";

/** Readings that overtake each other are made anew so often. */
const MOST_READINGS = 5;

/**
 * Reads the shop's subscriptions from Shopify and makes ours agree: status, period, cap, balance.
 *
 * The one way in which a subscription changes, whatever gave the hint: a webhook, a return from Shopify's
 * page, the end of a cycle. Repeated, late and simultaneous calls end in the same state.
 *
 * @throws what ShopifyBilling throws.
 */
export async function syncSubscriptions(edges: ShopifyEdges, shop: string): Promise<void> {
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const number = await numberReading(edges.db, shop);
    const told = await edges.shopifyBilling(shop).listSubscriptions();
    const isNewest = await edges.db.transaction(async (tx) => {
      await lockShop(tx, shop);
      if (!(await takeOverReading(tx, shop, number))) return false;
      await takeOver({ ...edges, tx }, shop, told);
      return true;
    });
    if (isNewest) return;
  }
  edges.log.warn({ shop }, "Subscriptions were read by others all the time; theirs is as new");
}

type TakeOverEdges = Pick<ShopifyEdges, "clock" | "ids" | "log"> & { tx: Transaction };

async function takeOver(
  edges: TakeOverEdges,
  shop: string,
  told: ShopifySubscription[],
): Promise<void> {
  const known = await selectSubscriptions(edges.tx, shop);
  const ended = known.filter((each) => isOpen(each) && !told.some(isAbout(each)));
  for (const subscription of ended)
    await updateSubscriptionStatus(edges, subscription, goneAtShopify(subscription));
  const running = known.find(({ status }) => status === "active" || status === "frozen") ?? null;
  // What ends comes first: a plan that starts may take the place of one that ends.
  for (const each of told.toSorted((a, b) => rank(a) - rank(b))) {
    const subscription =
      known.find(({ shopifySubId }) => shopifySubId === each.shopifySubId) ??
      (await adopt(edges, shop, each));
    if (subscription) await updateSubscriptionStatus(edges, subscription, each, running);
  }
}

const isOpen = ({ status }: Subscription) =>
  status === "active" || status === "pending" || status === "frozen";

const isAbout =
  ({ shopifySubId }: Subscription) =>
  (told: ShopifySubscription) =>
    told.shopifySubId === shopifySubId;

const rank = ({ status }: ShopifySubscription) => (status === "active" ? 1 : 0);

/** A request that Shopify has forgotten was not approved in time; a plan was ended. */
function goneAtShopify({ status }: Subscription): ToldStatus {
  return {
    status: status === "pending" ? "expired" : "cancelled",
    currentPeriodEnd: null,
    usage: null,
  };
}

/** One that Shopify has and we do not: its answer was lost when it was made. What it is, Shopify says. */
async function adopt(
  edges: TakeOverEdges,
  shop: string,
  told: ShopifySubscription,
): Promise<Subscription | null> {
  if (!["active", "pending", "frozen"].includes(told.status)) return null;
  const plan = (await selectPlansByName(edges.tx)).get(told.name);
  if (!plan) {
    edges.log.error(
      { shop, shopifySubId: told.shopifySubId, name: told.name },
      "Shopify has a subscription to a plan that we do not know; it gives nothing",
    );
    return null;
  }
  return insertSubscription(edges.tx, {
    ...newSubscription(edges, shop, plan, told),
    replacesSubscriptionId: null,
  });
}

/** The row of a subscription that Shopify has just made: pending, whatever is told of it later. */
export function newSubscription(
  { ids }: { ids: Ids },
  shop: string,
  plan: Plan,
  told: ShopifySubscription,
) {
  return {
    id: ids.uuid(),
    shop,
    shopifySubId: told.shopifySubId,
    planName: plan.planName,
    status: "pending" as const,
    basePriceCents: told.priceCents,
    includedQuota: plan.includedQuota,
    overagePriceCents: told.usage === null ? 0 : plan.overagePriceCents,
    cappedAmountCents: told.usage?.cappedAmountCents ?? 0,
    usageLineItemId: told.usage?.lineItemId ?? null,
    isTest: told.isTest,
    createdAt: told.createdAt,
  };
}

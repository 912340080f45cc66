import { lockShop } from "../allowance/allowance-store.ts";
import type { Plan, PlanName, Subscription } from "../billing-rows.ts";
import { drainCharges } from "../charges/charges.ts";
import { readPlan } from "../plans/plan-store.ts";
import type { ShopifyBilling } from "./shopify-billing.ts";
import {
  insertSubscription,
  overtakeReadings,
  selectRunningSubscription,
} from "./subscription-store.ts";
import { takeBackRequests } from "./take-back-requests.ts";
import { newSubscription, syncSubscriptions } from "./sync-subscriptions.ts";
import type { ShopifyEdges } from "../shopify-edges.ts";

export type CreateSubscriptionInput = {
  shop: string;
  planName: string;
  /** Where Shopify leads the merchant after the approval. */
  returnUrl: string;
};

export type CreateSubscriptionResult =
  | { kind: "created"; confirmationUrl: string }
  | {
      kind: "refused";
      reason: "unknown-plan" | "inactive-plan" | "free-plan" | "same-plan" | "shopify";
      message: string;
    };

type CreateEdges = ShopifyEdges & { isBillingTest: boolean };

/**
 * Asks Shopify for a subscription to a plan; it counts once the merchant has approved it there.
 *
 * An earlier request that still waits is taken back. A plan that runs goes on until the new one is
 * approved; then Shopify replaces it, and its charges are sent before that.
 *
 * @throws what ShopifyBilling throws.
 */
export async function createSubscription(
  edges: CreateEdges,
  input: CreateSubscriptionInput,
): Promise<CreateSubscriptionResult> {
  const plan = await orderablePlan(edges, input.planName);
  if ("kind" in plan) return plan;
  const { shop } = input;
  await syncSubscriptions(edges, shop);
  const running = await selectRunningSubscription(edges.db, shop);
  if (running?.status === "active" && running.planName === plan.planName)
    return refused("same-plan", `${plan.displayName} is the plan of this shop already.`);
  const billing = edges.shopifyBilling(shop);
  await takeBackRequests(edges, shop);
  if (running) await drainCharges(edges, shop);
  return request(edges, billing, { ...input, plan, running });
}

/** To another plan, up or down. The running one stays until the new one is approved. */
export async function changeSubscription(
  edges: CreateEdges,
  input: CreateSubscriptionInput,
): Promise<CreateSubscriptionResult> {
  return createSubscription(edges, input);
}

async function orderablePlan(
  { db }: Pick<CreateEdges, "db">,
  planName: string,
): Promise<Plan | Extract<CreateSubscriptionResult, { kind: "refused" }>> {
  const plan = isPlanName(planName) ? await readPlan(db, planName) : null;
  if (!plan) return refused("unknown-plan", "There is no plan of this name.");
  if (!plan.isActive)
    return refused("inactive-plan", `${plan.displayName} is not offered any more.`);
  if (plan.basePriceCents <= 0)
    return refused(
      "free-plan",
      `${plan.displayName} needs no subscription: cancel the plan instead.`,
    );
  return plan;
}

const isPlanName = (name: string): name is PlanName =>
  name === "free" || name === "pro" || name === "agency";

function refused(
  reason: Extract<CreateSubscriptionResult, { kind: "refused" }>["reason"],
  message: string,
) {
  return { kind: "refused" as const, reason, message };
}

async function request(
  edges: CreateEdges,
  billing: ShopifyBilling,
  order: CreateSubscriptionInput & { plan: Plan; running: Subscription | null },
): Promise<CreateSubscriptionResult> {
  const { shop, plan, running, returnUrl } = order;
  const answer = await billing.createSubscription({
    name: plan.displayName,
    priceCents: plan.basePriceCents,
    cappedAmountCents: plan.overagePriceCents > 0 ? plan.cappedAmountCents : 0,
    usageTerms: usageTerms(plan),
    returnUrl,
    isTest: edges.isBillingTest,
  });
  if (answer.kind === "refused") return refused("shopify", answer.message);
  await edges.db.transaction(async (tx) => {
    await lockShop(tx, shop);
    await overtakeReadings(tx, shop);
    await insertSubscription(tx, {
      ...newSubscription(edges, shop, plan, answer.subscription),
      confirmationUrl: answer.confirmationUrl,
      replacesSubscriptionId: running?.id ?? null,
    });
  });
  return { kind: "created", confirmationUrl: answer.confirmationUrl };
}

function usageTerms({ includedQuota, overagePriceCents }: Plan): string {
  const price = `$${(overagePriceCents / 100).toFixed(2)}`;
  return `${price} for each generation beyond the ${includedQuota} included in 30 days`;
}

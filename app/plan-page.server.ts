import { getSubscription } from "#domain/billing/billing.ts";
import { listGenerations } from "#domain/billing/generation-history.ts";
import { listPlans } from "#domain/billing/plans.ts";
import { getTrialStatus } from "#domain/billing/trial.ts";
import { getUsageStats } from "#domain/billing/usage-analytics.ts";
import { allowanceOf } from "./allowance.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export async function planPage(edges: ShopContext["edges"], shop: string, page: string | null) {
  const pageNumber = Math.max(1, Number.parseInt(page ?? "1", 10) || 1);
  const [allowance, plans, subscription, trial, usage, history] = await Promise.all([
    allowanceOf(edges, shop),
    listPlans(edges),
    getSubscription(edges, shop),
    getTrialStatus(edges, shop),
    getUsageStats(edges, shop),
    listGenerations(edges, shop, pageNumber),
  ]);
  return {
    allowance,
    plans,
    subscription,
    trial,
    usage,
    history,
    now: edges.clock.now().toISOString(),
  };
}

import { listFailedCharges } from "#domain/billing/charges/failed-charges.ts";
import { listGenerations } from "#domain/billing/history/generation-history.ts";
import { getPlanStanding } from "#domain/billing/subscriptions/plan-standing.ts";
import { listPlans } from "#domain/billing/plans/plans.ts";
import { getUsageStats } from "#domain/billing/history/usage-analytics.ts";
import { getById } from "#domain/sections/section.ts";
import { allowanceOf } from "./allowance.server.ts";
import { subscriptionView } from "./http/subscription-view.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export async function planPage(edges: ShopContext["edges"], shop: string, page: string | null) {
  const pageNumber = Math.max(1, Number.parseInt(page ?? "1", 10) || 1);
  const [allowance, plans, standing, usage, history, failedCharges] = await Promise.all([
    allowanceOf(edges, shop),
    listPlans(edges),
    getPlanStanding(edges, shop),
    getUsageStats(edges, shop),
    listGenerations(edges, shop, pageNumber),
    listFailedCharges(edges, shop),
  ]);
  const named = new Set([...history.items, ...failedCharges].map(({ sectionId }) => sectionId));
  return {
    allowance,
    plans,
    subscription: standing.subscription && subscriptionView(standing.subscription),
    pending: standing.pending,
    usage,
    history,
    failedCharges,
    sectionNames: await namesOf(edges, shop, named),
    now: edges.clock.now().toISOString(),
  };
}

/** By id; a deleted section has none, its runs stay in the history. */
async function namesOf(edges: ShopContext["edges"], shop: string, ids: Set<string>) {
  const found = await Promise.all([...ids].map((id) => getById(edges, id, shop)));
  return Object.fromEntries(
    found.flatMap((section) => (section ? [[section.id, section.name]] : [])),
  );
}

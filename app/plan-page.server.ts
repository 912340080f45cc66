import { getSubscription } from "#domain/billing/billing.ts";
import { listGenerations } from "#domain/billing/generation-history.ts";
import { listPlans } from "#domain/billing/plans.ts";
import { getTrialStatus } from "#domain/billing/trial.ts";
import { getUsageStats } from "#domain/billing/usage-analytics.ts";
import { getById } from "#domain/sections/section.ts";
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
    sectionNames: await namesOf(edges, shop, new Set(history.items.map((run) => run.sectionId))),
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

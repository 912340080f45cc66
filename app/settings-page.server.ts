import { checkQuota } from "#domain/billing/allowance/billing.ts";
import { getPlanStanding } from "#domain/billing/subscriptions/plan-standing.ts";
import { listSections } from "#domain/sections/section-list.ts";
import { getSettings } from "#domain/shops/settings.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export async function settingsPage(edges: ShopContext["edges"], shop: string) {
  const [{ defaultTone, defaultStyle }, sections, standing, quota] = await Promise.all([
    getSettings(edges, shop),
    listSections(edges, shop, { limit: 1, includeInactive: true }),
    getPlanStanding(edges, shop),
    checkQuota(edges, shop),
  ]);
  return {
    shop,
    settings: { defaultTone, defaultStyle },
    modelLabel: edges.model.label,
    sectionCount: sections.total,
    paidPlan: standing.subscription?.planName ?? null,
    isInTrial: quota.source === "trial",
  };
}

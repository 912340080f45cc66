import { checkQuota } from "#domain/billing/allowance/billing.ts";
import { getPlanStanding } from "#domain/billing/subscriptions/plan-standing.ts";
import { listSections } from "#domain/sections/section-list.ts";
import { getSettings } from "#domain/shops/settings.ts";
import { AppError } from "#platform/errors.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export async function settingsPage(edges: ShopContext["edges"], shop: string) {
  const [settings, themes, sections, standing, quota] = await Promise.all([
    getSettings(edges, shop),
    themeChoices(edges),
    listSections(edges, shop, { limit: 1, includeInactive: true }),
    getPlanStanding(edges, shop),
    checkQuota(edges, shop),
  ]);
  const { defaultTone, defaultStyle, defaultThemeId } = settings;
  const isThere = themes?.some(({ id }) => id === defaultThemeId) ?? true;
  return {
    shop,
    settings: { defaultTone, defaultStyle, defaultThemeId: isThere ? defaultThemeId : null },
    themes,
    modelLabel: edges.model.label,
    sectionCount: sections.total,
    paidPlan: standing.subscription?.planName ?? null,
    isInTrial: quota.source === "trial",
  };
}

/** The themes to make sections for, the live one first; null when Shopify does not tell now. */
async function themeChoices({ shopify }: ShopContext["edges"]) {
  try {
    const themes = await shopify.listThemes();
    return themes
      .filter(({ role }) => ["main", "unpublished", "development"].includes(role))
      .map(({ id, name, role }) => ({ id, name, isLive: role === "main" }));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

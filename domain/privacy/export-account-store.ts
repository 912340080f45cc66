import { asc, eq } from "drizzle-orm";
import { billingCycles, shops, shopSettings, subscriptions, trials } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

export async function selectAccount(db: Queryable, shop: string) {
  const [installation] = await db
    .select({ installedAt: shops.installedAt, uninstalledAt: shops.uninstalledAt })
    .from(shops)
    .where(eq(shops.shop, shop));
  const [settings] = await db
    .select({
      defaultTone: shopSettings.defaultTone,
      defaultStyle: shopSettings.defaultStyle,
      defaultThemeId: shopSettings.defaultThemeId,
      updatedAt: shopSettings.updatedAt,
    })
    .from(shopSettings)
    .where(eq(shopSettings.shop, shop));
  const [trial] = await db
    .select({
      startedAt: trials.startedAt,
      endsAt: trials.endsAt,
      usageCount: trials.usageCount,
      maxUsage: trials.maxUsage,
      status: trials.status,
      convertedTo: trials.convertedTo,
    })
    .from(trials)
    .where(eq(trials.shop, shop));
  return {
    installation: installation ?? null,
    settings: settings ?? null,
    trial: trial ?? null,
  };
}

export async function selectSubscriptions(db: Queryable, shop: string) {
  return db
    .select({
      id: subscriptions.id,
      shopifySubId: subscriptions.shopifySubId,
      planName: subscriptions.planName,
      status: subscriptions.status,
      basePriceCents: subscriptions.basePriceCents,
      includedQuota: subscriptions.includedQuota,
      overagePriceCents: subscriptions.overagePriceCents,
      cappedAmountCents: subscriptions.cappedAmountCents,
      balanceUsedCents: subscriptions.balanceUsedCents,
      currentPeriodEnd: subscriptions.currentPeriodEnd,
      isTest: subscriptions.isTest,
      createdAt: subscriptions.createdAt,
      updatedAt: subscriptions.updatedAt,
    })
    .from(subscriptions)
    .where(eq(subscriptions.shop, shop))
    .orderBy(asc(subscriptions.createdAt), asc(subscriptions.id));
}

export async function selectCycles(db: Queryable, shop: string) {
  return db
    .select({
      id: billingCycles.id,
      subscriptionId: billingCycles.subscriptionId,
      startsAt: billingCycles.startsAt,
      endsAt: billingCycles.endsAt,
      used: billingCycles.used,
      overages: billingCycles.overages,
    })
    .from(billingCycles)
    .where(eq(billingCycles.shop, shop))
    .orderBy(asc(billingCycles.startsAt), asc(billingCycles.id));
}

import type { Subscription } from "#domain/billing/billing-rows.ts";

/** A subscription as pages and API clients see it; amounts in US cents. */
export function subscriptionView(subscription: Subscription) {
  return {
    id: subscription.id,
    shopifySubId: subscription.shopifySubId,
    planName: subscription.planName,
    status: subscription.status,
    basePriceCents: subscription.basePriceCents,
    includedQuota: subscription.includedQuota,
    overagePriceCents: subscription.overagePriceCents,
    cappedAmountCents: subscription.cappedAmountCents,
    balanceUsedCents: subscription.balanceUsedCents,
    currentPeriodEnd: subscription.currentPeriodEnd?.toISOString() ?? null,
    capReachedAt: subscription.capReachedAt?.toISOString() ?? null,
    isTest: subscription.isTest,
    createdAt: subscription.createdAt.toISOString(),
  };
}

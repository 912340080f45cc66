import type { PlanStanding } from "#domain/billing/plan-standing.ts";

/** A shop's subscription, and the one that waits for approval, as the pages show them. */
export function standingView({ subscription, pending }: PlanStanding) {
  return {
    subscription: subscription && {
      status: subscription.status,
      planName: subscription.planName,
      basePriceCents: subscription.basePriceCents,
      includedQuota: subscription.includedQuota,
      overagePriceCents: subscription.overagePriceCents,
      cappedAmountCents: subscription.cappedAmountCents,
      balanceUsedCents: subscription.balanceUsedCents,
      currentPeriodEnd: subscription.currentPeriodEnd?.toISOString() ?? null,
      capReachedAt: subscription.capReachedAt?.toISOString() ?? null,
    },
    pending: pending && {
      planName: pending.planName,
      confirmationUrl: pending.confirmationUrl,
    },
  };
}

import type { AllowanceSource, PlanName, Subscription } from "../billing-rows.ts";

/** What a shop may still generate, and what the next generation costs. Amounts in US cents. */
export type QuotaCheck = {
  /** Whether another run may start now; runs that are on their way are counted. */
  hasQuota: boolean;
  /** Completed in the cycle, window or trial; overages among them. */
  usageThisCycle: number;
  includedQuota: number;
  overagesThisCycle: number;
  overagesRemaining: number;
  /** 0 to 100, of the included ones and the overages that the cap affords. */
  percentUsed: number;
  isInTrial: boolean;
  trialEndsAt: Date | null;
  subscription: Subscription | null;
  planName: PlanName;
  source: AllowanceSource;
  /** When there is more to use; null in a trial, and in a rolling window nothing was used in. */
  renewsAt: Date | null;
  nextCostCents: number;
};

export type QuotaView = Omit<QuotaCheck, "subscription" | "trialEndsAt" | "renewsAt"> & {
  trialEndsAt: string | null;
  renewsAt: string | null;
};

/** The quota as the HTTP interface shows it. */
export function quotaView(check: QuotaCheck): QuotaView {
  return {
    hasQuota: check.hasQuota,
    usageThisCycle: check.usageThisCycle,
    includedQuota: check.includedQuota,
    overagesThisCycle: check.overagesThisCycle,
    overagesRemaining: check.overagesRemaining,
    percentUsed: check.percentUsed,
    isInTrial: check.isInTrial,
    trialEndsAt: check.trialEndsAt?.toISOString() ?? null,
    planName: check.planName,
    source: check.source,
    renewsAt: check.renewsAt?.toISOString() ?? null,
    nextCostCents: check.nextCostCents,
  };
}

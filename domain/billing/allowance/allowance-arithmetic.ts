/** What has been used of a number of generations that cost nothing extra. */
export type PlainUse = { completed: number; held: number; included: number };

/** One cycle of a subscription: everything that decides whether another generation fits, and its price. */
export type CycleUse = {
  included: number;
  /** Completed in the cycle, overages among them. */
  used: number;
  overages: number;
  heldIncluded: number;
  heldOveragesCents: number;
  overagePriceCents: number;
  cappedAmountCents: number;
  /** What Shopify last told of the usage line; accepted charges are in it, the others are not. */
  balanceUsedCents: number;
  acceptedChargesCents: number;
  /** Charges that Shopify has yet to take: pending, or in error and to be retried. */
  openChargesCents: number;
  /** False after a cancel: what was paid for is kept, nothing more. */
  overagesAllowed: boolean;
};

export type Allowance = {
  hasQuota: boolean;
  nextIsOverage: boolean;
  nextCostCents: number;
  overagesRemaining: number;
  /** 0 to 100: completed generations of all that the cap affords. */
  percentUsed: number;
  /** 0 to 100: completed and held ones of the included; from 90 on the merchant is warned. */
  percentOfIncluded: number;
};

export function plainAllowance({ completed, held, included }: PlainUse): Allowance {
  return {
    hasQuota: completed + held < included,
    nextIsOverage: false,
    nextCostCents: 0,
    overagesRemaining: 0,
    percentUsed: percent(completed, included),
    percentOfIncluded: percent(completed + held, included),
  };
}

export function subscriptionAllowance(use: CycleUse): Allowance {
  const includedUsed = use.used - use.overages + use.heldIncluded;
  const hasIncluded = includedUsed < use.included;
  const overagesRemaining = overagesLeft(use);
  const hasQuota = hasIncluded || overagesRemaining > 0;
  const nextIsOverage = hasQuota && !hasIncluded;
  return {
    hasQuota,
    nextIsOverage,
    nextCostCents: nextIsOverage ? use.overagePriceCents : 0,
    overagesRemaining,
    percentUsed: percent(use.used, use.included + overagesTheCapAffords(use)),
    percentOfIncluded: percent(includedUsed, use.included),
  };
}

/** Bounded by the cap that the merchant approved and by what Shopify says is left of it. */
function overagesLeft(use: CycleUse): number {
  if (!use.overagesAllowed || use.overagePriceCents <= 0) return 0;
  const takenCents = Math.max(use.acceptedChargesCents, use.balanceUsedCents);
  const leftCents =
    use.cappedAmountCents - takenCents - use.openChargesCents - use.heldOveragesCents;
  return Math.max(0, Math.floor(leftCents / use.overagePriceCents));
}

function overagesTheCapAffords(use: CycleUse): number {
  if (!use.overagesAllowed || use.overagePriceCents <= 0) return 0;
  return Math.max(0, Math.floor(use.cappedAmountCents / use.overagePriceCents));
}

function percent(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.min(100, Math.max(0, (100 * part) / whole));
}

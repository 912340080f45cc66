import { getFeaturesSummary } from "#domain/billing/feature-gate.ts";
import { getPlan } from "#domain/billing/plans.ts";
import { quotaView } from "#domain/billing/quota.ts";
import { readShopAllowance } from "#domain/billing/shop-allowance.ts";
import { getTrialStatus } from "#domain/billing/trial.ts";
import { getSettings } from "#domain/shops/settings.ts";
import type { Edges } from "./edges.server.ts";

/** What may still be generated, at what price, and what the plan allows: shown wherever a run can start. */
export async function allowanceOf(edges: Edges, shop: string) {
  const [{ quota, standing }, features, free, trial, settings] = await Promise.all([
    readShopAllowance(edges, shop),
    getFeaturesSummary(edges, shop),
    getPlan(edges, "free"),
    getTrialStatus(edges, shop),
    getSettings(edges, shop),
  ]);
  const { subscription } = quota;
  const { cycle } = standing;
  const isCycleOn = cycle !== null && edges.clock.now() < cycle.endsAt;
  return {
    quota: quotaView(quota),
    features,
    freeQuota: free.includedQuota,
    trial,
    /** Most that extra generations may cost in a cycle; 0 without a plan. */
    cappedAmountCents: subscription?.cappedAmountCents ?? 0,
    /** Whether extra generations of this cycle need no further question: "Do not ask again in this cycle". */
    overageConsent:
      subscription !== null &&
      isCycleOn &&
      settings.overageConsentCycleId === cycle.id &&
      settings.overageConsentPriceCents === subscription.overagePriceCents &&
      settings.overageConsentCapCents === subscription.cappedAmountCents,
  };
}

export type Allowance = Awaited<ReturnType<typeof allowanceOf>>;

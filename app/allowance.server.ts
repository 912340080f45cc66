import { checkQuota } from "#domain/billing/allowance/billing.ts";
import { getFeaturesSummary } from "#domain/billing/plans/feature-gate.ts";
import { getPlan } from "#domain/billing/plans/plans.ts";
import { quotaView } from "#domain/billing/allowance/quota.ts";
import { getTrialStatus } from "#domain/billing/allowance/trial.ts";
import type { Edges } from "./edges.server.ts";
import { overageConsentOf } from "./overage-consent.server.ts";

/** What may still be generated, at what price, and what the plan allows: shown wherever a run can start. */
export async function allowanceOf(edges: Edges, shop: string) {
  const [quota, features, free, trial, overageConsent] = await Promise.all([
    checkQuota(edges, shop),
    getFeaturesSummary(edges, shop),
    getPlan(edges, "free"),
    getTrialStatus(edges, shop),
    overageConsentOf(edges, shop),
  ]);
  return {
    quota: quotaView(quota),
    features,
    freeQuota: free.includedQuota,
    trial,
    /** Most that extra generations may cost in a cycle; 0 without a plan. */
    cappedAmountCents: quota.subscription?.cappedAmountCents ?? 0,
    /** "Do not ask again in this cycle": extra generations need no further question. */
    overageConsent,
  };
}

export type Allowance = Awaited<ReturnType<typeof allowanceOf>>;

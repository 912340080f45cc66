import { checkQuota } from "#domain/billing/billing.ts";
import { getFeaturesSummary } from "#domain/billing/feature-gate.ts";
import { getPlan } from "#domain/billing/plans.ts";
import { quotaView } from "#domain/billing/quota.ts";
import type { Edges } from "./edges.server.ts";

/** What may still be generated, at what price, and what the plan allows: shown wherever a run can start. */
export async function allowanceOf(edges: Edges, shop: string) {
  const [quota, features] = await Promise.all([
    checkQuota(edges, shop),
    getFeaturesSummary(edges, shop),
  ]);
  const free = await getPlan(edges, "free");
  return { quota: quotaView(quota), features, freeQuota: free.includedQuota };
}

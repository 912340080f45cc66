import { checkQuota } from "./billing.ts";
import { DAY_IN_MS } from "../days.ts";
import { quotaView, type QuotaView } from "./quota.ts";
import type { AllowanceEdges } from "./shop-allowance.ts";

export type UsageSummary = {
  quota: QuotaView;
  /** What the cycle's overages cost so far, in US cents. */
  estimatedChargeCents: number;
  daysUntilRenewal: number | null;
};

/** Plan, use, what the overages of this cycle cost so far, and the days until there is more. */
export async function getUsageSummary(edges: AllowanceEdges, shop: string): Promise<UsageSummary> {
  const quota = await checkQuota(edges, shop);
  const untilRenewal = quota.renewsAt && quota.renewsAt.getTime() - edges.clock.now().getTime();
  return {
    quota: quotaView(quota),
    estimatedChargeCents: quota.overagesThisCycle * (quota.subscription?.overagePriceCents ?? 0),
    daysUntilRenewal:
      untilRenewal === null ? null : Math.max(0, Math.ceil(untilRenewal / DAY_IN_MS)),
  };
}

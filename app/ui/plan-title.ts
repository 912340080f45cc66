import type { QuotaView } from "#domain/billing/allowance/quota.ts";

const TITLES: Record<QuotaView["planName"], string> = {
  free: "Free",
  pro: "Pro",
  agency: "Agency",
};

/** A plan as the pages call it. */
export function planTitle(planName: QuotaView["planName"]): string {
  return TITLES[planName];
}

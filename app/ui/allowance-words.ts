import type { QuotaView } from "#domain/billing/quota.ts";

/** US dollars with two decimals, as charges are shown. */
export function dollars(cents: number): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(cents / 100);
}

/** What the next run costs, wherever one can be started. */
export function nextCostWords(quota: QuotaView): string {
  if (!quota.hasQuota) return "No generations left";
  if (quota.nextCostCents > 0) return `${dollars(quota.nextCostCents)} if it is saved`;
  return "Included if it is saved";
}

/** How many are left, in few words. */
export function leftWords(quota: QuotaView): string {
  const left = Math.max(0, quota.includedQuota - quota.usageThisCycle);
  if (quota.isInTrial) return `Trial, ${left} left`;
  if (left === 0 && quota.overagesRemaining > 0) return `${quota.overagesRemaining} extra left`;
  return `${left} of ${quota.includedQuota} left`;
}

/** "December 2, in 11 days" */
export function dateWords(iso: string, nowMs: number): string {
  const date = new Date(iso);
  const days = Math.ceil((date.getTime() - nowMs) / 86_400_000);
  const words = new Intl.DateTimeFormat("en-US", {
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
  if (days <= 0) return `${words.format(date)}, today`;
  return `${words.format(date)}, in ${days} ${days === 1 ? "day" : "days"}`;
}

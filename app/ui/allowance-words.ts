import type { QuotaView } from "#domain/billing/allowance/quota.ts";

const DAY_IN_MS = 86_400_000;

/** US dollars with two decimals, as charges are shown. */
export function dollars(cents: number): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(cents / 100);
}

/** US dollars without decimals where there are none, as plans are priced. */
export function planPrice(cents: number): string {
  return dollars(cents).replace(/\.00$/, "");
}

/** What the next run costs, wherever one can be started. */
export function nextCostWords(quota: QuotaView): string {
  if (!quota.hasQuota) return "No generations left";
  if (quota.nextCostCents > 0) return `Next one: ${dollars(quota.nextCostCents)}`;
  return "Included if it is saved";
}

/** The same beside a button, with what is left of the included ones. */
export function shortCostWords(quota: QuotaView): string {
  if (!quota.hasQuota) return nextCostWords(quota);
  if (quota.nextCostCents > 0) return `${nextCostWords(quota)}, ${leftWords(quota)}`;
  return quota.isInTrial ? leftWords(quota) : `Included, ${includedLeft(quota)} left`;
}

/** How many are left, in few words. */
export function leftWords(quota: QuotaView): string {
  const left = includedLeft(quota);
  if (quota.isInTrial) return `Trial, ${left} left`;
  if (left === 0 && quota.overagesRemaining > 0) return `${quota.overagesRemaining} extra left`;
  return `${left} of ${quota.includedQuota} left`;
}

/** What extra generations cost so far, of what they may; null while there is an included one left. */
export function extraWords(quota: QuotaView, cappedAmountCents: number): string | null {
  if (quota.nextCostCents === 0) return null;
  const extraCents = quota.overagesThisCycle * quota.nextCostCents;
  return `${dollars(extraCents)} of ${dollars(cappedAmountCents)} extra`;
}

/** Of the included ones; extra ones are not among them. */
export function includedLeft(quota: QuotaView): number {
  return Math.max(0, quota.includedQuota - quota.usageThisCycle);
}

/** Why nothing can be generated now, and when it can; null when it can. */
export function pausedWords(quota: QuotaView, nowMs: number): string | null {
  if (quota.hasQuota) return null;
  if (!isUsedUp(quota)) return "The generations that are left are being used by runs under way.";
  const until = quota.renewsAt ?? quota.trialEndsAt;
  if (until === null) return "All generations are used.";
  return `All generations are used. New ones come on ${dateWords(until, nowMs)}.`;
}

/** False while runs that are on their way only hold what they may use up. */
export function isUsedUp(quota: QuotaView): boolean {
  return !quota.hasQuota && includedLeft(quota) === 0 && quota.overagesRemaining === 0;
}

/** "December 2, in 11 days" */
export function dateWords(iso: string, nowMs: number): string {
  const days = daysUntil(iso, nowMs);
  if (days <= 0) return `${dayWords(iso)}, today`;
  return `${dayWords(iso)}, in ${dayCount(days)}`;
}

/** "December 2", in UTC like every date of billing. */
export function dayWords(iso: string): string {
  return new Intl.DateTimeFormat("en-US", {
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(iso));
}

/** Whole days, a begun one counted; never below 0. */
export function daysUntil(iso: string, nowMs: number): number {
  return Math.max(0, Math.ceil((new Date(iso).getTime() - nowMs) / DAY_IN_MS));
}

export function dayCount(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

import type { Subscription } from "../state.ts";

export const DAY_IN_MS = 86_400_000;
const PERIOD_IN_DAYS = { EVERY_30_DAYS: 30, ANNUAL: 365 };

/** The period that begins when a subscription starts; a free trial makes it longer. */
export function firstPeriod(subscription: Subscription, start: Date) {
  const lengthInMs = subscription.trialDays * DAY_IN_MS + periodInMs(subscription);
  return {
    periodStart: start.toISOString(),
    periodEnd: new Date(start.getTime() + lengthInMs).toISOString(),
  };
}

/** Renews a running subscription as often as its period has ended by then. Nobody is told, as at Shopify. */
export function rollPeriods(subscription: Subscription, time: Date): void {
  const lengthInMs = periodInMs(subscription);
  while (subscription.status === "ACTIVE" && subscription.periodEnd !== null) {
    const end = Date.parse(subscription.periodEnd);
    if (end > time.getTime()) return;
    subscription.periodStart = subscription.periodEnd;
    subscription.periodEnd = new Date(end + lengthInMs).toISOString();
  }
}

/** When the running period ends; null unless the subscription is active. */
export function currentPeriodEnd({ status, periodEnd }: Subscription): string | null {
  return status === "ACTIVE" ? periodEnd : null;
}

/** The share of the paid period that is still to come: 0 when nothing is paid, as in a trial. */
export function unusedShare(subscription: Subscription, time: Date): number {
  const end = currentPeriodEnd(subscription);
  const share = end === null ? 0 : (Date.parse(end) - time.getTime()) / periodInMs(subscription);
  return share > 1 ? 0 : Math.max(0, share);
}

function periodInMs({ recurring }: Subscription): number {
  return PERIOD_IN_DAYS[recurring?.interval ?? "EVERY_30_DAYS"] * DAY_IN_MS;
}

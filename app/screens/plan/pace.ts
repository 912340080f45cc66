import { includedLeft } from "#app/ui/allowance-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** In how many days everything is used at the pace so far; null when the period ends before. */
export function daysUntilUsedUp({ allowance: { quota }, usage }: PlanPage): number | null {
  const { dailyAverage } = usage.projection;
  if (dailyAverage <= 0) return null;
  const days = Math.floor((includedLeft(quota) + quota.overagesRemaining) / dailyAverage);
  const { daysRemaining } = usage.currentCycle;
  return daysRemaining === null || days >= daysRemaining ? null : days;
}

/** Another plan on which what is expected of this cycle would cost less; the cheapest one. */
export function cheaperPlan(
  { plans, subscription, usage }: PlanPage,
  costCents: number,
): { title: string; costCents: number } | null {
  const expected = usage.projection.estimatedTotal;
  const [cheapest] = plans
    .filter((plan) => plan.planName !== subscription?.planName && plan.basePriceCents > 0)
    .map((plan) => ({
      title: plan.displayName,
      costCents:
        plan.basePriceCents + Math.max(0, expected - plan.includedQuota) * plan.overagePriceCents,
    }))
    .filter((plan) => plan.costCents < costCents)
    .toSorted((one, other) => one.costCents - other.costCents);
  return cheapest ?? null;
}

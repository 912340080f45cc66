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

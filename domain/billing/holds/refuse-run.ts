import type { AdmissionFacts } from "./admission-store.ts";
import type { AllowanceConfig } from "../allowance/allowance-config.ts";
import { addDays, startOfUtcDay } from "../days.ts";
import type { NewRun } from "./new-run.ts";
import { featuresOf } from "../plans/plan-features.ts";
import type { QuotaCheck } from "../allowance/quota.ts";

export type Refusal = {
  reason:
    | "quota-exhausted"
    | "run-in-progress"
    | "too-many-runs"
    | "too-many-attempts"
    | "refinement-limit"
    | "feature-not-in-plan"
    | "cost-not-agreed";
  retryAfterSeconds?: number;
  feature?: string;
};

/** About how long a run takes. */
const RUN_IN_SECONDS = 10;

/** Why a run may not start now; null when it may. */
export function refuseRun(
  config: AllowanceConfig,
  now: Date,
  run: Pick<NewRun, "sectionId" | "maxCostCents"> & { isRefinement: boolean },
  { facts, quota }: { facts: AdmissionFacts; quota: QuotaCheck },
): Refusal | null {
  const running = facts.holds.filter(({ isRunning }) => isRunning);
  if (running.some(({ sectionId }) => sectionId === run.sectionId))
    return { reason: "run-in-progress", retryAfterSeconds: RUN_IN_SECONDS };
  if (running.length >= config.runsAtOnce)
    return { reason: "too-many-runs", retryAfterSeconds: RUN_IN_SECONDS };
  if (facts.uncountedToday >= config.uncountedRunsPerDay)
    return { reason: "too-many-attempts", retryAfterSeconds: secondsToMidnight(now) };
  if (run.isRefinement) {
    const features = featuresOf(facts.standing, now);
    if (!features.flags.includes("chat_refinement"))
      return { reason: "feature-not-in-plan", feature: "chat_refinement" };
    if (features.refinementLimit !== null && facts.refinements >= features.refinementLimit)
      return { reason: "refinement-limit" };
  }
  if (!quota.hasQuota) return { reason: "quota-exhausted" };
  // What was shown as included may have been used meanwhile, in another tab or by somebody else.
  const isAgreed = run.maxCostCents === undefined || quota.nextCostCents <= run.maxCostCents;
  return isAgreed ? null : { reason: "cost-not-agreed" };
}

function secondsToMidnight(now: Date): number {
  const midnight = addDays(startOfUtcDay(now), 1);
  return Math.ceil((midnight.getTime() - now.getTime()) / 1000);
}

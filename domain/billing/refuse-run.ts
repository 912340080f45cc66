import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import type { AllowanceConfig } from "./allowance-config.ts";
import { addDays, startOfUtcDay } from "./days.ts";
import { featuresOf } from "./plan-features.ts";
import type { RunCounts } from "./run-store.ts";
import type { ShopAllowance } from "./shop-allowance.ts";

export type Refusal = {
  reason:
    | "quota-exhausted"
    | "run-in-progress"
    | "too-many-runs"
    | "too-many-attempts"
    | "refinement-limit"
    | "feature-not-in-plan";
  retryAfterSeconds?: number;
  feature?: string;
};

/** About how long a run takes. */
const RUN_IN_SECONDS = 10;

/** Why a run may not start now; null when it may. */
export async function refuseRun(
  edges: { db: Queryable; clock: Clock; allowance: AllowanceConfig },
  run: { isRefinement: boolean; counts: RunCounts; allowance: ShopAllowance },
): Promise<Refusal | null> {
  const { counts, allowance } = run;
  if (counts.runningInSection > 0)
    return { reason: "run-in-progress", retryAfterSeconds: RUN_IN_SECONDS };
  if (counts.runningInShop >= edges.allowance.runsAtOnce)
    return { reason: "too-many-runs", retryAfterSeconds: RUN_IN_SECONDS };
  if (counts.uncountedToday >= edges.allowance.uncountedRunsPerDay)
    return { reason: "too-many-attempts", retryAfterSeconds: secondsToMidnight(edges.clock.now()) };
  if (run.isRefinement) {
    const features = await featuresOf(edges.db, allowance.standing, edges.clock.now());
    if (!features.flags.includes("chat_refinement"))
      return { reason: "feature-not-in-plan", feature: "chat_refinement" };
    if (
      features.refinementLimit !== null &&
      counts.completedRefinements >= features.refinementLimit
    )
      return { reason: "refinement-limit" };
  }
  return allowance.quota.hasQuota ? null : { reason: "quota-exhausted" };
}

function secondsToMidnight(now: Date): number {
  const midnight = addDays(startOfUtcDay(now), 1);
  return Math.ceil((midnight.getTime() - now.getTime()) / 1000);
}

import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import { readStanding, type PlanTerms, type Standing } from "../allowance/allowance-store.ts";
import type { PlanName } from "../billing-rows.ts";
import { isTrialRunning } from "../allowance/trial.ts";

export const FEATURE_FLAGS = [
  "live_preview",
  "publish_theme",
  "chat_refinement",
  "team_seats",
  "batch_generation",
  "custom_templates",
] as const;
export type FeatureFlag = (typeof FEATURE_FLAGS)[number];

export type PlanFeatures = {
  /** The plan whose features they are: pro's in a trial. */
  planName: PlanName;
  flags: readonly string[];
  /** Completed refinements a conversation may have; null is unlimited. */
  refinementLimit: number | null;
  seats: number;
  /** Null outside a trial. */
  trialEndsAt: Date | null;
};

/** What the shop's trial, else its subscription, else the free plan lets it do. */
export async function readFeatures(
  { db, clock }: { db: Queryable; clock: Clock },
  shop: string,
): Promise<PlanFeatures> {
  const now = clock.now();
  return featuresOf(await readStanding(db, shop, now), now);
}

export function featuresOf(standing: Standing, now: Date): PlanFeatures {
  const { trial, subscription } = standing;
  const isInTrial = isTrialRunning(trial, now);
  const plan = planIn(standing, subscription?.planName ?? (isInTrial ? "pro" : "free"));
  return {
    planName: plan.planName,
    flags: plan.featureFlags,
    refinementLimit: plan.refinementLimit,
    seats: plan.seats,
    trialEndsAt: isInTrial ? trial.endsAt : null,
  };
}

/** @throws when the price list lacks it: every plan is in it, on offer or not. */
export function planIn({ plans }: Standing, planName: PlanName): PlanTerms {
  const plan = plans.find((each) => each.planName === planName);
  if (!plan) throw new Error(`Plan ${planName} is missing from plan_configurations`);
  return plan;
}

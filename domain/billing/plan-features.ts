import type { Queryable } from "#platform/database.ts";
import type { AllowanceSource, PlanName } from "./billing-rows.ts";
import { getPlan } from "./plans.ts";

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
};

/** What the plan, or the trial, lets a shop do. */
export async function featuresOf(
  db: Queryable,
  standing: { planName: PlanName; source: AllowanceSource },
): Promise<PlanFeatures> {
  const inTrialOfFree = standing.source === "trial" && standing.planName === "free";
  const plan = await getPlan({ db }, inTrialOfFree ? "pro" : standing.planName);
  const { planName, featureFlags, refinementLimit, seats } = plan;
  return { planName, flags: featureFlags, refinementLimit, seats };
}

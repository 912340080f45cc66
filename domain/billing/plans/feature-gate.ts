import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import type { PlanName } from "../billing-rows.ts";
import { DAY_IN_MS } from "../days.ts";
import {
  FEATURE_FLAGS,
  readFeatures,
  type FeatureFlag,
  type PlanFeatures,
} from "./plan-features.ts";
import { countCompletedRefinements } from "../holds/run-store.ts";

export type { FeatureFlag } from "./plan-features.ts";

export type FeaturesSummary = {
  /** Whose features these are: pro's in a trial. */
  planName: PlanName;
  features: FeatureFlag[];
  canPublish: boolean;
  canLivePreview: boolean;
  canChatRefine: boolean;
  /** Completed refinements a conversation may have; null is unlimited. */
  refinementLimit: number | null;
  /** Of the conversation that was asked about; null without one. */
  refinementsUsed: number | null;
  seats: number;
  isInTrial: boolean;
  /** Whole days, a begun one counted; 0 outside a trial. */
  trialDaysRemaining: number;
};

export type FeatureGateResult =
  | { allowed: true; used: number; limit: number | null }
  | {
      allowed: false;
      reason: "feature-not-in-plan" | "refinement-limit";
      used: number;
      limit: number;
    };

type GateEdges = { db: Queryable; clock: Clock };

/** Live preview is open to every plan; the rest is what the plan, or the trial, has. */
export async function hasFeature(
  edges: GateEdges,
  shop: string,
  feature: FeatureFlag,
): Promise<boolean> {
  if (feature === "live_preview") return true;
  const { flags } = await readFeatures(edges, shop);
  return flags.includes(feature);
}

/** Whether the conversation may have another refinement; only completed ones count. */
export async function checkRefinementAccess(
  edges: GateEdges,
  shop: string,
  conversationId: string,
): Promise<FeatureGateResult> {
  const features = await readFeatures(edges, shop);
  const used = await countCompletedRefinements(edges.db, shop, conversationId);
  const limit = features.refinementLimit;
  if (!features.flags.includes("chat_refinement"))
    return { allowed: false, reason: "feature-not-in-plan", used, limit: 0 };
  if (limit !== null && used >= limit)
    return { allowed: false, reason: "refinement-limit", used, limit };
  return { allowed: true, used, limit };
}

/** Everything the page needs to know which controls to show, and which plan has the others. */
export async function getFeaturesSummary(
  edges: GateEdges,
  shop: string,
  conversationId?: string,
): Promise<FeaturesSummary> {
  const plan = await readFeatures(edges, shop);
  const features = FEATURE_FLAGS.filter((flag) => flag === "live_preview" || has(plan, flag));
  return {
    planName: plan.planName,
    features,
    canPublish: has(plan, "publish_theme"),
    canLivePreview: true,
    canChatRefine: has(plan, "chat_refinement"),
    refinementLimit: has(plan, "chat_refinement") ? plan.refinementLimit : 0,
    refinementsUsed:
      conversationId === undefined
        ? null
        : await countCompletedRefinements(edges.db, shop, conversationId),
    seats: plan.seats,
    isInTrial: plan.trialEndsAt !== null,
    trialDaysRemaining: daysLeft(plan, edges.clock.now()),
  };
}

function has({ flags }: PlanFeatures, flag: FeatureFlag): boolean {
  return flags.includes(flag);
}

function daysLeft({ trialEndsAt }: PlanFeatures, now: Date): number {
  if (!trialEndsAt) return 0;
  return Math.max(0, Math.ceil((trialEndsAt.getTime() - now.getTime()) / DAY_IN_MS));
}

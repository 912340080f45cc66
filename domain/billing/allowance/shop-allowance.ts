import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import { plainAllowance, subscriptionAllowance, type Allowance } from "./allowance-arithmetic.ts";
import type { AllowanceConfig } from "./allowance-config.ts";
import {
  readAllowanceFacts,
  type AllowanceFacts,
  type Asked,
  type Hold,
  type Standing,
} from "./allowance-store.ts";
import { currentCycle, freeWindowStart } from "./billing-cycle.ts";
import type { Subscription, Trial } from "../billing-rows.ts";
import { addDays, startOfUtcMonth } from "../days.ts";
import { planIn } from "../plans/plan-features.ts";
import type { QuotaCheck } from "./quota.ts";
import { isTrialRunning } from "./trial.ts";

export type AllowanceEdges = { db: Queryable; clock: Clock; allowance: AllowanceConfig };

/** A shop's allowance with what it was computed from, so that a hold can be taken of it. */
export type ShopAllowance = {
  quota: QuotaCheck;
  next: Allowance;
  standing: Standing;
  /** What the generation log calls the billing cycle. */
  cycleStart: Date;
};

export async function readShopAllowance(
  edges: AllowanceEdges,
  shop: string,
): Promise<ShopAllowance> {
  const asked = askedNow(edges, shop);
  return shopAllowance(edges, asked.now, await readAllowanceFacts(edges.db, asked));
}

export function askedNow({ clock, allowance }: Omit<AllowanceEdges, "db">, shop: string): Asked {
  const now = clock.now();
  return { shop, now, freeWindowStart: freeWindowStart(allowance.freeWindow, now) };
}

/** Trial while it runs, else subscription, else free; each counts its own holds only. */
export function shopAllowance(
  { allowance }: Pick<AllowanceEdges, "allowance">,
  now: Date,
  facts: AllowanceFacts,
): ShopAllowance {
  const { trial, subscription } = facts.standing;
  if (isTrialRunning(trial, now)) return trialAllowance(facts, trial);
  if (subscription) return paidAllowance(facts, subscription, now);
  return freeAllowance(facts, allowance.freeWindow, now);
}

function trialAllowance({ standing, holds }: AllowanceFacts, trial: Trial): ShopAllowance {
  const next = plainAllowance({
    completed: trial.usageCount,
    held: countHeld(holds, (hold) => hold.source === "trial"),
    included: trial.maxUsage,
  });
  const quota: QuotaCheck = {
    ...counted(next, trial.usageCount, trial.maxUsage, 0),
    isInTrial: true,
    trialEndsAt: trial.endsAt,
    subscription: standing.subscription,
    planName: standing.subscription?.planName ?? "free",
    source: "trial",
    renewsAt: null,
  };
  return { quota, next, standing, cycleStart: trial.startedAt };
}

function paidAllowance(
  { standing, holds, charges }: AllowanceFacts,
  subscription: Subscription,
  now: Date,
): ShopAllowance {
  const cycle = currentCycle(subscription, standing.cycle, now);
  const hasRolled = standing.cycle !== null && cycle.id === null;
  const own = holds.filter((hold) => cycle.id !== null && hold.cycleId === cycle.id);
  const carried = holds.filter((hold) => cycle.carriedFrom.includes(hold.cycleId ?? ""));
  const next = subscriptionAllowance({
    included: subscription.includedQuota,
    used: cycle.used + cycle.carried,
    overages: cycle.overages,
    heldIncluded: countHeld([...own, ...carried], (hold) => !hold.isOverage),
    heldOveragesCents: own.reduce((sum, hold) => sum + hold.priceCents, 0),
    overagePriceCents: subscription.overagePriceCents,
    cappedAmountCents: subscription.cappedAmountCents,
    balanceUsedCents: hasRolled ? 0 : subscription.balanceUsedCents,
    acceptedChargesCents: hasRolled ? 0 : charges.acceptedCents,
    openChargesCents: hasRolled ? 0 : charges.openCents,
    overagesAllowed:
      subscription.status === "active" && (hasRolled || subscription.capReachedAt === null),
  });
  const quota: QuotaCheck = {
    ...counted(next, cycle.used + cycle.carried, subscription.includedQuota, cycle.overages),
    isInTrial: false,
    trialEndsAt: null,
    subscription,
    planName: subscription.planName,
    source: "subscription",
    renewsAt: cycle.endsAt,
  };
  return { quota, next, standing, cycleStart: cycle.startsAt };
}

function freeAllowance(
  { standing, holds, freeUse: use }: AllowanceFacts,
  freeWindow: AllowanceConfig["freeWindow"],
  now: Date,
): ShopAllowance {
  const cycleStart = freeWindowStart(freeWindow, now);
  const included = planIn(standing, "free").includedQuota;
  const next = plainAllowance({
    completed: use.completed,
    held: countHeld(holds, (hold) => hold.source === "free"),
    included,
  });
  const renewsAt =
    freeWindow === "calendar-month"
      ? startOfUtcMonth(now, 1)
      : use.oldest && addDays(use.oldest, 30);
  const quota: QuotaCheck = {
    ...counted(next, use.completed, included, 0),
    isInTrial: false,
    trialEndsAt: null,
    subscription: null,
    planName: "free",
    source: "free",
    renewsAt,
  };
  return { quota, next, standing, cycleStart };
}

function countHeld(holds: Hold[], counts: (hold: Hold) => boolean): number {
  return holds.filter(counts).length;
}

function counted(next: Allowance, used: number, included: number, overages: number) {
  return {
    hasQuota: next.hasQuota,
    usageThisCycle: used,
    includedQuota: included,
    overagesThisCycle: overages,
    overagesRemaining: next.overagesRemaining,
    percentUsed: next.percentUsed,
    nextCostCents: next.nextCostCents,
  };
}

import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import { plainAllowance, subscriptionAllowance, type Allowance } from "./allowance-arithmetic.ts";
import type { AllowanceConfig } from "./allowance-config.ts";
import {
  readCycleCharges,
  readFreeUse,
  readHolds,
  readStanding,
  type Held,
  type Standing,
} from "./allowance-store.ts";
import { currentCycle, freeWindowStart } from "./billing-cycle.ts";
import type { Subscription, Trial } from "./billing-rows.ts";
import { addDays, startOfUtcMonth } from "./days.ts";
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

/** Trial while it runs, else subscription, else free; each counts its own holds only. */
export async function readShopAllowance(
  edges: AllowanceEdges,
  shop: string,
): Promise<ShopAllowance> {
  const now = edges.clock.now();
  const standing = await readStanding(edges.db, shop, now);
  const holds = await readHolds(edges.db, shop);
  const { trial, subscription } = standing;
  if (isTrialRunning(trial, now)) return trialAllowance(standing, trial, holds);
  if (subscription) return paidAllowance(edges, standing, subscription, holds);
  return freeAllowance(edges, standing, shop, holds);
}

function trialAllowance(standing: Standing, trial: Trial, holds: Held[]): ShopAllowance {
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

async function paidAllowance(
  { db, clock }: AllowanceEdges,
  standing: Standing,
  subscription: Subscription,
  holds: Held[],
): Promise<ShopAllowance> {
  const cycle = currentCycle(subscription, standing.cycle, clock.now());
  const hasRolled = standing.cycle !== null && cycle.id === null;
  const charges = cycle.id === null ? NO_CHARGES : await readCycleCharges(db, cycle.id);
  const own = holds.filter((hold) => cycle.id !== null && hold.cycleId === cycle.id);
  const carried = holds.filter((hold) => cycle.carriedFrom.includes(hold.cycleId ?? ""));
  const next = subscriptionAllowance({
    included: subscription.includedQuota,
    used: cycle.used + cycle.carried,
    overages: cycle.overages,
    heldIncluded: countHeld([...own, ...carried], (hold) => !hold.isOverage),
    heldOveragesCents: own.reduce((sum, hold) => sum + hold.cents, 0),
    overagePriceCents: subscription.overagePriceCents,
    cappedAmountCents: subscription.cappedAmountCents,
    balanceUsedCents: hasRolled ? 0 : subscription.balanceUsedCents,
    acceptedChargesCents: charges.acceptedCents,
    openChargesCents: charges.openCents,
    overagesAllowed: subscription.status === "active" && subscription.capReachedAt === null,
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

async function freeAllowance(
  { db, clock, allowance }: AllowanceEdges,
  standing: Standing,
  shop: string,
  holds: Held[],
): Promise<ShopAllowance> {
  const now = clock.now();
  const cycleStart = freeWindowStart(allowance.freeWindow, now);
  const use = await readFreeUse(db, shop, cycleStart);
  const included = standing.freePlan.includedQuota;
  const next = plainAllowance({
    completed: use.completed,
    held: countHeld(holds, (hold) => hold.source === "free"),
    included,
  });
  const renewsAt =
    allowance.freeWindow === "calendar-month"
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

const NO_CHARGES = { acceptedCents: 0, openCents: 0 };

function countHeld(holds: Held[], counts: (hold: Held) => boolean): number {
  return holds.reduce((sum, hold) => sum + (counts(hold) ? hold.count : 0), 0);
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

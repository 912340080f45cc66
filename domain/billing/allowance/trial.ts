import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import { writeTogether } from "#platform/write-together.ts";
import type { AllowanceConfig } from "./allowance-config.ts";
import type { PlanName, Trial } from "../billing-rows.ts";
import { addDays, DAY_IN_MS } from "../days.ts";
import {
  countTrialUse,
  expireTrial,
  insertTrial,
  markTrialConverted,
  readTrial,
} from "./trial-store.ts";

export type TrialStatus = {
  /** Active, not over, and not used up. */
  isInTrial: boolean;
  status: "none" | Trial["status"];
  /** Whole days, a begun one counted; 0 outside a trial. */
  daysRemaining: number;
  usageCount: number;
  usageRemaining: number;
  maxUsage: number;
  startedAt: string | null;
  endsAt: string | null;
};

type TrialEdges = { db: Database; clock: Clock };
type StartEdges = TrialEdges & {
  ids: Ids;
  allowance: Pick<AllowanceConfig, "trialDays" | "trialGenerations">;
};

/** Starts the shop's trial, once ever; later calls, at the same moment too, only tell how it stands. */
export async function startTrial(edges: StartEdges, shop: string): Promise<TrialStatus> {
  const { db, clock, ids, allowance } = edges;
  const status = await getTrialStatus(edges, shop);
  if (status.status !== "none" || allowance.trialDays <= 0) return status;
  const startedAt = clock.now();
  await insertTrial(db, {
    id: ids.uuid(),
    shop,
    startedAt,
    endsAt: addDays(startedAt, allowance.trialDays),
    maxUsage: allowance.trialGenerations,
  });
  return getTrialStatus(edges, shop);
}

/** How the trial stands; one that is past its end is marked expired on the way. */
export async function getTrialStatus(
  { db, clock }: TrialEdges,
  shop: string,
): Promise<TrialStatus> {
  const now = clock.now();
  const trial = await readTrial(db, shop);
  if (!trial) return NO_TRIAL;
  if (trial.status !== "active" || now < trial.endsAt) return trialStatus(trial, now);
  await expireTrial(db, shop, now);
  return trialStatus({ ...trial, status: "expired" }, now);
}

/** Active, not over, and not used up. One that was started lasts, even if trials are turned off later. */
export function isTrialRunning(trial: Trial | null, now: Date): trial is Trial {
  return trial?.status === "active" && now < trial.endsAt && trial.usageCount < trial.maxUsage;
}

/**
 * Counts one completed generation of the trial, over or converted meanwhile or not: its hold was taken before.
 *
 * @returns false when none was left to count.
 */
export async function incrementTrialUsage(db: Queryable, shop: string): Promise<boolean> {
  const { tried } = await writeTogether(db, [countTrialUse({ shop })]);
  return tried === 1;
}

/** Ends the trial because a subscription became active. */
export async function convertTrial(db: Queryable, shop: string, planName: PlanName): Promise<void> {
  await markTrialConverted(db, shop, planName);
}

const NO_TRIAL: TrialStatus = {
  isInTrial: false,
  status: "none",
  daysRemaining: 0,
  usageCount: 0,
  usageRemaining: 0,
  maxUsage: 0,
  startedAt: null,
  endsAt: null,
};

function trialStatus(trial: Trial, now: Date): TrialStatus {
  const isInTrial = isTrialRunning(trial, now);
  const daysLeft = Math.ceil((trial.endsAt.getTime() - now.getTime()) / DAY_IN_MS);
  return {
    isInTrial,
    status: trial.status,
    daysRemaining: isInTrial ? daysLeft : 0,
    usageCount: trial.usageCount,
    usageRemaining: isInTrial ? trial.maxUsage - trial.usageCount : 0,
    maxUsage: trial.maxUsage,
    startedAt: trial.startedAt.toISOString(),
    endsAt: trial.endsAt.toISOString(),
  };
}

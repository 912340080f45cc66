import type { Allowance } from "#app/allowance.server.ts";
import { dayWords } from "./allowance-words.ts";

/** After that long nobody wonders any more where the trial has gone. */
const MENTIONED_FOR_IN_MS = 30 * 86_400_000;

/** Why a shop that had a trial is on Free now; null while it runs, long after it, and without one. */
export function trialEndWords(
  { quota, trial, freeQuota }: Pick<Allowance, "quota" | "trial" | "freeQuota">,
  nowMs: number,
): string | null {
  if (quota.source !== "free" || trial.endsAt === null || trial.status === "converted") return null;
  if (nowMs - new Date(trial.endsAt).getTime() > MENTIONED_FOR_IN_MS) return null;
  return `${howItEnded(trial, trial.endsAt)} You are on Free now, with ${freeQuota} ${
    freeQuota === 1 ? "generation" : "generations"
  } a month. Nothing was charged.`;
}

function howItEnded({ usageCount, maxUsage }: Allowance["trial"], endsAt: string): string {
  if (usageCount < maxUsage) return `Your trial ended on ${dayWords(endsAt)}.`;
  return maxUsage === 1
    ? "The 1 generation of your trial is used."
    : `All ${maxUsage} generations of your trial are used.`;
}

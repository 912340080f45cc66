import type { PlanPage } from "./plan-screen.tsx";

export type Run = PlanPage["history"]["items"][number];

const RESULTS: Record<Run["outcome"], string> = {
  completed: "Saved",
  answered: "Answer only",
  invalid: "Did not pass the checks",
  failed: "Failed",
  cancelled: "Stopped",
  interrupted: "Interrupted",
};

/** What became of a run. */
export function resultWords({ outcome, versionNumber }: Run): string {
  if (versionNumber !== null) return `Saved as version ${versionNumber}`;
  return RESULTS[outcome];
}

/** What it was taken from. */
export function sourceWords(run: Run): string {
  if (run.outcome !== "completed") return "Not counted";
  if (run.source === "trial") return "Trial";
  if (run.source === "free") return "Free";
  return run.costCents > 0 ? "Extra" : "Included";
}

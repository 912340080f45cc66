import type { Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { GenerationRow } from "./billing-rows.ts";
import { recordUsage } from "./billing.ts";
import { logGeneration } from "./generation-log.ts";
import { updateRun } from "./run-store.ts";
import { incrementTrialUsage } from "./trial.ts";

type SettleEdges = { db: Transaction; ids: Ids };

/**
 * Writes what a run leaves in the books, its row as it is given here, and the end of its hold. Call it
 * under the shop's lock, once.
 *
 * @throws when log or usage cannot be written, a second time for the same run included.
 */
export async function settleRun(edges: SettleEdges, run: GenerationRow): Promise<GenerationRow> {
  if (run.state === "running") throw new Error(`Run ${run.id} has not ended`);
  await logGeneration(edges, { generation: run, outcome: run.state, usage: run.usage });
  if (run.state === "completed") await trackGeneration(edges, run);
  const { state, usage, versionId, errorCode, endedAt, leaseEpoch } = run;
  const settlement = state === "completed" ? "settled" : "released";
  const ended = { state, usage, versionId, errorCode, endedAt, leaseEpoch, settlement } as const;
  return updateRun(edges.db, run.id, ended);
}

/** Counts a completed run at the source, cycle and price its hold was taken with, whatever changed since. */
export async function trackGeneration(edges: SettleEdges, run: GenerationRow): Promise<void> {
  switch (run.source) {
    case "trial":
      await incrementTrialUsage(edges.db, run.shop);
      return;
    case "subscription":
      await recordUsage(edges, run);
      return;
    case "free":
      // Its log row is what counts.
      return;
  }
}

import type { Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { GenerationRow } from "./billing-rows.ts";
import { recordUsage } from "./billing.ts";
import { logGeneration } from "./generation-log.ts";
import { updateRun } from "./run-store.ts";
import { incrementTrialUsage } from "./trial.ts";

type SettleEdges = { db: Transaction; ids: Ids };

/**
 * Writes what an ended run leaves in the books and ends its hold. Call it under the shop's lock, once.
 *
 * @throws when log or usage cannot be written, a second time for the same run included.
 */
export async function settleRun(edges: SettleEdges, run: GenerationRow): Promise<GenerationRow> {
  if (run.state === "running") throw new Error(`Run ${run.id} has not ended`);
  await logGeneration(edges, { generation: run, outcome: run.state, usage: run.usage });
  if (run.state === "completed") await trackGeneration(edges, run);
  return updateRun(edges.db, run.id, {
    settlement: run.state === "completed" ? "settled" : "released",
  });
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

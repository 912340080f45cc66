import type { Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import { writeTogether, type Write } from "#platform/write-together.ts";
import type { GenerationRow } from "../billing-rows.ts";
import { recordUsage } from "../allowance/billing.ts";
import { logGeneration } from "./generation-log.ts";
import { endHold } from "./run-store.ts";
import { countTrialUse } from "../allowance/trial-store.ts";

type SettleEdges = { db: Transaction; ids: Ids };

/**
 * Writes what a run leaves in the books, its row as it is given here, and the end of its hold: all of it in
 * one statement. Call it under the shop's lock, once.
 *
 * @throws when log or usage cannot be written, a second time for the same run included.
 */
export async function settleRun(edges: SettleEdges, run: GenerationRow): Promise<GenerationRow> {
  if (run.state === "running") throw new Error(`Run ${run.id} has not ended`);
  const isCompleted = run.state === "completed";
  const ended: GenerationRow = { ...run, settlement: isCompleted ? "settled" : "released" };
  const written = await writeTogether(edges.db, [
    logGeneration(edges, { generation: run, outcome: run.state, usage: run.usage }),
    ...(isCompleted ? trackGeneration(edges, run) : []),
    endHold(ended),
  ]);
  if (written["counted"] === 0) throw new Error(`Billing cycle ${run.billingCycleId} is missing`);
  if (written["ended"] !== 1) throw new Error(`Run ${run.id} is missing`);
  return ended;
}

/** Counts a completed run at the source, cycle and price its hold was taken with, whatever changed since. */
export function trackGeneration(edges: Pick<SettleEdges, "ids">, run: GenerationRow): Write[] {
  switch (run.source) {
    case "trial":
      return [countTrialUse({ shop: run.shop })];
    case "subscription":
      return recordUsage(edges, run);
    case "free":
      // Its log row is what counts.
      return [];
  }
}

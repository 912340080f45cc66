import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import { lockShop } from "../allowance/allowance-store.ts";
import type { GenerationRow } from "../billing-rows.ts";
import { findDeadRuns, lockDeadRun } from "./run-store.ts";
import { settleRun } from "./settle-run.ts";

type InterruptEdges = { db: Database; clock: Clock; ids: Ids; log: Pick<Log, "error"> };

type InterruptOptions = {
  /** No other process can own a run, so every running one is dead. */
  isAlone?: boolean;
  /** Joins the transaction that ends the run, such as the last events of its stream. */
  alsoSave?: (tx: Transaction, run: GenerationRow) => Promise<void>;
};

/**
 * Ends the runs whose owner stopped renewing its lease: nothing is counted, the hold is released, and the
 * epoch goes up, so that an owner that comes back settles nothing.
 *
 * One that cannot be ended is reported and left for the next time.
 */
export async function interruptDeadRuns(
  edges: InterruptEdges,
  { isAlone = false, alsoSave }: InterruptOptions = {},
): Promise<GenerationRow[]> {
  const interrupted: GenerationRow[] = [];
  for (const { id, shop } of await findDeadRuns(edges.db, isAlone)) {
    try {
      const run = await interruptOne(edges, { id, shop, isAlone }, alsoSave);
      if (run) interrupted.push(run);
    } catch (err) {
      edges.log.error(
        { err, generationId: id },
        "A dead run could not be ended; trying again later",
      );
    }
  }
  return interrupted;
}

async function interruptOne(
  { db, clock, ids }: InterruptEdges,
  { id, shop, isAlone }: { id: string; shop: string; isAlone: boolean },
  alsoSave: InterruptOptions["alsoSave"],
): Promise<GenerationRow | null> {
  return db.transaction(async (tx) => {
    await lockShop(tx, shop);
    const dead = await lockDeadRun(tx, id, isAlone);
    if (!dead) return null;
    const ended = await settleRun(
      { db: tx, ids },
      {
        ...dead,
        state: "interrupted",
        errorCode: "interrupted",
        endedAt: clock.now(),
        leaseEpoch: dead.leaseEpoch + 1,
      },
    );
    await alsoSave?.(tx, ended);
    return ended;
  });
}

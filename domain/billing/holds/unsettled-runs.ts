import type { Database } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import { lockShop } from "../allowance/allowance-store.ts";
import { findUnsettledRuns, lockUnsettledRun } from "./run-store.ts";
import { settleRun } from "./settle-run.ts";

/**
 * Settles the runs whose log or usage could not be written when they ended, each once.
 *
 * One that still cannot be settled is reported and left for the next time; it does not stop the others.
 */
export async function settleUnsettledRuns(edges: {
  db: Database;
  ids: Ids;
  log: Pick<Log, "error">;
}): Promise<{ settled: number; failed: number }> {
  const result = { settled: 0, failed: 0 };
  for (const { id, shop } of await findUnsettledRuns(edges.db)) {
    try {
      const isSettled = await settleOne(edges, id, shop);
      if (isSettled) result.settled++;
    } catch (err) {
      result.failed++;
      edges.log.error({ err, generationId: id }, "A run could not be settled; trying again later");
    }
  }
  return result;
}

async function settleOne(
  { db, ids }: { db: Database; ids: Ids },
  id: string,
  shop: string,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockShop(tx, shop);
    const run = await lockUnsettledRun(tx, id);
    if (!run) return false;
    await settleRun({ db: tx, ids }, run);
    return true;
  });
}

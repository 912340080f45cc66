import { checkQuota } from "#domain/billing/allowance/billing.ts";
import { quotaView } from "#domain/billing/allowance/quota.ts";
import { interruptDeadRuns, settleUnsettledRuns } from "#domain/billing/holds/usage-tracking.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import { INTERRUPTED, type GenerationEvent } from "./generation-event.ts";
import { deleteOldEvents, insertEvents, lastEventId } from "./stream-log-store.ts";

type Edges = Pick<GenerationEdges, "db" | "clock" | "ids" | "log" | "allowance">;

/**
 * Ends the runs of processes that died, settles what could not be settled, and drops old streams.
 *
 * Safe in any number of processes at once.
 *
 * @param isAlone true when no other process can own a run: then every running one is dead.
 */
export async function sweepGenerations(edges: Edges, isAlone: boolean): Promise<void> {
  await interruptDeadRuns(edges, {
    isAlone,
    alsoSave: async (tx, run) => {
      const quota = quotaView(await checkQuota({ ...edges, db: tx }, run.shop));
      const last = await lastEventId(tx, run.id);
      const closing: GenerationEvent[] = [{ type: "quota", ...quota }, INTERRUPTED];
      await insertEvents(
        tx,
        closing.map((event, index) => ({ generationId: run.id, id: last + 1 + index, event })),
      );
    },
  });
  await settleUnsettledRuns(edges);
  await deleteOldEvents(edges.db);
}

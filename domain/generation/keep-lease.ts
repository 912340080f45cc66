import { renewLease, type GenerationRow } from "#domain/billing/holds/usage-tracking.ts";
import { LostLease } from "./end-generation.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import type { LiveRun } from "./live-run.ts";

const RENEWAL_IN_MS = 2_000;

/**
 * Keeps a run ours while it is under way, and notices a stop that was asked for in another process.
 *
 * A lost lease aborts the run: somebody else has ended it.
 */
export function keepLease(
  edges: Pick<GenerationEdges, "db" | "log">,
  run: GenerationRow,
  live: LiveRun,
): { release(): void } {
  const timer = setInterval(() => {
    renewLease(edges, run.id, run.leaseEpoch)
      .then((lease) => {
        if (!lease.isOurs) live.stop.abort(new LostLease(`Lost the lease of run ${run.id}`));
        else if (lease.isCancelRequested) stopRun(live);
      })
      .catch((err: unknown) => {
        edges.log.warn({ err, generationId: run.id }, "A lease could not be renewed; trying again");
      });
  }, RENEWAL_IN_MS);
  return { release: () => clearInterval(timer) };
}

/** Stops a run as its merchant asked; what is complete by then is still kept. */
export function stopRun(live: LiveRun): void {
  live.isCancelled = true;
  live.stop.abort(new DOMException("Stopped by the merchant", "AbortError"));
}

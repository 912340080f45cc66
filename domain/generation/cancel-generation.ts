import { NotFound } from "#platform/errors.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import { requestCancel, selectGeneration } from "./generation-store.ts";
import { stopRun } from "./keep-lease.ts";
import type { LiveRuns } from "./live-runs.ts";

/**
 * Asks a run to stop, wherever it runs. One that has ended stays as it is.
 *
 * @throws {NotFound} when the run is not this shop's.
 */
export async function cancelGeneration(
  edges: Pick<GenerationEdges, "db"> & { liveRuns: LiveRuns },
  shop: string,
  generationId: string,
): Promise<void> {
  if ((await selectGeneration(edges.db, shop, generationId)) === null)
    throw new NotFound("No such generation.");
  if (!(await requestCancel(edges.db, shop, generationId))) return;
  const live = edges.liveRuns.get(generationId);
  if (live) stopRun(live);
}

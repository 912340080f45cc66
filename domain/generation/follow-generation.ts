import { NotFound } from "#platform/errors.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import { isTerminal, type NumberedEvent } from "./generation-event.ts";
import { selectGeneration } from "./generation-store.ts";
import type { LiveRuns } from "./live-runs.ts";
import { lastEventId, selectEventsAfter } from "./stream-log-store.ts";

const POLL_IN_MS = 250;

/** Told when the stream of a run that ended long ago is no longer kept. */
const NO_LONGER_KEPT =
  "The stream of this run is no longer kept. The conversation shows its result.";

type Edges = Pick<GenerationEdges, "db"> & { liveRuns: LiveRuns };

/**
 * A run's events after a number, until its last one: from memory where the run is ours, else from the
 * stream log. A finished run replays whole, and so does one whose reader names a number it never had.
 *
 * @throws {NotFound} when the run is not this shop's; before the first event.
 */
export async function followGeneration(
  edges: Edges,
  shop: string,
  generationId: string,
  afterId: number,
): Promise<(signal: AbortSignal) => AsyncGenerator<NumberedEvent>> {
  if ((await selectGeneration(edges.db, shop, generationId)) === null)
    throw new NotFound("No such generation.");
  // An event is stored before it is sent: a number past the log was never ours, or the log is gone.
  const isKnown = afterId <= (await lastEventId(edges.db, generationId));
  return (signal) => follow(edges, shop, generationId, isKnown ? afterId : 0, signal);
}

async function* follow(
  edges: Edges,
  shop: string,
  generationId: string,
  afterId: number,
  signal: AbortSignal,
): AsyncGenerator<NumberedEvent> {
  let lastId = afterId;
  const live = edges.liveRuns.get(generationId);
  if (live)
    for await (const numbered of live.follow(afterId, signal)) {
      lastId = numbered.id;
      yield numbered;
      if (isTerminal(numbered.event)) return;
    }
  // Not ours, or lost: the rest is in the log.
  while (!signal.aborted) {
    const run = await selectGeneration(edges.db, shop, generationId);
    for (const numbered of await selectEventsAfter(edges.db, generationId, lastId)) {
      lastId = numbered.id;
      yield numbered;
      if (isTerminal(numbered.event)) return;
    }
    if (run === null || run.state !== "running") {
      if (lastId > afterId || afterId === 0) yield noLongerKept(lastId + 1);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_IN_MS));
  }
}

function noLongerKept(id: number): NumberedEvent {
  return {
    id,
    event: {
      type: "generation-failed",
      code: "stream-expired",
      message: NO_LONGER_KEPT,
      retryable: false,
    },
  };
}

import type { GenerationRow } from "#domain/billing/holds/usage-tracking.ts";
import { AppError } from "#platform/errors.ts";
import { UsageMeter } from "./ask-model.ts";
import { endRunWithout, LostLease, saveResult } from "./end-generation.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import { keepLease } from "./keep-lease.ts";
import type { LiveRun } from "./live-run.ts";
import type { ModelRequest } from "./section-model.ts";
import { writeSection } from "./write-section.ts";

/**
 * The main job, from the taken hold to the settled one.
 *
 * Runs on when nobody listens: readers come and go through `live`. Always ends in exactly one terminal
 * event, unless this process dies or loses its lease; then the sweep ends the run.
 */
export async function runGeneration(
  edges: GenerationEdges,
  run: GenerationRow,
  prepare: () => Promise<ModelRequest>,
  live: LiveRun,
): Promise<void> {
  const lease = keepLease(edges, run, live);
  const meter = new UsageMeter();
  try {
    const request = await prepare();
    const written = await writeSection(edges, request, live, meter);
    await live.flushed();
    if (written.kind === "code") await saveResult(edges, run, written, live, meter);
    else if (written.kind === "prose")
      await endRunWithout(edges, run, live, meter, { outcome: "answered", prose: written.prose });
    else await endRunWithout(edges, run, live, meter, { outcome: "failed", ...written });
  } catch (error) {
    await endAfter(error, edges, run, live, meter);
  } finally {
    lease.release();
  }
}

async function endAfter(
  error: unknown,
  edges: GenerationEdges,
  run: GenerationRow,
  live: LiveRun,
  meter: UsageMeter,
): Promise<void> {
  try {
    if (error instanceof LostLease || lostLease(live)) return live.abandon();
    await live.flushed().catch(() => undefined);
    if (live.isInterrupted)
      return await endRunWithout(edges, run, live, meter, { outcome: "interrupted" });
    if (live.isCancelled)
      return await endRunWithout(edges, run, live, meter, { outcome: "cancelled" });
    edges.log.error({ err: error, generationId: run.id }, "A generation failed");
    await endRunWithout(edges, run, live, meter, { outcome: "failed", ...explain(error) });
  } catch (cause) {
    edges.log.error({ err: cause, generationId: run.id }, "A generation could not be ended");
    live.abandon();
  }
}

function lostLease(live: LiveRun): boolean {
  return live.stop.signal.reason instanceof LostLease;
}

function explain(error: unknown): { code: string; message: string; retryable: boolean } {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, retryable: error.retryable };
  return {
    code: "internal-error",
    message: "Something went wrong on our side. The section is unchanged.",
    retryable: true,
  };
}

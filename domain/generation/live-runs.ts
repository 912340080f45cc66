import type { Database } from "#platform/database.ts";
import { LiveRun } from "./live-run.ts";
import { StreamLog } from "./stream-log.ts";

/** A run that ended stays this long, so that readers who come at once need not ask the database. */
const KEPT_AFTER_END_IN_MS = 10_000;

/** The runs that this process owns. */
export class LiveRuns {
  private readonly log: StreamLog;
  private readonly runs = new Map<string, LiveRun>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(db: Database) {
    this.log = new StreamLog(db);
  }

  add(generationId: string): LiveRun {
    const live = new LiveRun(generationId, this.log);
    this.runs.set(generationId, live);
    return live;
  }

  get(generationId: string): LiveRun | undefined {
    return this.runs.get(generationId);
  }

  /** Remembers a run's work, so that a stopping process can wait for it. */
  track(live: LiveRun, work: Promise<void>): void {
    const tracked = work.finally(() => {
      this.underWay.delete(tracked);
      setTimeout(() => this.runs.delete(live.generationId), KEPT_AFTER_END_IN_MS).unref();
    });
    this.underWay.add(tracked);
  }

  /** Ends the runs that are still under way, as a process does that cannot wait for them. */
  interruptAll(): void {
    for (const live of this.runs.values()) {
      live.isInterrupted = true;
      live.stop.abort(new DOMException("The server is stopping", "AbortError"));
    }
  }

  /** Resolves when no run is under way, or after the time given. */
  async settled(limitInMs: number): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, limitInMs).unref());
    await Promise.race([Promise.allSettled(this.underWay), limit]);
  }
}

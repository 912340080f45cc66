import type { Database } from "#platform/database.ts";
import type { NumberedEvent } from "./generation-event.ts";
import { insertEvents, type LoggedEvent } from "./stream-log-store.ts";

/** While a write is under way, or this long after one, events wait to go together. */
const BATCH_INTERVAL_IN_MS = 25;

type Waiting = {
  logged: LoggedEvent;
  written: () => void;
  failed: (reason: unknown) => void;
};

/**
 * Stores events before anyone is sent them: at once when idle, else one insert for all active runs.
 *
 * A row that the database refuses fails its own run only.
 */
export class StreamLog {
  private readonly db: Database;
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(db: Database) {
    this.db = db;
  }

  /** Resolves when the event is stored. */
  append(generationId: string, numbered: NumberedEvent): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ logged: { generationId, ...numbered }, written, failed });
      if (!this.isWriting) void this.writeUntilEmpty();
    });
  }

  private async writeUntilEmpty(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.write(batch);
      await new Promise((resolve) => setTimeout(resolve, BATCH_INTERVAL_IN_MS));
    }
    this.isWriting = false;
  }

  private async write(batch: Waiting[]): Promise<void> {
    try {
      await insertEvents(
        this.db,
        batch.map(({ logged }) => logged),
      );
      for (const { written } of batch) written();
    } catch (reason) {
      await this.writeEachRun(batch, reason);
    }
  }

  private async writeEachRun(batch: Waiting[], reason: unknown): Promise<void> {
    const runs = Map.groupBy(batch, ({ logged }) => logged.generationId);
    if (runs.size === 1) {
      for (const { failed } of batch) failed(reason);
      return;
    }
    for (const ofOneRun of runs.values()) await this.write(ofOneRun);
  }
}

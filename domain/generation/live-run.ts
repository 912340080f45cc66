import type { GenerationEvent, NumberedEvent } from "./generation-event.ts";
import { isTerminal } from "./generation-event.ts";
import type { StreamLog } from "./stream-log.ts";

/**
 * A run that this process owns: what was said so far, and who is waiting for more.
 *
 * Nobody is sent an event that is not stored. Deltas that wait for the store are joined, so a fast
 * model makes longer events, not more of them.
 */
export class LiveRun {
  readonly generationId: string;
  /** Aborted when the merchant stops the run, or when this process lost it. */
  readonly stop = new AbortController();
  /** Set when the stop came from the merchant. */
  isCancelled = false;
  /** Set when this process is going away. */
  isInterrupted = false;

  private readonly log: StreamLog;
  private readonly stored: NumberedEvent[] = [];
  private readonly unsent: GenerationEvent[] = [];
  private lastId = 0;
  private isEnded = false;
  private failure: unknown = null;
  private pumping: Promise<void> | null = null;
  private listeners = new Set<() => void>();

  constructor(generationId: string, log: StreamLog) {
    this.generationId = generationId;
    this.log = log;
  }

  /** Says something to the readers; stored and sent soon, in order. */
  emit(event: GenerationEvent): void {
    if (this.failure !== null) return;
    const last = this.unsent.at(-1);
    if (last?.type === "text-delta" && event.type === "text-delta") last.text += event.text;
    else if (last?.type === "code-delta" && event.type === "code-delta") last.text += event.text;
    else this.unsent.push({ ...event });
    this.pumping ??= this.pump();
  }

  /** Resolves when all that was said is stored. @throws when the store refused an event. */
  async flushed(): Promise<void> {
    await this.pumping;
    if (this.failure !== null) throw this.failure;
  }

  /** Numbers the run's last events; the caller stores them in the transaction that ends the run. */
  numberClosing(events: GenerationEvent[]): NumberedEvent[] {
    return events.map((event, index) => ({ id: this.lastId + index + 1, event }));
  }

  /** Sends events that the caller has stored. */
  publishClosing(events: NumberedEvent[]): void {
    for (const numbered of events) this.publish(numbered);
  }

  /** Ends every reader without a last event: another process, or the sweep, has the rest. */
  abandon(): void {
    this.isEnded = true;
    this.wake();
  }

  /** Stored events after a number, then new ones until the run ends or the reader leaves. */
  async *follow(afterId: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    let next = this.stored.findIndex(({ id }) => id > afterId);
    if (next === -1) next = this.stored.length;
    while (!signal.aborted) {
      const numbered = this.stored[next];
      if (numbered) {
        next += 1;
        yield numbered;
      } else if (this.isEnded) return;
      else await this.more(signal);
    }
  }

  private async pump(): Promise<void> {
    try {
      for (let event = this.unsent.shift(); event; event = this.unsent.shift()) {
        const numbered = { id: this.lastId + 1, event };
        this.lastId = numbered.id;
        await this.store(numbered);
        this.publish(numbered);
      }
    } catch (error) {
      this.failure = error;
      this.stop.abort(error);
    } finally {
      this.pumping = null;
    }
  }

  /** Once more after a failure: one lost connection is no reason to lose a run. */
  private async store(numbered: NumberedEvent): Promise<void> {
    await this.log
      .append(this.generationId, numbered)
      .catch(() => this.log.append(this.generationId, numbered));
  }

  private publish(numbered: NumberedEvent): void {
    this.lastId = Math.max(this.lastId, numbered.id);
    this.stored.push(numbered);
    if (isTerminal(numbered.event)) this.isEnded = true;
    this.wake();
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }

  private more(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        this.listeners.delete(finish);
        signal.removeEventListener("abort", finish);
        resolve();
      };
      this.listeners.add(finish);
      signal.addEventListener("abort", finish);
    });
  }
}

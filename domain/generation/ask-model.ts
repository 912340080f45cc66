import { ModelUnavailable } from "#platform/errors.ts";
import { applyEdits } from "./apply-edits.ts";
import type { LiveRun } from "./live-run.ts";
import type { ModelEvent, ModelRequest, ModelUsage, SectionModel } from "./section-model.ts";
import { createAnswerParser, type Answer, type AnswerPart, type Edit } from "./section-text.ts";

/** Ten times what a section may have: a model that goes on beyond does not end by itself. */
const ANSWER_LIMIT_IN_CHARACTERS = 2_500_000;

/** To show an edit all before it are applied anew; of an answer with more, the rest is not shown singly. */
const EDITS_SHOWN_AT_MOST = 100;

export type ModelAnswer = {
  answer: Answer;
  finish: "stop" | "length" | "safety" | "other";
};

/** What all of a run's questions to the model took together. */
export class UsageMeter {
  readonly startedAtMs = performance.now();
  firstTokenMs: number | null = null;
  inputTokens: number | null = null;
  outputTokens: number | null = null;

  add(usage: ModelUsage): void {
    this.inputTokens = sum(this.inputTokens, usage.inputTokens);
    this.outputTokens = sum(this.outputTokens, usage.outputTokens);
  }

  noteToken(): void {
    this.firstTokenMs ??= Math.round(performance.now() - this.startedAtMs);
  }

  get usage(): ModelUsage {
    return { inputTokens: this.inputTokens, outputTokens: this.outputTokens };
  }

  get durationMs(): number {
    return Math.round(performance.now() - this.startedAtMs);
  }
}

/**
 * Asks once and shows the readers what comes, while it comes.
 *
 * Usage that the model tells while it grows replaces what it told before.
 *
 * @throws ModelUnavailable, or the signal's reason as soon as the run is stopped before the file is complete,
 *   whatever the model does.
 */
export async function askModel(
  { model }: { model: SectionModel },
  request: ModelRequest,
  live: LiveRun,
  meter: UsageMeter,
): Promise<ModelAnswer> {
  const { signal } = live.stop;
  const parser = createAnswerParser();
  const show = readerOf(live, request.brief.currentCode);
  let finish: ModelAnswer["finish"] = "other";
  let usage: ModelUsage = { inputTokens: null, outputTokens: null };
  let length = 0;
  try {
    for await (const event of untilStopped(model, request, signal)) {
      if (event.type === "usage") usage = event.usage;
      else if (event.type === "finish") finish = event.reason;
      else {
        meter.noteToken();
        length += event.text.length;
        if (length > ANSWER_LIMIT_IN_CHARACTERS)
          throw new ModelUnavailable("The model did not come to an end. Try again.");
        for (const part of parser.push(event.text)) show(part);
      }
    }
  } catch (error) {
    // Once the file is complete a stop ends only what the model says after it.
    if (!live.isCancelled || !parser.hasWholeFile()) throw error;
  } finally {
    meter.add(usage);
  }
  const { parts, answer } = parser.end();
  for (const part of parts) show(part);
  return { answer, finish };
}

/** A model that does not hear the stop is left alone: it must not keep the run, and with it the hold. */
async function* untilStopped(
  model: SectionModel,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  signal.throwIfAborted();
  const events = model.stream(request, signal)[Symbol.asyncIterator]();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  stopped.catch(() => undefined);
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    for (;;) {
      const next = await Promise.race([events.next(), stopped]);
      signal.throwIfAborted();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    // Not awaited: it waits for a model that hangs.
    events.return?.().catch(() => undefined);
  }
}

/** Turns parts into events; an edit is shown as applied as soon as it fits. */
function readerOf(live: LiveRun, currentCode: string | null): (part: AnswerPart) => void {
  const edits: Edit[] = [];
  return (part) => {
    switch (part.type) {
      case "prose":
        return live.emit({ type: "text-delta", text: part.text });
      case "code-start":
        return live.emit({ type: "code-start", mode: part.mode });
      case "code-delta":
        return live.emit({ type: "code-delta", text: part.text });
      case "edit-end": {
        edits.push({ search: part.search, replace: part.replace });
        if (edits.length > EDITS_SHOWN_AT_MOST) return undefined;
        const applied = applyEdits(currentCode ?? "", edits);
        if (applied.kind !== "applied") return undefined;
        // Changes come in the order of the file, edits in the order of the answer.
        const change = applied.changes.find(({ index }) => index === part.index);
        if (change) live.emit({ type: "edit-applied", ...change });
      }
    }
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

import { applyEdits } from "./apply-edits.ts";
import type { LiveRun } from "./live-run.ts";
import type { ModelRequest, ModelUsage, SectionModel } from "./section-model.ts";
import { createAnswerParser, type Answer, type AnswerPart, type Edit } from "./section-text.ts";

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
 * @throws ModelUnavailable, or the signal's reason when the run is stopped.
 */
export async function askModel(
  { model }: { model: SectionModel },
  request: ModelRequest,
  live: LiveRun,
  meter: UsageMeter,
): Promise<ModelAnswer> {
  const parser = createAnswerParser();
  const show = readerOf(live, request.brief.currentCode);
  let finish: ModelAnswer["finish"] = "other";
  for await (const event of model.stream(request, live.stop.signal)) {
    live.stop.signal.throwIfAborted();
    if (event.type === "usage") meter.add(event.usage);
    else if (event.type === "finish") finish = event.reason;
    else {
      meter.noteToken();
      for (const part of parser.push(event.text)) show(part);
    }
  }
  live.stop.signal.throwIfAborted();
  const { parts, answer } = parser.end();
  for (const part of parts) show(part);
  return { answer, finish };
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
        const applied = applyEdits(currentCode ?? "", edits);
        const change = applied.kind === "applied" ? applied.changes.at(-1) : undefined;
        if (change) live.emit({ type: "edit-applied", ...change });
      }
    }
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

import type { ModelEvent, ModelRequest, SectionModel } from "#domain/generation/section-model.ts";

/** One answer of a model: its text, or what it throws; `until` holds it back before its last part. */
export type ScriptedAnswer =
  | string
  | { text: string; finish?: "stop" | "length" | "safety" | "other"; until?: Promise<unknown> }
  | Error;

/** A model that answers what the test wrote, a few characters at a time, and remembers what it was asked. */
export function scriptedModel(answers: ScriptedAnswer[]) {
  const requests: ModelRequest[] = [];
  const model: SectionModel = {
    id: "scripted",
    label: "Scripted",
    costMicroDollars: ({ outputTokens }) => outputTokens,
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      requests.push(request);
      const answer = answers[requests.length - 1];
      if (answer === undefined) throw new Error("The script has no more answers");
      if (answer instanceof Error) throw answer;
      const { text, finish, until } = typeof answer === "string" ? { text: answer } : answer;
      const half = Math.floor(text.length / 2);
      for (const part of [text.slice(0, half), text.slice(half)]) {
        for (let at = 0; at < part.length; at += 40) {
          signal.throwIfAborted();
          yield { type: "text-delta", text: part.slice(at, at + 40) };
        }
        if (until) await Promise.race([until, aborted(signal)]);
        signal.throwIfAborted();
      }
      yield { type: "usage", usage: { inputTokens: 100, outputTokens: 50 } };
      yield { type: "finish", reason: finish ?? "stop" };
    },
  };
  return { model, requests };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

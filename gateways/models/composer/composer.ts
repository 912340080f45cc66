import type { ModelEvent, ModelRequest, SectionModel } from "#domain/generation/section-model.ts";
import { answer } from "./answer.ts";
import { pause } from "../pause.ts";

/** Time between two pieces, so that a section can be watched as it is written. */
const DELAY_IN_MS = 4;
/** About as many pieces a section, however long it is. */
const PIECES = 900;
const SHORTEST_PIECE = 4;
const LONGEST_PIECE = 48;
const CHARACTERS_PER_TOKEN = 4;

/**
 * The generator without AI: writes sections from the library's archetypes and the words of the request.
 *
 * Answers in the format of every model. The first piece comes at once; aborting ends the answer at once.
 */
export function createComposer({ delayMs = DELAY_IN_MS }: { delayMs?: number } = {}): SectionModel {
  return {
    id: "composer",
    label: "Built-in composer, no AI model",
    costMicroDollars: () => 0,
    stream: (request, signal) => streamAnswer(request, signal, delayMs),
  };
}

async function* streamAnswer(
  request: ModelRequest,
  signal: AbortSignal,
  delayMs: number,
): AsyncGenerator<ModelEvent> {
  signal.throwIfAborted();
  const text = answer(request.brief);
  const inputTokens = tokens(request.brief.request) + tokens(request.brief.currentCode ?? "");
  let sent = 0;
  for (const piece of pieces(text)) {
    if (sent > 0 && delayMs > 0) await pause(delayMs, signal);
    signal.throwIfAborted();
    sent += piece.length;
    yield { type: "text-delta", text: piece };
  }
  yield { type: "usage", usage: { inputTokens, outputTokens: tokens(text) } };
  yield { type: "finish", reason: "stop" };
}

/** Cuts of varying length, never through a surrogate pair. */
function* pieces(text: string): Generator<string> {
  const usual = Math.min(LONGEST_PIECE, Math.max(SHORTEST_PIECE, Math.ceil(text.length / PIECES)));
  for (let from = 0, turn = 0; from < text.length; turn++) {
    let to = Math.min(text.length, from + usual + ((turn * 7) % 5) - 2);
    if (to <= from) to = from + 1;
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to++;
    yield text.slice(from, to);
    from = to;
  }
}

function tokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

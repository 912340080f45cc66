import { createGoogle } from "@ai-sdk/google";
import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import type {
  ModelEvent,
  ModelRequest,
  ModelUsage,
  SectionModel,
} from "#domain/generation/section-model.ts";
import { ModelUnavailable } from "#platform/errors.ts";
import { googlePrompt } from "./google-prompt.ts";
import { callUntilAnswered, type RetryTimes, retryTimes, unavailable } from "./google-retry.ts";
import { googleUsage, reportedUsage } from "./google-usage.ts";
import { findPrice } from "./prices.ts";
import { type StallLimits, stallLimits, within } from "./stall-limits.ts";

/** The newest stable Flash model that the pinned provider package names. */
export const DEFAULT_GOOGLE_MODEL = "gemini-3.8-flash";

const BROKE_OFF = "The model's answer broke off.";

export type GoogleOptions = {
  modelId: string;
  apiKey: string;
  /** Up to and with the API's version; Google's own when absent. */
  baseUrl?: string;
  fetch?: typeof fetch;
  limits?: StallLimits;
  retries?: RetryTimes;
  now?: () => Date;
};

/** A Gemini model. Usage is passed on as often as Google reports it, so that a stopped run keeps it. */
export function createGoogleModel(options: GoogleOptions): SectionModel {
  const { modelId, apiKey, baseUrl, now = () => new Date() } = options;
  const provider = createGoogle({
    apiKey,
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const id = `google:${modelId}`;
  return {
    id,
    label: `Google ${modelId}`,
    costMicroDollars({ inputTokens, outputTokens }) {
      const price = findPrice(id, now());
      if (!price || inputTokens === null || outputTokens === null) return null;
      return Math.round(
        inputTokens * price.inputPerMillion + outputTokens * price.outputPerMillion,
      );
    },
    stream: (request, signal) =>
      streamAnswer(provider.languageModel(modelId), request, signal, options),
  };
}

async function* streamAnswer(
  model: LanguageModelV4,
  request: ModelRequest,
  signal: AbortSignal,
  { limits = stallLimits, retries = retryTimes }: GoogleOptions,
): AsyncGenerator<ModelEvent> {
  signal.throwIfAborted();
  const call = new AbortController();
  const callSignal = AbortSignal.any([signal, call.signal]);
  const options = {
    prompt: googlePrompt(request),
    maxOutputTokens: request.maxOutputTokens,
    abortSignal: callSignal,
    includeRawChunks: true,
  };
  let began = 0;
  const begin = () => {
    began = Date.now();
    return within(model.doStream(options), limits.firstInMs, callSignal);
  };
  try {
    const { stream } = await callUntilAnswered(begin, callSignal, retries);
    const firstInMs = Math.max(1, limits.firstInMs - (Date.now() - began));
    yield* readAnswer(stream.getReader(), { ...limits, firstInMs }, signal);
  } finally {
    call.abort();
  }
}

async function* readAnswer(
  reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart>,
  { firstInMs, betweenInMs }: StallLimits,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  let limit = firstInMs;
  let reported: ModelUsage | null = null;
  for (;;) {
    const { done, value: part } = await within(nextPart(reader), limit, signal);
    if (done) throw new ModelUnavailable(BROKE_OFF);
    if (part.type !== "stream-start") limit = betweenInMs;
    if (part.type === "error") throw unavailable(part.error);
    if (part.type === "text-delta") yield { type: "text-delta", text: part.delta };
    const usage = part.type === "raw" ? reportedUsage(part.rawValue) : null;
    if (usage && !isSame(usage, reported)) yield { type: "usage", usage: (reported = usage) };
    if (part.type !== "finish") continue;
    const last = googleUsage(part.usage);
    if (last.inputTokens !== null && !isSame(last, reported)) yield { type: "usage", usage: last };
    yield { type: "finish", reason: finishReason(part.finishReason.unified) };
    return;
  }
}

/** A connection that breaks is the provider's failure; an abort is reported by the signal. */
async function nextPart(reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart>) {
  try {
    return await reader.read();
  } catch (error) {
    throw unavailable(error);
  }
}

type Reason = Extract<LanguageModelV4StreamPart, { type: "finish" }>["finishReason"]["unified"];

function finishReason(reason: Reason): Extract<ModelEvent, { type: "finish" }>["reason"] {
  if (reason === "stop" || reason === "length") return reason;
  if (reason === "content-filter") return "safety";
  if (reason === "interrupted" || reason === "error") throw new ModelUnavailable(BROKE_OFF);
  return "other";
}

function isSame(a: ModelUsage, b: ModelUsage | null): boolean {
  return a.inputTokens === b?.inputTokens && a.outputTokens === b.outputTokens;
}

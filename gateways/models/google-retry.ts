import { APICallError } from "@ai-sdk/provider";
import { ModelUnavailable } from "#platform/errors.ts";
import { pause } from "./pause.ts";
import { reasonOf } from "./stall-limits.ts";

export type RetryTimes = {
  /** Wait before the first retry when the provider names no time; doubles. */
  firstWaitInMs: number;
  /** A longer wait than this is refused instead. */
  longestWaitInMs: number;
};

export const retryTimes: RetryTimes = { firstWaitInMs: 500, longestWaitInMs: 20_000 };

const MOST_RETRIES = 2;

/**
 * Calls the provider until it begins to answer: again after 429, 5xx and a broken connection, twice at most.
 *
 * @throws {ModelUnavailable} when it refuses, or asks to wait longer than is useful.
 */
export async function callUntilAnswered<T>(
  call: () => Promise<T>,
  signal: AbortSignal,
  times: RetryTimes,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted) throw reasonOf(signal);
      if (error instanceof ModelUnavailable) throw error;
      const wait = waitBeforeRetry(error, attempt, times);
      if (wait === null) throw unavailable(error);
      await pause(wait, signal);
    }
  }
}

/** An error of the provider as ours: its status and words, without the request. */
export function unavailable(error: unknown): ModelUnavailable {
  const status = APICallError.isInstance(error) ? error.statusCode : undefined;
  const words = error instanceof Error ? error.message.slice(0, 300) : "no reason given";
  return new ModelUnavailable(
    status === undefined
      ? `The model cannot be reached: ${words}`
      : `The model answered ${status}: ${words}`,
  );
}

function waitBeforeRetry(error: unknown, attempt: number, times: RetryTimes): number | null {
  if (attempt >= MOST_RETRIES || !APICallError.isInstance(error)) return null;
  const { statusCode, responseHeaders, isRetryable } = error;
  const isTemporary =
    statusCode === undefined ? isRetryable : statusCode === 429 || statusCode >= 500;
  if (!isTemporary) return null;
  const asked = retryAfterInMs(responseHeaders?.["retry-after"]);
  const wait = asked ?? times.firstWaitInMs * 2 ** attempt;
  return wait > times.longestWaitInMs ? null : wait;
}

/** The header holds seconds or a date. */
function retryAfterInMs(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

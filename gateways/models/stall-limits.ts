import { ModelUnavailable } from "#platform/errors.ts";

export type StallLimits = {
  /** From the request to the first thing that the provider says. */
  firstInMs: number;
  /** From one thing to the next. */
  betweenInMs: number;
};

export const stallLimits: StallLimits = { firstInMs: 30_000, betweenInMs: 20_000 };

/**
 * Waits for a promise, at most so long.
 *
 * @throws {ModelUnavailable} after the limit; the signal's reason as soon as it aborts.
 */
export async function within<T>(
  promise: PromiseLike<T>,
  limitInMs: number,
  signal: AbortSignal,
): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const abort = () => reject(reasonOf(signal));
  const timer = setTimeout(() => {
    reject(new ModelUnavailable(`The model said nothing for ${limitInMs / 1000} seconds.`));
  }, limitInMs);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** What an aborted signal throws. */
export function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error
    ? signal.reason
    : new DOMException("Aborted.", "AbortError");
}

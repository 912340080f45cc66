import type { Clock } from "#platform/clock.ts";

type Entry<Value> = { value: Promise<Value>; readAt: number };

/** A small memory of answers: each lives a minute at most, and the longest unused go first. */
export type Recent<Value> = {
  /**
   * The remembered answer, or a new one. Callers that come while it is being read share it.
   *
   * A failed reading is not remembered.
   */
  get(clock: Clock, key: string, read: () => Promise<Value>): Promise<Value>;
};

const LIFETIME_IN_MS = 60_000;

export function createRecent<Value>(limit: number): Recent<Value> {
  // A Map keeps the order of insertion: the first key is the longest unused.
  const entries = new Map<string, Entry<Value>>();
  return {
    get(clock, key, read) {
      const now = clock.now().getTime();
      const known = entries.get(key);
      entries.delete(key);
      const isFresh = known !== undefined && Math.abs(now - known.readAt) < LIFETIME_IN_MS;
      const entry = isFresh ? known : { value: read(), readAt: now };
      entries.set(key, entry);
      entry.value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
      return entry.value;
    },
  };
}

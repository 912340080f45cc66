import { setTimeout as sleep } from "node:timers/promises";
import { ShopifyUnavailable } from "#platform/errors.ts";

/** How long one write of theme files may take, from the first call on. */
export type WritePatience = {
  /** Nothing is asked again after it. */
  inMs: number;
  /** Before each repetition of what Shopify has put off; there are no more than these. */
  pausesInMs: number[];
};

export const WRITE_PATIENCE: WritePatience = {
  inMs: 10_000,
  pausesInMs: [250, 500, 1_000, 2_000, 4_000],
};

export type Patience = {
  /** Waits before the next repetition. @throws {ShopifyUnavailable} with the reason when there is none left. */
  pause(reason: string): Promise<void>;
  /** @throws {ShopifyUnavailable} with the reason when the time is over. */
  wait(inMs: number, reason: string): Promise<void>;
};

/** The patience for one write, beginning now. */
export function startPatience({ inMs, pausesInMs }: WritePatience): Patience {
  const deadline = performance.now() + inMs;
  const pauses = [...pausesInMs];
  const wait = async (pauseInMs: number, reason: string) => {
    if (performance.now() + pauseInMs > deadline) throw new ShopifyUnavailable(reason);
    await sleep(pauseInMs);
  };
  return {
    wait,
    pause: async (reason) => {
      const next = pauses.shift();
      if (next === undefined) throw new ShopifyUnavailable(reason);
      await wait(next, reason);
    },
  };
}

import { systemClock, type Clock } from "#platform/clock.ts";

const OFFSET_HEADER = "x-demo-clock-offset-ms";

let offsetInMs = 0;
let isDemo = false;

/** The system's clock; in the demo it runs as far ahead as the local Shopify says. */
export function followedClock(demo: boolean): Clock {
  isDemo = demo;
  return demo ? { now: () => new Date(Date.now() + offsetInMs) } : systemClock;
}

/** Takes over the local Shopify's time from a request; without DEMO=1 the header means nothing. */
export function followDemoClock(request: Request): void {
  if (!isDemo) return;
  const offset = Number(request.headers.get(OFFSET_HEADER));
  if (Number.isSafeInteger(offset)) offsetInMs = offset;
}

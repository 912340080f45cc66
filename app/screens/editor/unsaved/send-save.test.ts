import { expect, test } from "vitest";
import { delayAfter } from "./send-save.ts";

test("the pauses between attempts grow, and not beyond half a minute", () => {
  expect([1, 2, 3, 4, 5, 20].map(delayAfter)).toEqual([
    2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});

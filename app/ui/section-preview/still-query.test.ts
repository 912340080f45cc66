import { expect, test } from "vitest";
import { stillQuery } from "./still-query.ts";

test.each([
  ["(prefers-reduced-motion: reduce)", "(min-width: 0px)"],
  ["(prefers-reduced-motion)", "(min-width: 0px)"],
  ["(PREFERS-REDUCED-MOTION:reduce)", "(min-width: 0px)"],
  ["( prefers-reduced-motion : no-preference )", "(max-width: 0px)"],
  [
    "screen and (min-width: 750px) and (prefers-reduced-motion: no-preference)",
    "screen and (min-width: 750px) and (max-width: 0px)",
  ],
  ["not (prefers-reduced-motion: reduce)", "not (min-width: 0px)"],
  ["(prefers-color-scheme: dark)", "(prefers-color-scheme: dark)"],
  ["", ""],
])("%s becomes %s", (query, still) => {
  expect(stillQuery(query)).toBe(still);
});

import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sizeBudget } from "./rule.ts";

const KILOBYTE = 1024;
const sheet = (size: number) => `{% stylesheet %}${"a".repeat(size)}{% endstylesheet %}`;
const script = (size: number) => `{% javascript %}${"a".repeat(size)}{% endjavascript %}`;

test.each([
  [sheet(8 * KILOBYTE + 200), "The styles of this section have 8.2 KB"],
  [script(3 * KILOBYTE + 200), "The script of this section has 3.2 KB"],
  ["é".repeat(12 * KILOBYTE + 100), "The file has 24.2 KB"],
])("what is over its budget is told", (code, message) => {
  expect(findings(sizeBudget, code)).toEqual([expect.stringContaining(message)]);
});

test.each([sheet(8 * KILOBYTE), script(3 * KILOBYTE), "a".repeat(24 * KILOBYTE)])(
  "what just fits is fine",
  (code) => {
    expect(findings(sizeBudget, code)).toEqual([]);
  },
);

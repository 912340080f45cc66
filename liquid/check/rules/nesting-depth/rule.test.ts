import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { nestingDepth } from "./rule.ts";

const nested = (depth: number) => "{% if a %}".repeat(depth) + "{% endif %}".repeat(depth);

test("a seventh level is told, once", () => {
  expect(count(nestingDepth, nested(7))).toBe(1);
  expect(count(nestingDepth, nested(9))).toBe(1);
});

test("six levels, and many beside each other, are fine", () => {
  expect(count(nestingDepth, nested(6))).toBe(0);
  expect(count(nestingDepth, nested(2).repeat(20))).toBe(0);
});

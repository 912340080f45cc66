import { expect, test } from "vitest";

import { mergeProblems } from "./merge-problems.ts";
import type { Problem } from "./problem.ts";

const problem = (code: string, line: number, message = code): Problem => ({
  code,
  severity: "error",
  message,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
});

test("what both found on one line is said once, in our words", () => {
  const merged = mergeProblems([problem("ImageAttributes", 3)], [problem("ImgWidthAndHeight", 3)]);
  expect(merged.map(({ code }) => code)).toEqual(["ImageAttributes"]);
});

test("the same rule on another line stays", () => {
  const merged = mergeProblems([problem("ImageAttributes", 3)], [problem("ImgWidthAndHeight", 9)]);
  expect(merged).toHaveLength(2);
});

test("theme-check's two parsers count once for one place", () => {
  const theirs = [problem("LiquidSyntaxError", 1), problem("LiquidHTMLSyntaxError", 1)];
  expect(mergeProblems([], theirs)).toHaveLength(1);
});

test("the order does not depend on who found what first", () => {
  const a = [problem("B", 2), problem("A", 2), problem("C", 1)];
  const merged = mergeProblems(a, []);
  expect(merged).toEqual(mergeProblems(a.toReversed(), []));
  expect(merged.map(({ code }) => code)).toEqual(["C", "A", "B"]);
});

import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { rangeSetting } from "./rule.ts";

const withRange = (range: object) =>
  sectionWith({ settings: [{ type: "range", id: "r", label: "Size", ...range }] });

test.each([
  ["101 positions", { min: 0, max: 100, step: 1, default: 50 }],
  ["no step, which means 1", { min: 1, max: 5, default: 3 }],
  ["tenths", { min: 0.1, max: 1.3, step: 0.1, default: 0.7 }],
  ["a negative start", { min: -50, max: 50, step: 5, default: 0 }],
])("a slider with %s is fine", (_, range) => {
  expect(findings(rangeSetting, withRange(range))).toEqual([]);
});

test.each([
  ["default between steps", { min: 0, max: 100, step: 4, default: 50 }, '"default": 52'],
  ["default below", { min: 10, max: 20, step: 5, default: 0 }, '"default": 10'],
  ["default above", { min: 10, max: 20, step: 5, default: 90 }, '"default": 20'],
  ["no default", { min: 10, max: 20, step: 5 }, '"default": 10'],
  ["a default in quotes", { min: 10, max: 20, step: 5, default: "15" }, '"default": 10'],
  ["too many positions", { min: 0, max: 1000, step: 1, default: 500 }, '"step": 10'],
  ["steps that miss the end", { min: 0, max: 10, step: 3, default: 3 }, '"max": 9'],
])("a slider with %s is corrected", (_, range, expected) => {
  const code = withRange(range);
  expect(count(rangeSetting, code)).toBe(1);
  expect(corrected(rangeSetting, code)).toContain(expected);
  expect(count(rangeSetting, corrected(rangeSetting, code))).toBe(0);
});

test.each([
  ["min", { max: 10, default: 1 }],
  ["max", { min: 10, default: 10 }],
  ["max", { min: 10, max: 10, default: 10 }],
  ["step", { min: 0, max: 10, step: 0, default: 0 }],
])("a slider with a useless %s is reported without a correction", (key, range) => {
  const code = withRange(range);
  expect(findings(rangeSetting, code)[0]).toContain(`"${key}"`);
  expect(corrected(rangeSetting, code)).toBe(code);
});

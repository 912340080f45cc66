import { type JsonObject, memberOf, numberOf, textOf } from "../../source/json-node.ts";
import {
  addition,
  allSettings,
  nameOfSetting,
  placeOf,
  schemaParts,
} from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Shopify refuses sliders with more positions. */
const MOST_POSITIONS = 101;

/** Steps that read well on a slider, smallest first. */
const ROUND_STEPS = [0.1, 0.2, 0.5, 1, 2, 4, 5, 8, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

type Range = { min: number; max: number; step: number; default: number | undefined };
type Flaw = { key: string; message: string; fix?: { key: string; value: number } };

export const rangeSetting: Rule = {
  code: "RangeSetting",
  severity: "error",
  detail:
    "A range has at most 101 steps, (max - min) is a multiple of step, and the default lies on a step; Shopify checks this at upload.",
  replaces: ["ValidSchema"],
  check(source) {
    const parts = schemaParts(source);
    const ranges = parts === undefined ? [] : allSettings(parts).filter(isRange);
    return ranges.flatMap((setting) =>
      flawsOf(setting).map(({ key, message, fix }) =>
        problemAt(source, placeOf(setting, memberOf(setting, key)), {
          code: this.code,
          message: `The slider "${nameOfSetting(setting)}" ${message}`,
          fix: fix && setNumber(setting, fix.key, fix.value),
        }),
      ),
    );
  },
};

function isRange(setting: JsonObject): boolean {
  return textOf(setting, "type") === "range";
}

function flawsOf(setting: JsonObject): Flaw[] {
  const min = numberOf(setting, "min");
  const max = numberOf(setting, "max");
  const step = memberOf(setting, "step") === undefined ? 1 : numberOf(setting, "step");
  if (min === undefined) return [{ key: "min", message: 'needs a number for "min".' }];
  if (max === undefined) return [{ key: "max", message: 'needs a number for "max".' }];
  if (max <= min) return [{ key: "max", message: 'needs a "max" above its "min".' }];
  if (step === undefined || step <= 0) {
    return [{ key: "step", message: 'needs a "step" above 0.' }];
  }
  const range = { min, max, step, default: numberOf(setting, "default") };
  const stepFlaw = stepFlawOf(range);
  return stepFlaw === undefined ? defaultFlaws(range) : [stepFlaw];
}

function stepFlawOf(range: Range): Flaw | undefined {
  const { min, max, step } = range;
  const count = (max - min) / step;
  if (!isWhole(count)) {
    const value = rounded(min + Math.floor(count) * step);
    const fix = value > min ? { fix: { key: "max", value } } : {};
    return { key: "step", message: `cannot reach its "max" in steps of ${step}.`, ...fix };
  }
  if (count < MOST_POSITIONS) return undefined;
  const value = ROUND_STEPS.find((each) => suits(range, each));
  return {
    key: "step",
    message: `has ${Math.round(count) + 1} positions; Shopify allows ${MOST_POSITIONS}.`,
    ...(value === undefined ? {} : { fix: { key: "step", value } }),
  };
}

function suits({ min, max, default: initial = min }: Range, step: number): boolean {
  const count = (max - min) / step;
  return count < MOST_POSITIONS && isWhole(count) && isWhole((initial - min) / step);
}

function defaultFlaws(range: Range): Flaw[] {
  const { min, max, step, default: initial } = range;
  if (initial === undefined) {
    return [
      { key: "default", message: "needs a default number.", fix: { key: "default", value: min } },
    ];
  }
  const value = rounded(
    min + Math.round((Math.min(Math.max(initial, min), max) - min) / step) * step,
  );
  const fix = { key: "default", value };
  if (initial < min || initial > max) {
    return [{ key: "default", message: `has a default outside ${min} to ${max}.`, fix }];
  }
  if (isWhole((initial - min) / step)) return [];
  return [{ key: "default", message: `has a default that is not on one of its steps.`, fix }];
}

/** Sliders have at most one decimal, so tiny remainders are those of binary fractions. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function setNumber(setting: JsonObject, key: string, value: number) {
  const member = memberOf(setting, key);
  if (member === undefined) return addition(setting, key, value);
  return { start: member.value.start, end: member.value.end, text: String(value) };
}

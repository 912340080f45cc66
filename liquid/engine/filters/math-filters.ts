import type { FilterFamily } from "../filter.ts";
import { calculate, fromNumeric, toNumber, toNumeric } from "../numbers.ts";
import { LiquidProblem } from "../problem.ts";
import { LiquidFloat } from "../values.ts";

export const MATH_FILTERS: FilterFamily = {
  plus: (input, [other]) =>
    calculate(input, other, { whole: (a, b) => a + b, float: (a, b) => a + b }),
  minus: (input, [other]) =>
    calculate(input, other, { whole: (a, b) => a - b, float: (a, b) => a - b }),
  times: (input, [other]) =>
    calculate(input, other, { whole: (a, b) => a * b, float: (a, b) => a * b }),
  divided_by: (input, [other]) =>
    calculate(input, other, { whole: floorDivide, float: (a, b) => a / b }),
  modulo: (input, [other]) =>
    calculate(input, other, { whole: floorModulo, float: (a, b) => a - b * Math.floor(a / b) }),
  at_least: (input, [other]) =>
    toNumber(input) >= toNumber(other) ? numberOf(input) : numberOf(other),
  at_most: (input, [other]) =>
    toNumber(input) <= toNumber(other) ? numberOf(input) : numberOf(other),
  abs: (input) => {
    const numeric = toNumeric(input);
    if (numeric.float) return new LiquidFloat(Math.abs(numeric.value));
    return fromNumeric({ float: false, value: numeric.value < 0 ? -numeric.value : numeric.value });
  },
  ceil: (input) => wholeNumber(input, Math.ceil),
  floor: (input) => wholeNumber(input, Math.floor),
  round: (input, [digits]) => round(input, toNumber(digits)),
};

function numberOf(value: unknown): unknown {
  return fromNumeric(toNumeric(value));
}

function wholeNumber(value: unknown, convert: (value: number) => number): unknown {
  const numeric = toNumeric(value);
  return numeric.float ? convert(numeric.value) : fromNumeric(numeric);
}

/** Half away from zero, as Ruby rounds; `digits` beyond what a float holds change nothing. */
function round(value: unknown, digits: number): unknown {
  const numeric = toNumeric(value);
  if (!numeric.float) return fromNumeric(numeric);
  if (!Number.isFinite(numeric.value)) throw new LiquidProblem(`${numeric.value}`);
  const shift = 10 ** Math.min(Math.max(0, digits), 15);
  const scaled = Number((Math.abs(numeric.value) * shift).toPrecision(15));
  const rounded = (Math.sign(numeric.value) * Math.round(scaled)) / shift;
  return digits > 0 ? new LiquidFloat(rounded) : rounded;
}

function floorDivide(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new LiquidProblem("divided by 0");
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function floorModulo(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new LiquidProblem("divided by 0");
  return a - b * floorDivide(a, b);
}

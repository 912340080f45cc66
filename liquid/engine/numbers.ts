import { LimitExceeded, LiquidProblem } from "./problem.ts";
import { LiquidFloat } from "./values.ts";

/** A number as Ruby sees it: whole (of any size) or float. */
export type Numeric = { float: false; value: number | bigint } | { float: true; value: number };

/** Whole numbers beyond this many bits are an attack, not a price. */
const LARGEST_WHOLE_NUMBER_IN_BITS = 4_096n;

/** What filters calculate with; text is read as far as it is a number, anything else is 0. */
export function toNumeric(value: unknown): Numeric {
  if (value instanceof LiquidFloat) return { float: true, value: value.number };
  if (typeof value === "bigint") return { float: false, value };
  if (typeof value === "number") return { float: !Number.isInteger(value), value };
  if (typeof value === "string") return numericText(value.trim());
  return { float: false, value: 0 };
}

/** A plain JavaScript number, for widths, limits and cents. */
export function toNumber(value: unknown): number {
  return Number(toNumeric(value).value);
}

/** A value that templates can hold and print: floats keep their point. */
export function fromNumeric({ float, value }: Numeric): number | bigint | LiquidFloat {
  if (float) return new LiquidFloat(value);
  if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) return Number(value);
  return value;
}

/** @throws {LiquidProblem} when the value is not a whole number, as Ruby's `Integer()` does. */
export function toInteger(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" && /^\s*[-+]?\d+(?:_\d+)*\s*$/.test(value))
    return Number.parseInt(value.replaceAll("_", ""), 10);
  throw new LiquidProblem("invalid integer");
}

type Operation = {
  whole: (a: bigint, b: bigint) => bigint;
  float: (a: number, b: number) => number;
};

/** Calculates exactly with whole numbers and as floats when either side is one. */
export function calculate(left: unknown, right: unknown, operation: Operation): unknown {
  const a = toNumeric(left);
  const b = toNumeric(right);
  if (a.float || b.float) {
    const result = operation.float(Number(a.value), Number(b.value));
    return new LiquidFloat(decimalResult(result));
  }
  const result = operation.whole(BigInt(a.value), BigInt(b.value));
  if (result > 1n << LARGEST_WHOLE_NUMBER_IN_BITS || -result > 1n << LARGEST_WHOLE_NUMBER_IN_BITS) {
    throw new LimitExceeded("number limit exceeded");
  }
  return fromNumeric({ float: false, value: result });
}

/** Ruby's Liquid calculates floats as decimals: 0.1 + 0.2 is 0.3. */
function decimalResult(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

function numericText(text: string): Numeric {
  if (/^[-+]?\d+\.\d+$/.test(text)) return { float: true, value: Number.parseFloat(text) };
  const whole = /^[-+]?\d+/.exec(text)?.[0];
  if (whole === undefined) return { float: false, value: 0 };
  const value = Number.parseInt(whole, 10);
  return { float: false, value: Number.isSafeInteger(value) ? value : BigInt(whole) };
}

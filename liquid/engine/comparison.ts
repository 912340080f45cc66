import { outputText } from "./output-text.ts";
import { LiquidProblem } from "./problem.ts";
import { holdsText } from "./text-search.ts";
import {
  BLANK,
  EMPTY,
  isRecord,
  LiquidFloat,
  LiquidLiteral,
  LiquidRange,
  LiquidSelf,
  objectDetails,
} from "./values.ts";

/** Compares as Ruby does. @throws {LiquidProblem} for values that have no order, and for an unknown operator. */
export function compare(operator: string, left: unknown, right: unknown): boolean {
  switch (operator) {
    case "==":
      return areEqual(left, right);
    case "!=":
    case "<>":
      return !areEqual(left, right);
    case "<":
      return isOrdered(left, right, (sign) => sign < 0);
    case ">":
      return isOrdered(left, right, (sign) => sign > 0);
    case "<=":
      return isOrdered(left, right, (sign) => sign <= 0);
    case ">=":
      return isOrdered(left, right, (sign) => sign >= 0);
    case "contains":
      return contains(left, right);
    default:
      throw new LiquidProblem(`Unknown operator ${operator}`);
  }
}

/** Everything but nil and false. */
export function isTruthy(value: unknown): boolean {
  const plain = comparable(value);
  return plain !== null && plain !== undefined && plain !== false;
}

export function areEqual(left: unknown, right: unknown): boolean {
  if (isLiteral(left) && isLiteral(right)) return false;
  if (left === EMPTY) return isEmpty(right);
  if (right === EMPTY) return isEmpty(left);
  if (left === BLANK) return isBlank(right);
  if (right === BLANK) return isBlank(left);
  const a = comparable(left);
  const b = comparable(right);
  if (a === b) return true;
  if (a === null || a === undefined) return b === null || b === undefined;
  if (typeof a === "bigint" || typeof b === "bigint") return isNumber(a) && isNumber(b) && a == b;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => areEqual(item, b[index]));
  }
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof LiquidSelf) return b instanceof LiquidSelf;
  if (a instanceof LiquidRange && b instanceof LiquidRange)
    return a.first === b.first && a.last === b.last;
  return isRecord(a) && isRecord(b) && hashesAreEqual(a, b);
}

/** `empty` and `blank` are questions, not values: neither is the other, or itself. */
function isLiteral(value: unknown): boolean {
  return value instanceof LiquidLiteral;
}

/** Nil, false, nothing in it, or white space only. */
export function isBlank(value: unknown): boolean {
  const plain = comparable(value);
  if (plain === null || plain === undefined || plain === false) return true;
  return typeof plain === "string" ? plain.trim() === "" : isEmpty(plain);
}

/**
 * Smaller, equal or greater as a negative number, zero or a positive one.
 *
 * @returns undefined when Ruby would not compare the two.
 */
export function order(left: unknown, right: unknown): number | undefined {
  const a = comparable(left);
  const b = comparable(right);
  if (isNumber(a) && isNumber(b)) return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return undefined;
}

function isOrdered(left: unknown, right: unknown, fits: (sign: number) => boolean): boolean {
  const a = comparable(left);
  const b = comparable(right);
  const found = order(a, b);
  if (found !== undefined) return fits(found);
  const bothCompare = [a, b].every((value) => typeof value === "string" || isNumber(value));
  if (!bothCompare) return false;
  throw new LiquidProblem(`comparison of ${rubyClass(left)} with ${operandText(b)} failed`);
}

function contains(left: unknown, right: unknown): boolean {
  const container = comparable(left);
  const item = comparable(right);
  if (item === null || item === undefined) return false;
  if (typeof container === "string") return holdsText(container, outputText(item));
  if (container instanceof LiquidRange) {
    return isNumber(item) && item >= container.first && item <= container.last;
  }
  if (Array.isArray(container)) return container.some((entry) => areEqual(entry, item));
  return isRecord(container) && Object.hasOwn(container, outputText(item));
}

function isEmpty(value: unknown): boolean {
  const plain = comparable(value);
  if (typeof plain === "string" || Array.isArray(plain)) return plain.length === 0;
  return isRecord(plain) && !objectDetails(plain) && Object.keys(plain).length === 0;
}

/** The value behind a drop, a float or an object that prints as text. */
function comparable(value: unknown): unknown {
  if (value instanceof LiquidLiteral) return "";
  if (value instanceof LiquidFloat) return value.number;
  return objectDetails(value)?.text ?? value;
}

function hashesAreEqual(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  if (objectDetails(a) || objectDetails(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && areEqual(a[name], b[name]))
  );
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function rubyClass(value: unknown): string {
  if (typeof value === "string") return "String";
  return typeof value === "bigint" || Number.isInteger(value) ? "Integer" : "Float";
}

function operandText(value: unknown): string {
  return typeof value === "string" ? "String" : outputText(value);
}

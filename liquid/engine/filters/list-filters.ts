import { areEqual, isBlank, isTruthy, order } from "../comparison.ts";
import type { FilterFamily } from "../filter.ts";
import { calculate, toInteger } from "../numbers.ts";
import { outputText, rubyInspect } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { rangeItems } from "../loop-items.ts";
import { holdsText } from "../text-search.ts";
import {
  isRecord,
  LiquidFloat,
  LiquidRange,
  LiquidSelf,
  objectDetails,
  ownProperty,
} from "../values.ts";

const LETTERS = new Intl.Collator("en", { sensitivity: "accent" });

export const LIST_FILTERS: FilterFamily = {
  first: (input) => (isHash(input) ? Object.entries(input)[0] : ends(input)[0]),
  last: (input) => ends(input).at(-1),
  size: (input) => size(input),
  join: (input, [glue], call) => {
    const text = toList(input)
      .map(outputText)
      .join(glue === undefined ? " " : outputText(glue));
    call.charge(text.length);
    return text;
  },
  reverse: (input) => toList(input).toReversed(),
  compact: (input, [property]) =>
    toList(input).filter((item) => {
      const value = property === undefined ? item : read(item, property);
      return value !== null && value !== undefined;
    }),
  concat: (input, [other], call) => {
    if (!Array.isArray(other)) throw new LiquidProblem("concat filter requires an array argument");
    const list = [...toList(input), ...flatten(other)];
    call.charge(list.length);
    return list;
  },
  map: (input, [property]) =>
    toList(input).map((item) => (typeof item === "string" ? undefined : read(item, property))),
  uniq: (input, [property]) => unique(toList(input), property),
  sum: (input, [property]) =>
    toList(input)
      .map((item) => (property === undefined ? item : read(item, property)))
      .reduce((total, item) => calculate(total, item, ADDITION), 0),
  sort: (input, [property]) => sorted(toList(input), property, compareValues),
  sort_natural: (input, [property]) =>
    sorted(toList(input), property, (a, b) => LETTERS.compare(outputText(a), outputText(b))),
  where: (input, [property, value]) => toList(input).filter(matcher(property, value)),
  reject: (input, [property, value]) => {
    const matches = matcher(property, value);
    return toList(input).filter((item) => !matches(item));
  },
  find: (input, [property, value]) => toList(input).find(matcher(property, value)),
  find_index: (input, [property, value]) => {
    const index = toList(input).findIndex(matcher(property, value));
    return index === -1 ? undefined : index;
  },
  has: (input, [property, value]) => toList(input).some(matcher(property, value)),
  slice: (input, [begin, length]) => slice(input, begin, length),
  default: (input, [fallback], { named }) => {
    const isMissing =
      named["allow_false"] === true && input === false ? false : isBlankForDefault(input);
    return isMissing ? fallback : input;
  },
};

/** A text's first and last are its letters. */
function ends(value: unknown): unknown[] {
  if (value instanceof LiquidRange) return [value.first, value.last];
  if (typeof value === "string") return Array.from(value);
  return Array.isArray(value) ? value : [];
}

const ADDITION = { whole: (a: bigint, b: bigint) => a + b, float: (a: number, b: number) => a + b };

function isBlankForDefault(value: unknown): boolean {
  if (typeof value === "string") return value === "";
  return !isTruthy(value) || (isBlank(value) && (Array.isArray(value) || isHash(value)));
}

function isHash(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !objectDetails(value);
}

function size(value: unknown): number {
  if (typeof value === "string") return Array.from(value).length;
  if (Array.isArray(value)) return value.length;
  if (value instanceof LiquidRange) return value.size;
  if (isHash(value)) return Object.keys(value).length;
  return Number.isInteger(value) ? 8 : 0;
}

/** The list a filter works on: flat, and a single value is a list of one. */
function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return flatten(value);
  if (value instanceof LiquidRange) return rangeItems(value);
  return value === null || value === undefined ? [] : [value];
}

function flatten(list: unknown[]): unknown[] {
  return list.some(Array.isArray) ? list.flat(Number.POSITIVE_INFINITY) : list;
}

/** @throws {LiquidProblem} when the item is no object that has properties. */
function read(item: unknown, property: unknown): unknown {
  const name = outputText(property);
  if (isRecord(item)) return ownProperty(item, name);
  if (item instanceof LiquidSelf) return item.read(name);
  if (typeof item === "string") return holdsText(item, name) ? name : undefined;
  if (item === null || item === undefined) return undefined;
  throw new LiquidProblem(`cannot select the property '${name}'`);
}

function matcher(property: unknown, value: unknown): (item: unknown) => boolean {
  if (value === undefined) return (item) => isTruthy(read(item, property));
  return (item) => areEqual(read(item, property), value);
}

function unique(list: unknown[], property: unknown): unknown[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const value = property === undefined ? item : read(item, property);
    const key = isRecord(value) && objectDetails(value) ? value : undefined;
    const text = key
      ? rubyInspect(ownProperty(key, "id") ?? outputText(key))
      : `${typeOf(value)}${rubyInspect(value)}`;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function typeOf(value: unknown): string {
  return value instanceof LiquidFloat ? "float" : typeof value;
}

function sorted(
  list: unknown[],
  property: unknown,
  compare: (a: unknown, b: unknown) => number,
): unknown[] {
  const value = (item: unknown): unknown => (property === undefined ? item : read(item, property));
  return list.toSorted((a, b) => nilLast(value(a), value(b)) ?? compare(value(a), value(b)));
}

function nilLast(a: unknown, b: unknown): number | undefined {
  const aIsNil = a === null || a === undefined;
  const bIsNil = b === null || b === undefined;
  if (!aIsNil && !bIsNil) return undefined;
  return Number(aIsNil) - Number(bIsNil);
}

function compareValues(a: unknown, b: unknown): number {
  const found = order(a, b);
  if (found !== undefined) return found;
  throw new LiquidProblem(
    `comparison of ${className(a)} with ${typeof b === "string" ? "String" : rubyInspect(b)} failed`,
  );
}

function className(value: unknown): string {
  if (typeof value === "string") return "String";
  if (Array.isArray(value)) return "Array";
  if (typeof value === "boolean") return value ? "TrueClass" : "FalseClass";
  if (isRecord(value)) return "Hash";
  return Number.isInteger(value) ? "Integer" : "Float";
}

/** Part of a list or text; a negative begin counts from the end. */
function slice(input: unknown, begin: unknown, length: unknown): unknown {
  const isList = Array.isArray(input);
  const items: unknown[] = isList ? input : Array.from(outputText(input));
  const start = toInteger(begin);
  const count = length === undefined ? 1 : toInteger(length);
  const from = start < 0 ? items.length + start : start;
  const part = from < 0 || count < 0 ? [] : items.slice(from, from + count);
  return isList ? part : part.join("");
}

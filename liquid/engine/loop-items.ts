import { LimitExceeded } from "./problem.ts";
import { isRecord, LiquidFloat, LiquidRange, objectDetails } from "./values.ts";

/** What a loop walks over: a list's items, a hash's pairs, a text as one item. */
export function loopItems(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof LiquidRange) return rangeItems(value);
  if (typeof value === "string") return value === "" ? [] : [value];
  if (value === null || value === undefined || value instanceof LiquidFloat) return [];
  const details = objectDetails(value);
  if (details?.items) return details.items();
  if (isRecord(value) && !details) return Object.entries(value);
  return [];
}

/** A part of a loop's items; a text is never cut. */
export function sliceItems(value: unknown, offset: number, limit: number | undefined): unknown[] {
  const items = loopItems(value);
  if (typeof value === "string") return items;
  const begin = Math.max(0, offset);
  return items.slice(begin, limit === undefined ? undefined : Math.max(begin, offset + limit));
}

/** Longest range that is ever spelled out. */
const LONGEST_RANGE = 1_000_000;

/** @throws {LimitExceeded} for a range too long to loop over. */
export function rangeItems(range: LiquidRange): number[] {
  if (range.size > LONGEST_RANGE) throw new LimitExceeded("memory alloc limit exceeded");
  return range.toArray();
}

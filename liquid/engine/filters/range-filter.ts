import type { FilterFamily } from "../filter.ts";
import { RANGE_FILTER } from "../literals.ts";
import { toNumber } from "../numbers.ts";
import { LiquidRange } from "../values.ts";

/** What `(a..b)` is read as; templates cannot name it without being a range. */
export const RANGE_FILTERS: FilterFamily = {
  [RANGE_FILTER]: (input, [last]) =>
    new LiquidRange(Math.trunc(toNumber(input)), Math.trunc(toNumber(last))),
};

import type { FilterFamily } from "../filter.ts";
import { DATE_FILTERS } from "./date-filters.ts";
import { ESCAPE_FILTERS } from "./escape-filters.ts";
import { IMAGE_FILTERS } from "./image-filters.ts";
import { JSON_FILTERS } from "./json-filters.ts";
import { LIST_FILTERS } from "./list-filters.ts";
import { MATH_FILTERS } from "./math-filters.ts";
import { MONEY_FILTERS } from "./money-filters.ts";
import { PLACEHOLDER_FILTERS } from "./placeholder-filters.ts";
import { TEXT_FILTERS } from "./text-filters.ts";
import { TRANSLATE_FILTERS } from "./translate-filters.ts";

/** Every filter of the storefront by its name. */
export const ALL_FILTERS: FilterFamily = {
  ...DATE_FILTERS,
  ...ESCAPE_FILTERS,
  ...IMAGE_FILTERS,
  ...JSON_FILTERS,
  ...LIST_FILTERS,
  ...MATH_FILTERS,
  ...MONEY_FILTERS,
  ...PLACEHOLDER_FILTERS,
  ...TEXT_FILTERS,
  ...TRANSLATE_FILTERS,
};

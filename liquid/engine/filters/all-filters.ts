import type { FilterFamily } from "../filter.ts";
import { ASSET_FILTERS } from "./asset-filters.ts";
import { COLOR_FILTERS } from "./color-filters.ts";
import { DATE_FILTERS } from "./date-filters.ts";
import { DIGEST_FILTERS } from "./digest-filters.ts";
import { ESCAPE_FILTERS } from "./escape-filters.ts";
import { FONT_FILTERS } from "./font-filters.ts";
import { IMAGE_FILTERS } from "./image-filters.ts";
import { JSON_FILTERS } from "./json-filters.ts";
import { LINK_FILTERS } from "./link-filters.ts";
import { LIST_FILTERS } from "./list-filters.ts";
import { MATH_FILTERS } from "./math-filters.ts";
import { MEDIA_FILTERS } from "./media-filters.ts";
import { METAFIELD_FILTERS } from "./metafield-filters.ts";
import { MONEY_FILTERS } from "./money-filters.ts";
import { PLACEHOLDER_FILTERS } from "./placeholder-filters.ts";
import { SHOP_FILTERS } from "./shop-filters.ts";
import { TEXT_FILTERS } from "./text-filters.ts";
import { TRANSLATE_FILTERS } from "./translate-filters.ts";

/** Every filter of the storefront by its name. */
export const ALL_FILTERS: FilterFamily = {
  ...ASSET_FILTERS,
  ...COLOR_FILTERS,
  ...DATE_FILTERS,
  ...DIGEST_FILTERS,
  ...ESCAPE_FILTERS,
  ...FONT_FILTERS,
  ...IMAGE_FILTERS,
  ...JSON_FILTERS,
  ...LINK_FILTERS,
  ...LIST_FILTERS,
  ...MATH_FILTERS,
  ...MEDIA_FILTERS,
  ...METAFIELD_FILTERS,
  ...MONEY_FILTERS,
  ...PLACEHOLDER_FILTERS,
  ...SHOP_FILTERS,
  ...TEXT_FILTERS,
  ...TRANSLATE_FILTERS,
};

import { limitedList } from "../limited-list.ts";
import type { StoreCollection, StoreProduct } from "../store-data.ts";
import { liquidObject, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { filterObjects } from "./filter.ts";
import { imageObject } from "./image.ts";
import { metafieldsObject } from "./metafield.ts";
import type { FindReference } from "./metafield.ts";

/** What a collection needs of the shop around it. */
export type CollectionSurroundings = {
  products: () => LiquidObject[];
  /** The data behind the products, which filters are worked out from. */
  stored: () => StoreProduct[];
  find: FindReference;
};

/** A collection with its products in the merchant's order. */
export function collectionObject(
  collection: StoreCollection,
  { products, stored, find }: CollectionSurroundings,
): LiquidObject {
  const image = collection.image ? imageObject(collection.image) : undefined;
  return liquidObject(
    { name: "Collection" },
    {
      id: collection.id,
      handle: collection.handle,
      title: collection.title,
      description: collection.description,
      url: collection.url,
      image,
      default_sort_by: "manual",
      sort_by: undefined,
      sort_options: SORT_OPTIONS,
      current_type: undefined,
      current_vendor: undefined,
      next_product: undefined,
      previous_product: undefined,
      template_suffix: "",
      published_at: "2026-01-05T09:00:00Z",
    },
    {
      metafields: () => metafieldsObject(collection.metafields, find),
      products: () => limitedList(products()),
      products_count: () => stored().length,
      all_products_count: () => stored().length,
      featured_image: () => image ?? ownProperty(products()[0], "featured_image"),
      filters: () => filterObjects(stored(), collection.url),
      all_vendors: () => distinct(stored().map(({ vendor }) => vendor)),
      all_types: () => distinct(stored().map(({ type }) => type)),
      all_tags: () => distinct(stored().flatMap(({ tags }) => tags)),
      tags: () => distinct(stored().flatMap(({ tags }) => tags)),
    },
  );
}

/** Orders that a visitor can choose. */
export const SORT_OPTIONS = sortOptions([
  ["Featured", "manual"],
  ["Best selling", "best-selling"],
  ["Alphabetically, A-Z", "title-ascending"],
  ["Alphabetically, Z-A", "title-descending"],
  ["Price, low to high", "price-ascending"],
  ["Price, high to low", "price-descending"],
  ["Date, old to new", "created-ascending"],
  ["Date, new to old", "created-descending"],
]);

export function sortOptions(options: [string, string][]): LiquidObject[] {
  return options.map(([name, value]) => liquidObject({ name: "SortOption" }, { name, value }));
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "").toSorted();
}

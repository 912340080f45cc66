import { limitedList } from "../limited-list.ts";
import type { StoreCollection } from "../store-data.ts";
import { liquidObject, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";

/** A collection with its products in the merchant's order. */
export function collectionObject(
  collection: StoreCollection,
  products: () => LiquidObject[],
): LiquidObject {
  const image = collection.image ? imageObject(collection.image) : undefined;
  const read = (name: string): string[] =>
    [...new Set(products().map((product) => String(ownProperty(product, name))))].toSorted();
  return liquidObject(
    { name: "Collection" },
    {
      id: collection.id,
      handle: collection.handle,
      title: collection.title,
      description: collection.description,
      url: collection.url,
      image,
      products_count: collection.productHandles.length,
      all_products_count: collection.productHandles.length,
      default_sort_by: "manual",
      sort_by: "",
      sort_options: SORT_OPTIONS,
      filters: [],
      current_type: undefined,
      current_vendor: undefined,
      template_suffix: "",
      published_at: "2026-01-05T09:00:00Z",
      metafields: {},
    },
    {
      products: () => limitedList(products()),
      featured_image: () => image ?? ownProperty(products()[0], "featured_image"),
      all_vendors: () => read("vendor"),
      all_types: () => read("type"),
      all_tags: () => tagsOf(products()),
      tags: () => tagsOf(products()),
    },
  );
}

const SORT_OPTIONS = [
  { name: "Featured", value: "manual" },
  { name: "Best selling", value: "best-selling" },
  { name: "Alphabetically, A-Z", value: "title-ascending" },
  { name: "Alphabetically, Z-A", value: "title-descending" },
  { name: "Price, low to high", value: "price-ascending" },
  { name: "Price, high to low", value: "price-descending" },
  { name: "Date, old to new", value: "created-ascending" },
  { name: "Date, new to old", value: "created-descending" },
];

function tagsOf(products: LiquidObject[]): unknown[] {
  const tags = products.flatMap((product) => {
    const list = ownProperty(product, "tags");
    return Array.isArray(list) ? list : [];
  });
  return [...new Set(tags.map(String))].toSorted();
}

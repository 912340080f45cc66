import { limitedList } from "../limited-list.ts";
import type { StoreData, StoreProduct } from "../store-data.ts";
import { liquidObject, withProperties } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { sortOptions } from "./collection.ts";
import { filterObjects } from "./filter.ts";
import type { StoreWorld } from "./store-world.ts";

const SORT_OPTIONS = sortOptions([
  ["Relevance", "relevance"],
  ["Price, low to high", "price-ascending"],
  ["Price, high to low", "price-descending"],
]);
/** Results of each kind that suggestions and recommendations show. */
const MOST_SUGGESTIONS = 10;
const MOST_RECOMMENDATIONS = 4;

/** `search`. @param terms undefined when nothing was searched for. */
export function searchObject(
  terms: string | undefined,
  store: StoreData,
  world: StoreWorld,
): LiquidObject {
  const found = terms === undefined ? [] : matching(store.products, terms);
  const pages = terms === undefined ? [] : matching(store.pages, terms);
  const articles = terms === undefined ? [] : articleHandles(store, terms);
  const results = [
    ...found.map(({ handle }) => typed(world.product(handle), "product")),
    ...articles.map((handle) => typed(world.article(handle), "article")),
    ...pages.map(({ handle }) => typed(world.page(handle), "page")),
  ].flat();
  const url = `/search?q=${encodeURIComponent(terms ?? "")}`;
  return liquidObject(
    { name: "Search" },
    {
      performed: terms !== undefined,
      terms: terms ?? "",
      results: limitedList(results),
      results_count: results.length,
      types: ["article", "page", "product"],
      sort_options: SORT_OPTIONS,
      sort_by: "relevance",
      default_sort_by: "relevance",
    },
    { filters: () => filterObjects(found, url) },
  );
}

/** `predictive_search`: suggestions while a visitor types. */
export function predictiveSearchObject(
  terms: string | undefined,
  store: StoreData,
  world: StoreWorld,
): LiquidObject {
  const find = <Item extends { title: string }>(items: Item[]): Item[] =>
    terms === undefined ? [] : matching(items, terms).slice(0, MOST_SUGGESTIONS);
  const articles = terms === undefined ? [] : articleHandles(store, terms);
  return liquidObject(
    { name: "PredictiveSearch" },
    {
      performed: terms !== undefined,
      terms: terms ?? "",
      types: ["article", "collection", "page", "product", "query"],
      resources: liquidObject(
        { name: "PredictiveSearchResources" },
        {
          products: find(store.products).flatMap(({ handle }) => world.product(handle) ?? []),
          collections: find(store.collections).flatMap(
            ({ handle }) => world.collection(handle) ?? [],
          ),
          pages: find(store.pages).flatMap(({ handle }) => world.page(handle) ?? []),
          articles: articles.flatMap((handle) => world.article(handle) ?? []),
        },
      ),
    },
  );
}

/** `recommendations` for a product: others of its kind first. @param handle undefined when nobody asked. */
export function recommendationsObject(
  handle: string | undefined,
  { products }: StoreData,
  world: StoreWorld,
): LiquidObject {
  const subject = products.find((product) => product.handle === handle);
  const found = subject ? related(subject, products) : [];
  return liquidObject(
    { name: "Recommendations" },
    {
      "performed?": handle !== undefined,
      products: world.products(found.map((product) => product.handle)),
      products_count: found.length,
      intent: handle === undefined ? undefined : "related",
    },
  );
}

function related(subject: StoreProduct, products: StoreProduct[]): StoreProduct[] {
  const others = products.filter(({ handle }) => handle !== subject.handle);
  const alike = others.filter(({ type }) => type === subject.type);
  return [...alike, ...others.filter((product) => !alike.includes(product))].slice(
    0,
    MOST_RECOMMENDATIONS,
  );
}

function matching<Item extends { title: string }>(items: Item[], terms: string): Item[] {
  const words = terms
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return items.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)));
}

function articleHandles({ blogs }: StoreData, terms: string): string[] {
  return blogs.flatMap((blog) =>
    matching(blog.articles, terms).map(({ handle }) => `${blog.handle}/${handle}`),
  );
}

function typed(object: LiquidObject | undefined, type: string): LiquidObject[] {
  return object ? [withProperties(object, { object_type: type })] : [];
}

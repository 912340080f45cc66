import { renderPage } from "#liquid/engine/render-page.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import { sectionRendering } from "./section-rendering.ts";
import type { StorefrontResponse } from "./storefront-response.ts";
import { type StorefrontRoute, storefrontRoute } from "./storefront-route.ts";
import { themeAsset } from "./theme-asset.ts";
import { withoutMissingSections } from "./without-missing-sections.ts";

export type StorefrontRequest = {
  data: StoreData;
  /** The theme's files by name, such as `layout/theme.liquid`. */
  files: Record<string, string>;
  url: URL;
  /** Address of a file in the theme's `assets/`. */
  assetUrl: (file: string) => string;
};

const NOT_FOUND: StorefrontRoute = { template: "404" };

/**
 * What a shopper's GET answers: a page of the theme, a text asset of it, or, with `section_id` or
 * `sections` in the query, single sections as Shopify's Section Rendering API gives them.
 */
export function storefrontResponse(request: StorefrontRequest): StorefrontResponse {
  const { url } = request;
  const asset = themeAsset(url.pathname, request.files);
  if (asset !== null) return asset;
  const route = storefrontRoute(url.pathname, request.data) ?? NOT_FOUND;
  const files = withoutMissingSections(request.files, route.template);
  // The list of collections does not show the one that Shopify makes by itself.
  const data = route.template === "list-collections" ? request.data : withAllProducts(request.data);
  const sections = sectionRendering({ ...request, data, files }, route);
  if (sections !== null) return sections;
  const { html, status } = renderPage({
    files,
    store: data,
    assetUrl: request.assetUrl,
    path: url.pathname,
    pageNumber: pageNumber(url),
    ...route,
  });
  return {
    status: route.template === "404" ? 404 : status,
    contentType: "text/html; charset=utf-8",
    body: html,
  };
}

/** `?page=` of paginated lists; what is no page of a sane number is the first. */
function pageNumber({ searchParams }: URL): number {
  const page = Number(searchParams.get("page") ?? 1);
  return Number.isInteger(page) && page > 0 && page < 1_000 ? page : 1;
}

/** Every shop has `/collections/all`, unless the merchant made one of that handle. */
function withAllProducts(data: StoreData): StoreData {
  if (data.collections.some(({ handle }) => handle === "all")) return data;
  const all = {
    id: 0,
    handle: "all",
    title: "Products",
    description: "",
    url: "/collections/all",
    image: null,
    productHandles: data.products.map(({ handle }) => handle),
  };
  return { ...data, collections: [...data.collections, all] };
}

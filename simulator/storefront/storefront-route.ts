import type { StoreData } from "#liquid/engine/store-data.ts";

/** The template that a path shows, and the handle of what it is about. */
export type StorefrontRoute = { template: string; resource?: string };

/** @returns null where the shop has nothing to show. */
export function storefrontRoute(pathname: string, data: StoreData): StorefrontRoute | null {
  const parts = pathParts(pathname);
  if (parts === null) return null;
  const [first = "", second, third, fourth] = parts;
  if (parts.length === 0) return { template: "index" };
  if (first === "collections" && third === "products" && fourth !== undefined) {
    return parts.length === 4 && has(data.collections, second) ? product(fourth, data) : null;
  }
  if (first === "blogs") return parts.length <= 3 ? blogRoute(second, third, data) : null;
  if (parts.length > 2) return null;
  switch (first) {
    case "products":
      return second === undefined ? null : product(second, data);
    case "collections":
      return collectionRoute(second, data);
    case "pages":
      return has(data.pages, second) ? { template: "page", resource: second } : null;
    case "cart":
    case "search":
      return second === undefined ? { template: first } : null;
    default:
      return null;
  }
}

/** Parts of a path without empty ones; null when it cannot be decoded. */
function pathParts(pathname: string): string[] | null {
  try {
    return pathname
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function has(list: { handle: string }[], handle: string | undefined): handle is string {
  return list.some((each) => each.handle === handle);
}

function product(handle: string, data: StoreData): StorefrontRoute | null {
  return has(data.products, handle) ? { template: "product", resource: handle } : null;
}

function collectionRoute(handle: string | undefined, data: StoreData): StorefrontRoute | null {
  if (handle === undefined) return { template: "list-collections" };
  return handle === "all" || has(data.collections, handle)
    ? { template: "collection", resource: handle }
    : null;
}

function blogRoute(
  blogHandle: string | undefined,
  articleHandle: string | undefined,
  data: StoreData,
): StorefrontRoute | null {
  const blog = data.blogs.find(({ handle }) => handle === blogHandle);
  if (blog === undefined) return null;
  if (articleHandle === undefined) return { template: "blog", resource: blog.handle };
  return has(blog.articles, articleHandle)
    ? { template: "article", resource: `${blog.handle}/${articleHandle}` }
    : null;
}

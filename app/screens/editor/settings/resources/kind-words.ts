import type { ResourceKind } from "#liquid/schema/setting-types.ts";

type KindWords = {
  one: string;
  many: string;
  /** What to do where the shop has none. */
  none: string;
};

export const KIND_WORDS: Record<ResourceKind, KindWords> = {
  product: {
    one: "product",
    many: "products",
    none: "Add a product in your Shopify admin, then look again.",
  },
  collection: {
    one: "collection",
    many: "collections",
    none: "Create a collection in your Shopify admin, then look again.",
  },
  page: {
    one: "page",
    many: "pages",
    none: "Add a page under Online Store in your Shopify admin, then look again.",
  },
  blog: {
    one: "blog",
    many: "blogs",
    none: "Add a blog under Content in your Shopify admin, then look again.",
  },
  article: {
    one: "article",
    many: "articles",
    none: "Write a blog post under Content in your Shopify admin, then look again.",
  },
  menu: {
    one: "menu",
    many: "menus",
    none: "Add a menu under Content in your Shopify admin, then look again.",
  },
  image: {
    one: "image",
    many: "images",
    none: "Upload a picture under Content, Files in your Shopify admin, then look again.",
  },
  video: {
    one: "video",
    many: "videos",
    none: "Upload a video under Content, Files in your Shopify admin, then look again.",
  },
  metaobject: {
    one: "entry",
    many: "entries",
    none: "Add an entry under Content, Metaobjects in your Shopify admin, then look again.",
  },
};

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

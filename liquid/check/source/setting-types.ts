/** What is picked from the store: it has no default and no condition, and is gone when it is deleted. */
export const RESOURCE_TYPES: ReadonlySet<string> = new Set([
  "article",
  "article_list",
  "blog",
  "collection",
  "collection_list",
  "metaobject",
  "metaobject_list",
  "page",
  "product",
  "product_list",
]);

/** Texts that a merchant types; they may hold anything. */
export const TEXT_TYPES: ReadonlySet<string> = new Set([
  "html",
  "inline_richtext",
  "liquid",
  "richtext",
  "text",
  "textarea",
]);

/** Texts that Shopify hands out as markup. */
export const MARKUP_TYPES: ReadonlySet<string> = new Set([
  "html",
  "inline_richtext",
  "liquid",
  "richtext",
]);

/** How a setting's value is stored: as JSON templates hold it. */
export type StoredKind = "nothing" | "boolean" | "number" | "text" | "list" | "map";

/** Every type of Shopify's documentation in 2026, and what its value is stored as. */
export const SETTING_TYPES = {
  article: "text",
  article_list: "list",
  blog: "text",
  checkbox: "boolean",
  collection: "text",
  collection_list: "list",
  color: "text",
  color_background: "text",
  color_palette: "map",
  color_scheme: "text",
  color_scheme_group: "map",
  font_picker: "text",
  header: "nothing",
  html: "text",
  image_picker: "text",
  inline_richtext: "text",
  link_list: "text",
  liquid: "text",
  metaobject: "text",
  metaobject_list: "list",
  number: "number",
  page: "text",
  paragraph: "nothing",
  product: "text",
  product_list: "list",
  radio: "text",
  range: "number",
  richtext: "text",
  select: "text",
  text: "text",
  text_alignment: "text",
  textarea: "text",
  url: "text",
  video: "text",
  video_url: "text",
} as const satisfies Record<string, StoredKind>;

/** An unknown type is edited as text: a newer Shopify may have it. */
export function storedKind(type: string): StoredKind {
  const known: Readonly<Record<string, StoredKind>> = SETTING_TYPES;
  return Object.hasOwn(known, type) ? (known[type] ?? "text") : "text";
}

/** Kinds of a shop's things that settings choose from. */
export type ResourceKind =
  | "product"
  | "collection"
  | "page"
  | "blog"
  | "article"
  | "menu"
  | "image"
  | "video"
  | "metaobject";

const RESOURCES: Readonly<Record<string, ResourceKind>> = {
  article: "article",
  article_list: "article",
  blog: "blog",
  collection: "collection",
  collection_list: "collection",
  image_picker: "image",
  link_list: "menu",
  metaobject: "metaobject",
  metaobject_list: "metaobject",
  page: "page",
  product: "product",
  product_list: "product",
  video: "video",
};

/** What of the shop a setting chooses; undefined for other settings. */
export function resourceKind(type: string): ResourceKind | undefined {
  return Object.hasOwn(RESOURCES, type) ? RESOURCES[type] : undefined;
}

/** Shopify's limit of a list, which a setting may lower. */
const ITEMS_AT_MOST = 50;

export function listLimit({ limit }: { limit?: number }): number {
  return Math.min(ITEMS_AT_MOST, Math.max(1, Math.floor(limit ?? ITEMS_AT_MOST)));
}

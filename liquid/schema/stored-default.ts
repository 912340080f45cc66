import type { SettingDefinition } from "./section-schema.ts";

/** How a file keeps a value that the merchant chose. */
export type StoredDefault =
  | { kind: "default"; value: unknown }
  /** The setting starts without a value. */
  | { kind: "none" }
  /** Shopify takes it in a preset, but not as a default. */
  | { kind: "preset"; value: unknown }
  /** What it points to exists only in the merchant's store. */
  | { kind: "nowhere" };

const CHOSEN_FROM_STORE = new Set([
  "article",
  "article_list",
  "blog",
  "collection",
  "collection_list",
  "image_picker",
  "metaobject",
  "metaobject_list",
  "page",
  "product",
  "product_list",
  "video",
]);

const DEFAULTS_ALLOWED: Readonly<Record<string, readonly string[]>> = {
  link_list: ["main-menu", "footer"],
  url: ["/collections", "/collections/all"],
};

const IN_PARAGRAPHS = /^\s*(?:<(p|ul|ol|h[1-6])(?:\s[^>]*)?>[\s\S]*?<\/\1>\s*)+$/i;

/** Where a value goes when it becomes what the section starts with. */
export function storedDefault({ type }: SettingDefinition, value: unknown): StoredDefault {
  if (CHOSEN_FROM_STORE.has(type)) return { kind: "nowhere" };
  if (value === undefined || value === null) return { kind: "none" };
  if (typeof value === "string" && value.trim() === "") return { kind: "none" };
  const allowed = DEFAULTS_ALLOWED[type];
  if (allowed && !allowed.some((each) => each === value)) return { kind: "preset", value };
  if (type === "richtext" && typeof value === "string")
    return { kind: "default", value: inParagraphs(value) };
  return { kind: "default", value };
}

/** Shopify refuses rich text that does not stand in paragraphs. */
function inParagraphs(text: string): string {
  if (IN_PARAGRAPHS.test(text)) return text;
  if (/<(?:p|ul|ol|li|h[1-6]|div)\b/i.test(text))
    return `<p>${text.replaceAll(/<\/?(?:p|ul|ol|li|h[1-6]|div)\b[^>]*>/gi, " ").trim()}</p>`;
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll("\n", "<br/>")}</p>`)
    .join("");
}

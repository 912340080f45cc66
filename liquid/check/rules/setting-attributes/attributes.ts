/** What may stand in a setting of each type. Source: Shopify's JSON schema `setting.json`, October 2026. */
const COMMON = ["type", "id", "label", "info", "default"];
const CONDITIONAL = [...COMMON, "visible_if"];

export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  article: COMMON,
  article_list: [...COMMON, "limit"],
  blog: COMMON,
  checkbox: CONDITIONAL,
  collection: COMMON,
  collection_list: [...COMMON, "limit"],
  color: [...CONDITIONAL, "alpha", "placeholder"],
  color_background: CONDITIONAL,
  color_scheme: CONDITIONAL,
  font_picker: CONDITIONAL,
  header: ["type", "content", "info", "visible_if"],
  html: [...CONDITIONAL, "placeholder"],
  image_picker: CONDITIONAL,
  inline_richtext: CONDITIONAL,
  link_list: CONDITIONAL,
  liquid: CONDITIONAL,
  metaobject: [...COMMON, "metaobject_type"],
  metaobject_list: [...COMMON, "metaobject_type", "limit"],
  number: [...CONDITIONAL, "placeholder", "min", "max", "icon", "options"],
  page: COMMON,
  paragraph: ["type", "content", "visible_if"],
  product: COMMON,
  product_list: [...COMMON, "limit"],
  radio: [...CONDITIONAL, "options"],
  range: [...CONDITIONAL, "min", "max", "step", "unit"],
  richtext: CONDITIONAL,
  select: [...CONDITIONAL, "options"],
  text: [...CONDITIONAL, "placeholder"],
  text_alignment: CONDITIONAL,
  textarea: [...CONDITIONAL, "placeholder"],
  url: CONDITIONAL,
  video: CONDITIONAL,
  video_url: [...CONDITIONAL, "placeholder", "accept"],
};

/** Settings of a whole theme, which a section may not have. */
export const THEME_ONLY: ReadonlySet<string> = new Set(["color_palette", "color_scheme_group"]);

export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  font_picker: ["default"],
  header: ["content"],
  metaobject: ["metaobject_type"],
  metaobject_list: ["metaobject_type"],
  paragraph: ["content"],
  video_url: ["accept"],
};

/** Kinds of JSON values that a default may have; any other type takes a text. */
export const DEFAULT_KINDS: Readonly<Record<string, string>> = {
  checkbox: "boolean",
  number: "number",
  range: "number",
};

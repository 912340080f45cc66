import { SETTING_TYPES } from "#liquid/schema/setting-types.ts";

/** What a type needs besides id and label. */
const MORE: Readonly<Record<string, object>> = {
  checkbox: { default: true },
  color: { default: "#8a3b00" },
  font_picker: { default: "assistant_n4" },
  inline_richtext: { default: "From <em>our</em> kiln", info: "Shown above the text" },
  metaobject: { metaobject_type: "testimonial" },
  metaobject_list: { metaobject_type: "testimonial", limit: 2 },
  number: { default: 3 },
  product_list: { limit: 3 },
  radio: { options: choices("Grid", "Carousel"), default: "grid" },
  range: { min: 0, max: 100, step: 4, unit: "px", default: 40 },
  richtext: { default: "<p>Thrown by <strong>hand</strong>.</p>" },
  select: { options: choices("Small", "Medium", "Large", "Huge"), default: "medium" },
  text: { default: "Slow mornings" },
  text_alignment: { default: "left" },
  video_url: { accept: ["youtube", "vimeo"] },
};

/** Only a theme's own settings can be of these types; the others are shown, and hold nothing. */
const WITHOUT_VALUE = ["color_palette", "color_scheme_group", "header", "paragraph"];

export const SETTINGS_WITH_VALUE = Object.keys(SETTING_TYPES).filter(
  (type) => !WITHOUT_VALUE.includes(type),
);

/** How a setting of the type is called. */
export const labelOf = (type: string) => `The ${type.replaceAll("_", " ")}`;

const settings = [
  { type: "header", content: "Everything there is" },
  { type: "paragraph", content: "Each setting once." },
  ...SETTINGS_WITH_VALUE.map((type) => ({
    type,
    id: type,
    label: labelOf(type),
    ...MORE[type],
  })),
];

const block = {
  type: "quote",
  name: "Quote",
  limit: 4,
  settings: [{ type: "text", id: "heading", label: "Quote heading", default: "A quote" }],
};

const schema = {
  name: "Every setting",
  settings,
  max_blocks: 6,
  blocks: [block, { type: "note", name: "Note", settings: [] }],
  presets: [
    {
      name: "Every setting",
      settings: { collection_list: ["vases", "never-was"] },
      blocks: ["First", "Second", "Third"].map((heading) => ({
        type: "quote",
        settings: { heading },
      })),
    },
  ],
};

/** A section that has a setting of every type, and says in the preview what each has become. */
export const EVERY_SETTING = `<div class="every">
  <h2>{{ section.settings.inline_richtext }}</h2>
  <p>Product: {{ section.settings.product.title }}</p>
  <p>Products: {{ section.settings.product_list | map: 'title' | join: ', ' }}</p>
  <p>Collection: {{ section.settings.collection.title }} with {{ section.settings.collection.products.size }}</p>
  <p>Collections: {{ section.settings.collection_list | map: 'title' | join: ', ' }}</p>
  <p>Page: {{ section.settings.page.title }}</p>
  <p>Blog: {{ section.settings.blog.title }}</p>
  <p>Article: {{ section.settings.article.title }}</p>
  <p>Articles: {{ section.settings.article_list | map: 'title' | join: ', ' }}</p>
  <p>Menu: {{ section.settings.link_list.title }}</p>
  <p>Image: {{ section.settings.image_picker.alt }}</p>
  <p>Video: {{ section.settings.video.alt }}</p>
  <p>Metaobject: {{ section.settings.metaobject.author.value }} {{ section.settings.metaobject.system.handle }}</p>
  <p>Metaobjects: {% for each in section.settings.metaobject_list %}{{ each.author.value }};{% endfor %}</p>
  <p>Color: {{ section.settings.color }}</p>
  <p>Font: {{ section.settings.font_picker.family }}</p>
  <p>Link: {{ section.settings.url }}</p>
  <p>Watch: {{ section.settings.video_url.id }}</p>
  <div>{{ section.settings.richtext }}</div>
  {% for block in section.blocks %}<blockquote {{ block.shopify_attributes }}>{{ block.settings.heading }}</blockquote>{% endfor %}
</div>
{% schema %}
${JSON.stringify(schema, null, 2)}
{% endschema %}
`;

function choices(...labels: string[]): { value: string; label: string }[] {
  return labels.map((label) => ({ value: label.toLowerCase(), label }));
}

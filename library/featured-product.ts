import type { Archetype } from "./archetype.ts";
import {
  buttonColorLogic,
  buttonStyles,
  buttonVariables,
  colorLogic,
  colorSettings,
  frameStyles,
  headingStyles,
  hiddenTextStyles,
  instanceVariables,
  loadingLogic,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-featured-product";

export const featuredProduct: Archetype = {
  slug: "featured-product",
  title: "Featured product",
  category: "Products",
  description: "One product with its picture, price, variants and a button to buy it.",
  keywords: [
    "featured product",
    "single product",
    "one product",
    "product spotlight",
    "product highlight",
    "buy box",
    "product of the month",
    "highlight a product",
    "hero product",
    "spotlight",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}

${loadingLogic}

  assign product = section.settings.product
  assign variant = product.selected_or_first_available_variant
  assign image = product.featured_media.preview_image
  assign form_id = 'gs-featured-product-' | append: section.id
  assign on_sale = false
  if variant.compare_at_price > variant.price
    assign on_sale = true
  endif
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
${buttonVariables}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.position }}`)}>
  <div class="${gs}__frame">
    <div class="${gs}__media">
      {%- if image != blank -%}
        {%- assign alt = image.alt | default: product.title -%}
        {{- image | image_url: width: 2000 | image_tag: widths: '375, 550, 750, 1000, 1250, 1500, 2000', sizes: '(min-width: 750px) 50vw, 100vw', loading: loading, alt: alt, class: '${gs}__image' -}}
      {%- else -%}
        {{- 'product-apparel-1' | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
      {%- endif -%}
    </div>

    <div class="${gs}__content">
      {%- if section.settings.eyebrow != blank -%}
        <p class="${gs}__eyebrow">{{ section.settings.eyebrow | escape }}</p>
      {%- endif -%}
      {%- if product == blank -%}
        {%- if section.settings.heading != blank -%}
          <{{ section.settings.heading_tag }} class="${gs}__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
        {%- endif -%}
        <span class="${gs}__bar" aria-hidden="true"></span>
        <span class="${gs}__bar ${gs}__bar--short" aria-hidden="true"></span>
      {%- else -%}
        <{{ section.settings.heading_tag }} class="${gs}__heading">
          <a class="${gs}__link" href="{{ product.url }}">
            {%- if section.settings.heading != blank -%}
              {{ section.settings.heading }}
            {%- else -%}
              {{ product.title | escape }}
            {%- endif -%}
          </a>
        </{{ section.settings.heading_tag }}>
        <p class="${gs}__price">
          {%- if on_sale -%}
            <span class="${gs}__sr">{{ section.settings.label_sale_price | escape }}</span>
            <span>{{ variant.price | money }}</span>
            <span class="${gs}__sr">{{ section.settings.label_regular_price | escape }}</span>
            <s class="${gs}__was">{{ variant.compare_at_price | money }}</s>
          {%- else -%}
            <span>{{ variant.price | money }}</span>
          {%- endif -%}
          {%- if variant.unit_price_measurement -%}
            <span class="${gs}__unit">{{ variant.unit_price | unit_price_with_measurement: variant.unit_price_measurement }}</span>
          {%- endif -%}
        </p>
        {%- if section.settings.text != blank -%}
          <div class="${gs}__text">{{ section.settings.text }}</div>
        {%- endif -%}
        {%- form 'product', product, id: form_id, class: '${gs}__form' -%}
          {%- if product.has_only_default_variant -%}
            <input type="hidden" name="id" value="{{ variant.id }}">
          {%- else -%}
            <label class="${gs}__label" for="gs-featured-product-variant-{{ section.id }}">{{ section.settings.label_variant | escape }}</label>
            <select class="${gs}__select" id="gs-featured-product-variant-{{ section.id }}" name="id">
              {%- for option in product.variants -%}
                <option value="{{ option.id }}"{% if option.id == variant.id %} selected{% endif %}{% unless option.available %} disabled{% endunless %}>{{ option.title | escape }}</option>
              {%- endfor -%}
            </select>
          {%- endif -%}
          <button type="submit" class="${gs}__button"{% unless product.available %} disabled{% endunless %}>
            {%- if product.available -%}
              {{ section.settings.label_add | escape }}
            {%- else -%}
              {{ section.settings.label_sold_out | escape }}
            {%- endif -%}
          </button>
        {%- endform -%}
      {%- endif -%}
    </div>
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
  .${gs}__frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: 28px;
  }
  .${gs}__media {
    position: relative;
    width: 100%;
    min-width: 0;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--media-radius, 0);
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .${gs}__image {
    display: block;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    object-fit: cover;
  }
  .${gs}__image--placeholder {
    fill: currentColor;
  }
  .${gs}__content {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.875em;
    min-width: 0;
  }
  .${gs}__eyebrow,
  .${gs}__price {
    margin: 0;
    color: inherit;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .${gs}__eyebrow {
    font-size: 0.875em;
    letter-spacing: 0.06em;
  }
  .${gs}__price {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    font-size: 1.1875em;
  }
  .${gs}__was,
  .${gs}__unit {
    opacity: 0.85;
  }
  .${gs}__unit {
    width: 100%;
    font-size: 0.75em;
  }
${headingStyles(gs)}
  .${gs}__link {
    color: inherit;
    text-decoration: none;
  }
  .${gs}__link:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .${gs}__link:focus-visible,
  .${gs}__select:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .${gs}__form {
    display: grid;
    gap: 0.5em;
    width: 100%;
    max-width: 420px;
    margin: 0.5em 0 0;
  }
  .${gs}__label {
    color: inherit;
    font-size: 0.875em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .${gs}__select {
    width: 100%;
    min-height: 48px;
    padding: 0.5em 1em;
    border: 1px solid color-mix(in srgb, currentColor 65%, transparent);
    border-radius: var(--inputs-radius, 4px);
    color: inherit;
    background-color: var(--gs-background, transparent);
    font: inherit;
    font-size: max(16px, 1em);
  }
${buttonStyles(gs)}
  .${gs}__button {
    width: 100%;
    margin-block-start: 0.5em;
  }
  .${gs}__button[disabled] {
    cursor: not-allowed;
    opacity: 0.6;
  }
  .${gs}__bar {
    width: 60%;
    height: 0.9em;
    border-radius: 4px;
    background-color: color-mix(in srgb, currentColor 14%, transparent);
  }
  .${gs}__bar--short {
    width: 30%;
  }
${hiddenTextStyles(gs)}
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__frame:has(.${gs}__media + .${gs}__content) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: clamp(32px, 6cqi, 96px);
    }
    .${gs}--end .${gs}__media {
      order: 2;
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Featured product",
  "tag": "section",
  "settings": [
    { "type": "product", "id": "product", "label": "Product", "info": "A sample shows until you choose one" },
    { "type": "text", "id": "eyebrow", "label": "Small heading", "default": "This month" },
    { "type": "inline_richtext", "id": "heading", "label": "Heading", "info": "Leave empty to use the product's title", "default": "The piece to look at twice" },
    {
      "type": "select",
      "id": "heading_tag",
      "label": "Heading level",
      "options": [
        { "value": "h1", "label": "1" },
        { "value": "h2", "label": "2" },
        { "value": "h3", "label": "3" }
      ],
      "default": "h2"
    },
    { "type": "richtext", "id": "text", "label": "Text" },
    {
      "type": "select",
      "id": "position",
      "label": "Image position",
      "options": [
        { "value": "start", "label": "Before text" },
        { "value": "end", "label": "After text" }
      ],
      "default": "start"
    },
${colorSettings(true)},
${paddingSettings()},
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "label_variant", "label": "Variant field", "default": "Variant" },
    { "type": "text", "id": "label_add", "label": "Button", "default": "Add to cart" },
    { "type": "text", "id": "label_sold_out", "label": "Sold out", "default": "Sold out" },
    { "type": "text", "id": "label_sale_price", "label": "Sale price, for screen readers", "default": "Sale price" },
    { "type": "text", "id": "label_regular_price", "label": "Regular price, for screen readers", "default": "Regular price" }
  ],
  "presets": [{ "name": "Featured product", "category": "Products" }]
}
{% endschema %}
`,
};

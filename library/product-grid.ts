/* oxlint-disable max-lines -- A Liquid file is one file. */
import type { Archetype } from "./archetype.ts";

export const productGrid: Archetype = {
  slug: "product-grid",
  title: "Product grid",
  category: "Products",
  description: "Products of a collection as cards with prices, sale and sold-out badges.",
  keywords: [
    "product grid",
    "product",
    "products",
    "featured products",
    "product list",
    "best seller",
    "bestseller",
    "new arrival",
    "shop our",
    "catalog",
    "catalogue",
    "featured collection",
    "product card",
    "recommended",
    "on sale",
  ],
  code: String.raw`{%- liquid
  assign scheme = section.settings.color_scheme.settings
  assign background = scheme.background
  assign text = scheme.text | default: scheme.foreground
  if section.settings.background_color != blank
    assign background = section.settings.background_color
  endif
  if section.settings.text_color != blank
    assign text = section.settings.text_color
  endif

  assign collection = section.settings.collection
  assign heading = section.settings.heading
  if heading == blank and collection.title != blank
    assign heading = collection.title | escape
  endif

  assign card_tag = 'h3'
  if section.settings.heading_tag == 'h1' or heading == blank
    assign card_tag = 'h2'
  elsif section.settings.heading_tag == 'h3'
    assign card_tag = 'h4'
  endif

  assign first_eager = 0
  if section.index != blank and section.index < 3
    assign first_eager = section.settings.columns
  endif

  case section.settings.columns
    when 2
      assign sizes = '(min-width: 750px) 50vw, 100vw'
    when 3
      assign sizes = '(min-width: 990px) 33vw, 50vw'
    else
      assign sizes = '(min-width: 990px) 25vw, 50vw'
  endcase
-%}

{% style %}
  .gs-product-grid-{{ section.id }} {
    --gs-space-top: {{ section.settings.padding_top }}px;
    --gs-space-bottom: {{ section.settings.padding_bottom }}px;
    --gs-columns: {{ section.settings.columns }};
    {%- if background != blank %}
    --gs-background: {{ background }};
    {%- endif %}
    {%- if text != blank %}
    --gs-text: {{ text }};
    {%- endif %}
    {%- if section.settings.sale_color != blank %}
    --gs-sale: {{ section.settings.sale_color }};
    {%- endif %}
  }
{% endstyle %}

<div class="gs-product-grid gs-product-grid-{{ section.id }} gs-product-grid--{{ section.settings.image_ratio }}{% if section.settings.color_scheme != blank %} color-{{ section.settings.color_scheme }}{% endif %}">
  <div class="gs-product-grid__frame">
    {%- if heading != blank or section.settings.text != blank or section.settings.link_label != blank -%}
      <div class="gs-product-grid__header">
        <div class="gs-product-grid__intro">
          {%- if heading != blank -%}
            <{{ section.settings.heading_tag }} class="gs-product-grid__heading">{{ heading }}</{{ section.settings.heading_tag }}>
          {%- endif -%}
          {%- if section.settings.text != blank -%}
            <div class="gs-product-grid__text">{{ section.settings.text }}</div>
          {%- endif -%}
        </div>
        {%- if section.settings.link_label != blank and collection.url != blank -%}
          <a class="gs-product-grid__more" href="{{ collection.url }}">{{ section.settings.link_label | escape }}</a>
        {%- endif -%}
      </div>
    {%- endif -%}

    {%- if collection == blank -%}
      <ul class="gs-product-grid__list" role="list" aria-hidden="true">
        {%- for i in (1..section.settings.columns) -%}
          {%- assign placeholder = 'product-apparel-1' -%}
          {%- case i -%}
            {%- when 2 -%}
              {%- assign placeholder = 'product-apparel-2' -%}
            {%- when 3 -%}
              {%- assign placeholder = 'product-apparel-3' -%}
            {%- when 4, 5 -%}
              {%- assign placeholder = 'product-apparel-4' -%}
          {%- endcase -%}
          <li class="gs-product-grid__item">
            <div class="gs-product-grid__media">{{ placeholder | placeholder_svg_tag: 'gs-product-grid__image gs-product-grid__image--placeholder' }}</div>
            <span class="gs-product-grid__bar"></span>
            <span class="gs-product-grid__bar gs-product-grid__bar--short"></span>
          </li>
        {%- endfor -%}
      </ul>
    {%- elsif collection.products.size == 0 -%}
      {%- if section.settings.empty_text != blank -%}
        <p class="gs-product-grid__empty">{{ section.settings.empty_text | escape }}</p>
      {%- endif -%}
    {%- else -%}
      <ul class="gs-product-grid__list" role="list">
        {%- for product in collection.products limit: section.settings.limit -%}
          {%- liquid
            assign image = product.featured_media.preview_image
            assign hover_image = nil
            if section.settings.second_image and product.media.size > 1
              assign hover_image = product.media[1].preview_image
            endif
            assign loading = 'lazy'
            if forloop.index <= first_eager
              assign loading = 'eager'
            endif
            assign on_sale = false
            if product.compare_at_price > product.price and product.available
              assign on_sale = true
            endif
            assign variant = product.selected_or_first_available_variant
            assign alt = image.alt | default: product.title
            assign price = product.price | money
            if product.price_varies and section.settings.label_from contains '[price]'
              assign price = section.settings.label_from | escape | replace: '[price]', price
            endif
          -%}
          <li class="gs-product-grid__item">
            <div class="gs-product-grid__media">
              {%- if image != blank -%}
                {{- image | image_url: width: 1200 | image_tag: widths: '200, 300, 400, 550, 750, 1000, 1200', sizes: sizes, loading: loading, alt: alt, class: 'gs-product-grid__image' -}}
                {%- if hover_image != blank -%}
                  {{- hover_image | image_url: width: 1200 | image_tag: widths: '200, 300, 400, 550, 750, 1000, 1200', sizes: sizes, loading: 'lazy', alt: '', class: 'gs-product-grid__image gs-product-grid__image--second' -}}
                {%- endif -%}
              {%- else -%}
                {{- 'product-1' | placeholder_svg_tag: 'gs-product-grid__image gs-product-grid__image--placeholder' -}}
              {%- endif -%}
              {%- if product.available == false and section.settings.label_sold_out != blank -%}
                <span class="gs-product-grid__badge">{{ section.settings.label_sold_out | escape }}</span>
              {%- elsif on_sale and section.settings.label_sale != blank -%}
                <span class="gs-product-grid__badge gs-product-grid__badge--sale">{{ section.settings.label_sale | escape }}</span>
              {%- endif -%}
            </div>
            {%- if section.settings.show_vendor and product.vendor != blank -%}
              <p class="gs-product-grid__vendor">{{ product.vendor | escape }}</p>
            {%- endif -%}
            <{{ card_tag }} class="gs-product-grid__title"><a class="gs-product-grid__link" href="{{ product.url }}">{{ product.title | escape }}</a></{{ card_tag }}>
            <p class="gs-product-grid__price">
              {%- if on_sale -%}
                <span class="gs-product-grid__sr">{{ section.settings.label_sale_price | escape }}</span>
                <span class="gs-product-grid__now">{{ price }}</span>
                <span class="gs-product-grid__sr">{{ section.settings.label_regular_price | escape }}</span>
                <s class="gs-product-grid__was">{{ product.compare_at_price | money }}</s>
              {%- else -%}
                <span>{{ price }}</span>
              {%- endif -%}
            </p>
            {%- if variant.unit_price_measurement -%}
              <p class="gs-product-grid__unit">{{ variant.unit_price | unit_price_with_measurement: variant.unit_price_measurement }}</p>
            {%- endif -%}
          </li>
        {%- endfor -%}
      </ul>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
  .gs-product-grid {
    container: gs-product-grid / inline-size;
    color: var(--gs-text, inherit);
    background-color: var(--gs-background, transparent);
  }
  .gs-product-grid *,
  .gs-product-grid *::before,
  .gs-product-grid *::after {
    box-sizing: border-box;
  }
  .gs-product-grid__frame {
    max-width: var(--page-width, 1200px);
    margin-inline: auto;
    padding: calc(var(--gs-space-top) * 0.75) var(--page-margin, 15px) calc(var(--gs-space-bottom) * 0.75);
  }
  .gs-product-grid__header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em 2em;
    margin-block-end: 2em;
  }
  .gs-product-grid__intro {
    display: grid;
    gap: 0.5em;
    min-width: 0;
    max-width: 60ch;
  }
  .gs-product-grid__heading {
    margin: 0;
    color: inherit;
    font-size: calc(var(--font-heading-scale, 1) * clamp(1.5em, 1.25em + 1.2cqi, 2.25em));
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .gs-product-grid__text {
    color: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .gs-product-grid__text > * {
    margin: 0;
    color: inherit;
  }
  .gs-product-grid__text > * + * {
    margin-block-start: 0.5em;
  }
  .gs-product-grid__text a {
    color: inherit;
    text-decoration: underline;
  }
  .gs-product-grid__more {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .gs-product-grid__list {
    display: grid;
    grid-template-columns: repeat(min(2, var(--gs-columns)), minmax(0, 1fr));
    gap: 28px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .gs-product-grid__item {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    min-width: 0;
    margin: 0;
    padding: 0;
  }
  .gs-product-grid__media {
    position: relative;
    width: 100%;
    aspect-ratio: var(--gs-ratio);
    margin-block-end: 0.5em;
    overflow: hidden;
    border-radius: var(--product-card-corner-radius, 0);
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .gs-product-grid--portrait {
    --gs-ratio: 4 / 5;
  }
  .gs-product-grid--square {
    --gs-ratio: 1;
  }
  .gs-product-grid--landscape {
    --gs-ratio: 4 / 3;
  }
  .gs-product-grid__image {
    display: block;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    object-fit: cover;
  }
  .gs-product-grid__image--placeholder {
    fill: currentColor;
  }
  .gs-product-grid__image--second {
    opacity: 0;
  }
  .gs-product-grid__badge {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    max-width: calc(100% - 16px);
    padding: 0.25em 0.75em;
    border-radius: var(--badge-corner-radius, 2em);
    color: #ffffff;
    background-color: #2b2b2b;
    font-size: 0.8125em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .gs-product-grid__badge--sale {
    background-color: var(--gs-sale, #2b2b2b);
  }
  .gs-product-grid__vendor,
  .gs-product-grid__unit,
  .gs-product-grid__price,
  .gs-product-grid__empty {
    margin: 0;
    color: inherit;
    line-height: 1.4;
  }
  .gs-product-grid__vendor,
  .gs-product-grid__unit {
    font-size: 0.8125em;
    opacity: 0.9;
  }
  .gs-product-grid__title {
    margin: 0;
    color: inherit;
    font-size: 1em;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .gs-product-grid__link {
    color: inherit;
    text-decoration: none;
  }
  .gs-product-grid__link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .gs-product-grid__link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .gs-product-grid__link:focus-visible {
    outline: none;
  }
  .gs-product-grid__link:focus-visible::after,
  .gs-product-grid__more:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .gs-product-grid__price {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .gs-product-grid__was {
    opacity: 0.9;
  }
  .gs-product-grid__bar {
    width: 70%;
    height: 0.8em;
    border-radius: 4px;
    background-color: color-mix(in srgb, currentColor 14%, transparent);
  }
  .gs-product-grid__bar--short {
    width: 35%;
  }
  .gs-product-grid__sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (hover: hover) {
    .gs-product-grid__item:hover .gs-product-grid__image--second {
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .gs-product-grid__image--second {
      transition: opacity 200ms ease;
    }
  }
  @container gs-product-grid (max-width: 279px) {
    .gs-product-grid__list {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container gs-product-grid (min-width: 750px) {
    .gs-product-grid__frame {
      padding: var(--gs-space-top) var(--page-margin, 50px) var(--gs-space-bottom);
    }
    .gs-product-grid__list {
      grid-template-columns: repeat(min(3, var(--gs-columns)), minmax(0, 1fr));
      gap: 40px 24px;
    }
  }
  @container gs-product-grid (min-width: 990px) {
    .gs-product-grid__list {
      grid-template-columns: repeat(var(--gs-columns), minmax(0, 1fr));
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Product grid",
  "tag": "section",
  "settings": [
    { "type": "collection", "id": "collection", "label": "Collection", "info": "Sample cards show until you choose one" },
    { "type": "inline_richtext", "id": "heading", "label": "Heading", "info": "Leave empty to use the collection's title", "default": "Featured products" },
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
    { "type": "text", "id": "link_label", "label": "Link to the collection", "default": "View all" },
    { "type": "header", "content": "Grid" },
    { "type": "range", "id": "limit", "label": "Products", "min": 2, "max": 24, "step": 1, "default": 8 },
    { "type": "range", "id": "columns", "label": "Columns", "info": "Fewer on small screens", "min": 2, "max": 5, "step": 1, "default": 4 },
    { "type": "header", "content": "Product card" },
    {
      "type": "select",
      "id": "image_ratio",
      "label": "Image shape",
      "options": [
        { "value": "portrait", "label": "Portrait" },
        { "value": "square", "label": "Square" },
        { "value": "landscape", "label": "Landscape" }
      ],
      "default": "portrait"
    },
    { "type": "checkbox", "id": "second_image", "label": "Show second image on hover", "default": true },
    { "type": "checkbox", "id": "show_vendor", "label": "Show vendor", "default": false },
    { "type": "header", "content": "Colors" },
    { "type": "color_scheme", "id": "color_scheme", "label": "Color scheme" },
    { "type": "color", "id": "background_color", "label": "Background", "info": "Leave empty to use the theme's color" },
    { "type": "color", "id": "text_color", "label": "Text" },
    { "type": "color", "id": "sale_color", "label": "Sale badge", "info": "Choose a dark color: its text is white", "default": "#9b1c1c" },
    { "type": "header", "content": "Section padding" },
    { "type": "range", "id": "padding_top", "label": "Top", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "range", "id": "padding_bottom", "label": "Bottom", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "label_sale", "label": "Sale badge", "default": "Sale" },
    { "type": "text", "id": "label_sold_out", "label": "Sold out badge", "default": "Sold out" },
    { "type": "text", "id": "label_from", "label": "Lowest price", "info": "[price] is replaced by the price", "default": "From [price]" },
    { "type": "text", "id": "label_sale_price", "label": "Sale price, for screen readers", "default": "Sale price" },
    { "type": "text", "id": "label_regular_price", "label": "Regular price, for screen readers", "default": "Regular price" },
    { "type": "text", "id": "empty_text", "label": "Empty collection", "default": "There are no products here yet." }
  ],
  "presets": [{ "name": "Product grid", "category": "Products" }]
}
{% endschema %}
`,
};

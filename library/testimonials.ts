/* oxlint-disable max-lines -- A Liquid file is one file. */
import type { Archetype } from "./archetype.ts";

export const testimonials: Archetype = {
  slug: "testimonials",
  title: "Customer reviews",
  category: "Reviews",
  description: "Quotes of customers with stars and names, as a carousel or a grid.",
  keywords: [
    "testimonial",
    "review",
    "customer review",
    "customer quote",
    "quote",
    "rating",
    "social proof",
    "what customers say",
    "what people say",
    "customer story",
    "customer voice",
    "feedback",
    "opinion",
    "star",
    "kind words",
    "loved by",
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

  assign carousel = false
  if section.settings.layout == 'carousel' and section.blocks.size > 1
    assign carousel = true
  endif
-%}

{% style %}
  .gs-testimonials-{{ section.id }} {
    --gs-space-top: {{ section.settings.padding_top }}px;
    --gs-space-bottom: {{ section.settings.padding_bottom }}px;
    --gs-columns: {{ section.settings.columns }};
    {%- if background != blank %}
    --gs-background: {{ background }};
    {%- endif %}
    {%- if text != blank %}
    --gs-text: {{ text }};
    {%- endif %}
    {%- if section.settings.star_color != blank %}
    --gs-star: {{ section.settings.star_color }};
    {%- endif %}
  }
{% endstyle %}

{%- capture items -%}
  {%- for block in section.blocks -%}
    {%- if block.settings.quote == blank and block.settings.author == blank and block.settings.image == blank -%}
      {%- continue -%}
    {%- endif -%}
    <li class="gs-testimonials__item" {{ block.shopify_attributes }}>
      <figure class="gs-testimonials__card">
        {%- if block.settings.rating > 0 -%}
          <span class="gs-testimonials__stars" role="img" aria-label="{{ block.settings.rating }}/5" style="--gs-rating: {{ block.settings.rating }}"></span>
        {%- endif -%}
        {%- if block.settings.quote != blank -%}
          <blockquote class="gs-testimonials__quote">{{ block.settings.quote }}</blockquote>
        {%- endif -%}
        {%- if block.settings.author != blank or block.settings.detail != blank or block.settings.image != blank -%}
          <figcaption class="gs-testimonials__person">
            {%- if block.settings.image != blank -%}
              {{- block.settings.image | image_url: width: 192, height: 192, crop: 'center' | image_tag: widths: '48, 96, 144, 192', sizes: '48px', width: 48, height: 48, loading: 'lazy', alt: '', class: 'gs-testimonials__image' -}}
            {%- endif -%}
            <span class="gs-testimonials__names">
              {%- if block.settings.author != blank -%}
                <span class="gs-testimonials__author">{{ block.settings.author | escape }}</span>
              {%- endif -%}
              {%- if block.settings.detail != blank -%}
                <span class="gs-testimonials__detail">{{ block.settings.detail | escape }}</span>
              {%- endif -%}
            </span>
          </figcaption>
        {%- endif -%}
      </figure>
    </li>
  {%- endfor -%}
{%- endcapture -%}

<div class="gs-testimonials gs-testimonials-{{ section.id }}{% if section.settings.color_scheme != blank %} color-{{ section.settings.color_scheme }}{% endif %}">
  <div class="gs-testimonials__frame">
    {%- if section.settings.heading != blank or section.settings.text != blank -%}
      <div class="gs-testimonials__header gs-testimonials__header--{{ section.settings.text_align }}">
        {%- if section.settings.heading != blank -%}
          <{{ section.settings.heading_tag }} class="gs-testimonials__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
        {%- endif -%}
        {%- if section.settings.text != blank -%}
          <div class="gs-testimonials__text">{{ section.settings.text }}</div>
        {%- endif -%}
      </div>
    {%- endif -%}

    {%- if carousel -%}
      <gs-testimonials class="gs-testimonials__carousel">
        <div class="gs-testimonials__scroller" role="group" tabindex="0" aria-label="{{ section.settings.heading | strip_html | default: section.settings.label_region | escape }}">
          <ul class="gs-testimonials__list gs-testimonials__list--carousel" role="list">{{ items }}</ul>
        </div>
        <div class="gs-testimonials__controls">
          <button type="button" class="gs-testimonials__button" data-step="-1">
            <span class="gs-testimonials__sr">{{ section.settings.label_previous | escape }}</span>
            <svg class="gs-testimonials__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>
          </button>
          <button type="button" class="gs-testimonials__button" data-step="1">
            <span class="gs-testimonials__sr">{{ section.settings.label_next | escape }}</span>
            <svg class="gs-testimonials__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="m6 3 5 5-5 5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>
          </button>
        </div>
      </gs-testimonials>
    {%- elsif section.blocks.size > 0 -%}
      <ul class="gs-testimonials__list gs-testimonials__list--grid" role="list">{{ items }}</ul>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
  .gs-testimonials {
    container: gs-testimonials / inline-size;
    color: var(--gs-text, inherit);
    background-color: var(--gs-background, transparent);
  }
  .gs-testimonials *,
  .gs-testimonials *::before,
  .gs-testimonials *::after {
    box-sizing: border-box;
  }
  .gs-testimonials__frame {
    max-width: var(--page-width, 1200px);
    margin-inline: auto;
    padding: calc(var(--gs-space-top) * 0.75) var(--page-margin, 15px) calc(var(--gs-space-bottom) * 0.75);
  }
  .gs-testimonials__header {
    display: grid;
    gap: 0.5em;
    margin-block-end: 2em;
  }
  .gs-testimonials__header--center {
    text-align: center;
  }
  .gs-testimonials__heading {
    margin: 0;
    color: inherit;
    font-size: calc(var(--font-heading-scale, 1) * clamp(1.5em, 1.25em + 1.2cqi, 2.25em));
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .gs-testimonials__text {
    max-width: 60ch;
    color: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .gs-testimonials__header--center .gs-testimonials__text {
    margin-inline: auto;
  }
  .gs-testimonials__text > * {
    margin: 0;
    color: inherit;
  }
  .gs-testimonials__text > * + * {
    margin-block-start: 0.5em;
  }
  .gs-testimonials__list {
    display: grid;
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .gs-testimonials__list--grid {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
  }
  .gs-testimonials__list--carousel {
    grid-auto-flow: column;
    grid-auto-columns: min(86cqi, 420px);
  }
  .gs-testimonials__carousel {
    display: block;
  }
  .gs-testimonials__scroller {
    position: relative;
    margin-inline: calc(-1 * var(--page-margin, 15px));
    padding: 4px var(--page-margin, 15px);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scroll-padding-inline: var(--page-margin, 15px);
    scrollbar-width: thin;
  }
  .gs-testimonials__item {
    display: grid;
    min-width: 0;
    margin: 0;
    padding: 0;
    scroll-snap-align: start;
  }
  .gs-testimonials__card {
    display: flex;
    flex-direction: column;
    gap: 1em;
    min-width: 0;
    margin: 0;
    padding: clamp(20px, 3cqi, 32px);
    border-radius: var(--text-boxes-radius, 8px);
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .gs-testimonials__stars {
    --gs-mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Cpath d='m10 1.5 2.6 5.5 6 .8-4.4 4.2 1.1 6L10 15.1 4.7 18l1.1-6L1.4 7.8l6-.8z'/%3E%3C/svg%3E");
    display: block;
    flex: none;
    width: 6.25em;
    height: 1.25em;
    background: linear-gradient(
      to right,
      var(--gs-star, currentColor) calc(var(--gs-rating) * 20%),
      color-mix(in srgb, currentColor 22%, transparent) 0
    );
    -webkit-mask: var(--gs-mask) left center / 1.25em 1.25em repeat-x;
    mask: var(--gs-mask) left center / 1.25em 1.25em repeat-x;
  }
  [dir='rtl'] .gs-testimonials__stars,
  [dir='rtl'] .gs-testimonials__icon {
    transform: scaleX(-1);
  }
  .gs-testimonials__quote {
    flex: 1;
    margin: 0;
    padding: 0;
    border: 0;
    color: inherit;
    font-size: 1.0625em;
    font-style: normal;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .gs-testimonials__quote > * {
    margin: 0;
    color: inherit;
  }
  .gs-testimonials__quote > * + * {
    margin-block-start: 0.75em;
  }
  .gs-testimonials__person {
    display: flex;
    align-items: center;
    gap: 0.875em;
    margin: 0;
    padding: 0;
    color: inherit;
    font-size: 0.9375em;
    text-align: start;
  }
  .gs-testimonials__image {
    flex: none;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    object-fit: cover;
  }
  .gs-testimonials__names {
    display: grid;
    min-width: 0;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .gs-testimonials__author {
    font-weight: 600;
  }
  .gs-testimonials__detail {
    font-size: 0.875em;
  }
  .gs-testimonials__controls {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
    margin-block-start: 16px;
  }
  .gs-testimonials__carousel:not(:defined) .gs-testimonials__controls,
  .gs-testimonials__controls[data-idle] {
    visibility: hidden;
  }
  .gs-testimonials__button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 1px solid currentColor;
    border-radius: 50%;
    color: inherit;
    background: transparent;
    cursor: pointer;
  }
  .gs-testimonials__button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .gs-testimonials__button:focus-visible,
  .gs-testimonials__scroller:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .gs-testimonials__icon {
    width: 16px;
    height: 16px;
  }
  .gs-testimonials__sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container gs-testimonials (min-width: 750px) {
    .gs-testimonials__frame {
      padding: var(--gs-space-top) var(--page-margin, 50px) var(--gs-space-bottom);
    }
    .gs-testimonials__list {
      gap: 24px;
    }
    .gs-testimonials__list--carousel {
      grid-auto-columns: calc((100% - 24px * (min(2, var(--gs-columns)) - 1)) / min(2, var(--gs-columns)));
    }
    .gs-testimonials__scroller {
      margin-inline: -4px;
      padding: 4px;
      scroll-padding-inline: 4px;
    }
  }
  @container gs-testimonials (min-width: 990px) {
    .gs-testimonials__list--carousel {
      grid-auto-columns: calc((100% - 24px * (var(--gs-columns) - 1)) / var(--gs-columns));
    }
    .gs-testimonials__list--grid {
      grid-template-columns: repeat(auto-fit, minmax(max(260px, (100% - 24px * (var(--gs-columns) - 1)) / var(--gs-columns)), 1fr));
    }
  }
{% endstylesheet %}

{% javascript %}
  if (!customElements.get('gs-testimonials')) {
    customElements.define(
      'gs-testimonials',
      class extends HTMLElement {
        connectedCallback() {
          this.scroller = this.querySelector('.gs-testimonials__scroller');
          this.items = [...this.querySelectorAll('li')];
          this.controls = this.querySelector('.gs-testimonials__controls');
          this.buttons = [...this.controls.querySelectorAll('button')];
          this.abort = new AbortController();
          const { signal } = this.abort;
          for (const button of this.buttons) {
            button.addEventListener('click', () => this.step(Number(button.dataset.step)), { signal });
          }
          this.scroller.addEventListener('scroll', () => this.update(), { passive: true, signal });
          this.addEventListener('shopify:block:select', (event) => this.show(event.target), { signal });
          this.resize = new ResizeObserver(() => this.update());
          this.resize.observe(this.scroller);
        }

        disconnectedCallback() {
          this.abort.abort();
          this.resize.disconnect();
        }

        offset(item) {
          const rtl = getComputedStyle(this).direction === 'rtl';
          const edge = rtl ? 'right' : 'left';
          const pad = parseFloat(getComputedStyle(this.scroller).scrollPaddingInlineStart) || 0;
          const distance = item.getBoundingClientRect()[edge] - this.scroller.getBoundingClientRect()[edge];
          return rtl ? distance + pad : distance - pad;
        }

        show(item) {
          const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
          this.scroller.scrollBy({ left: this.offset(item), behavior: still ? 'auto' : 'smooth' });
        }

        step(step) {
          const target = this.current() + step;
          if (this.items[target]) this.show(this.items[target]);
        }

        current() {
          const distances = this.items.map((item) => Math.abs(this.offset(item)));
          return distances.indexOf(Math.min(...distances));
        }

        update() {
          const room = this.scroller.scrollWidth - this.scroller.clientWidth;
          const position = Math.abs(this.scroller.scrollLeft);
          this.controls.toggleAttribute('data-idle', room < 2);
          this.buttons[0].setAttribute('aria-disabled', String(position < 2));
          this.buttons[1].setAttribute('aria-disabled', String(position > room - 2));
        }
      },
    );
  }
{% endjavascript %}

{% schema %}
{
  "name": "Testimonials",
  "tag": "section",
  "max_blocks": 24,
  "settings": [
    { "type": "inline_richtext", "id": "heading", "label": "Heading", "default": "What customers say" },
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
      "id": "text_align",
      "label": "Text alignment",
      "options": [
        { "value": "start", "label": "Start" },
        { "value": "center", "label": "Center" }
      ],
      "default": "start"
    },
    {
      "type": "select",
      "id": "layout",
      "label": "Layout",
      "options": [
        { "value": "carousel", "label": "Carousel" },
        { "value": "grid", "label": "Grid" }
      ],
      "default": "carousel"
    },
    { "type": "range", "id": "columns", "label": "Columns", "info": "Fewer on small screens", "min": 1, "max": 4, "step": 1, "default": 3 },
    { "type": "header", "content": "Colors" },
    { "type": "color_scheme", "id": "color_scheme", "label": "Color scheme" },
    { "type": "color", "id": "background_color", "label": "Background", "info": "Leave empty to use the theme's color" },
    { "type": "color", "id": "text_color", "label": "Text" },
    { "type": "color", "id": "star_color", "label": "Stars" },
    { "type": "header", "content": "Section padding" },
    { "type": "range", "id": "padding_top", "label": "Top", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "range", "id": "padding_bottom", "label": "Bottom", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "header", "content": "Accessibility", "visible_if": "{{ section.settings.layout == 'carousel' }}" },
    {
      "type": "text",
      "id": "label_region",
      "label": "Name of the carousel",
      "info": "Used when there is no heading",
      "default": "Testimonials",
      "visible_if": "{{ section.settings.layout == 'carousel' }}"
    },
    {
      "type": "text",
      "id": "label_previous",
      "label": "Previous button",
      "default": "Previous",
      "visible_if": "{{ section.settings.layout == 'carousel' }}"
    },
    {
      "type": "text",
      "id": "label_next",
      "label": "Next button",
      "default": "Next",
      "visible_if": "{{ section.settings.layout == 'carousel' }}"
    }
  ],
  "blocks": [
    {
      "type": "testimonial",
      "name": "Testimonial",
      "settings": [
        { "type": "richtext", "id": "quote", "label": "Quote", "default": "<p>Share what a customer said about your products or service.</p>" },
        { "type": "text", "id": "author", "label": "Author", "default": "Customer name" },
        { "type": "text", "id": "detail", "label": "Detail", "info": "For example a city or the product" },
        { "type": "range", "id": "rating", "label": "Rating", "info": "0 hides the stars", "min": 0, "max": 5, "step": 0.5, "default": 5 },
        { "type": "image_picker", "id": "image", "label": "Photo" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Testimonials",
      "category": "Social proof",
      "blocks": [
        { "type": "testimonial", "settings": { "quote": "<p>It arrived well packed and looks just like the pictures. I use it every morning.</p>" } },
        { "type": "testimonial", "settings": { "quote": "<p>I had a question about the size and got a clear answer the same day.</p>", "author": "Second customer" } },
        { "type": "testimonial", "settings": { "quote": "<p>Bought one as a present and ended up keeping it. The second one is on its way.</p>", "author": "Third customer" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

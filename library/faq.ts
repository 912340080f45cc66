/* oxlint-disable max-lines -- A Liquid file is one file. */
import type { Archetype } from "./archetype.ts";

export const faq: Archetype = {
  slug: "faq",
  title: "Questions and answers",
  category: "Help",
  description: "Questions that open to their answers, with optional groups.",
  keywords: [
    "faq",
    "frequently asked",
    "question",
    "q&a",
    "accordion",
    "answer",
    "help",
    "collapsible",
    "common question",
    "good to know",
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

  assign group_tag = 'h3'
  assign question_tag = 'h3'
  case section.settings.heading_tag
    when 'h1'
      assign group_tag = 'h2'
      assign question_tag = 'h2'
    when 'h3'
      assign group_tag = 'h4'
      assign question_tag = 'h4'
  endcase
  if section.settings.heading == blank
    assign group_tag = section.settings.heading_tag
    assign question_tag = section.settings.heading_tag
  endif
-%}

{% style %}
  .gs-faq-{{ section.id }} {
    --gs-space-top: {{ section.settings.padding_top }}px;
    --gs-space-bottom: {{ section.settings.padding_bottom }}px;
    {%- if background != blank %}
    --gs-background: {{ background }};
    {%- endif %}
    {%- if text != blank %}
    --gs-text: {{ text }};
    {%- endif %}
  }
{% endstyle %}

<div class="gs-faq gs-faq-{{ section.id }} gs-faq--{{ section.settings.layout }}{% if section.settings.color_scheme != blank %} color-{{ section.settings.color_scheme }}{% endif %}">
  <div class="gs-faq__frame">
    {%- if section.settings.heading != blank or section.settings.text != blank -%}
      <div class="gs-faq__header">
        {%- if section.settings.heading != blank -%}
          <{{ section.settings.heading_tag }} class="gs-faq__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
        {%- endif -%}
        {%- if section.settings.text != blank -%}
          <div class="gs-faq__text">{{ section.settings.text }}</div>
        {%- endif -%}
      </div>
    {%- endif -%}

    {%- if section.blocks.size > 0 -%}
      <gs-faq class="gs-faq__list">
        {%- for block in section.blocks -%}
          {%- case block.type -%}
            {%- when '@app' -%}
              {% render block %}
            {%- when 'group' -%}
              {%- if block.settings.heading != blank -%}
                <{{ group_tag }} class="gs-faq__group" {{ block.shopify_attributes }}>{{ block.settings.heading | escape }}</{{ group_tag }}>
                {%- case group_tag -%}
                  {%- when 'h1' -%}
                    {%- assign question_tag = 'h2' -%}
                  {%- when 'h2' -%}
                    {%- assign question_tag = 'h3' -%}
                  {%- when 'h3' -%}
                    {%- assign question_tag = 'h4' -%}
                  {%- when 'h4' -%}
                    {%- assign question_tag = 'h5' -%}
                {%- endcase -%}
              {%- endif -%}
            {%- when 'question' -%}
              {%- if block.settings.heading != blank -%}
                <details class="gs-faq__item" id="gs-faq-{{ block.id }}"{% if section.settings.single %} name="gs-faq-{{ section.id }}"{% endif %}{% if block.settings.open %} open{% endif %} {{ block.shopify_attributes }}>
                  <summary class="gs-faq__summary"><{{ question_tag }} class="gs-faq__question">{{ block.settings.heading | escape }}</{{ question_tag }}></summary>
                  {%- if block.settings.answer != blank -%}
                    <div class="gs-faq__answer">{{ block.settings.answer }}</div>
                  {%- endif -%}
                </details>
              {%- endif -%}
          {%- endcase -%}
        {%- endfor -%}
      </gs-faq>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
  .gs-faq {
    container: gs-faq / inline-size;
    color: var(--gs-text, inherit);
    background-color: var(--gs-background, transparent);
  }
  .gs-faq *,
  .gs-faq *::before,
  .gs-faq *::after {
    box-sizing: border-box;
  }
  .gs-faq__frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
    max-width: var(--page-width, 1200px);
    margin-inline: auto;
    padding: calc(var(--gs-space-top) * 0.75) var(--page-margin, 15px) calc(var(--gs-space-bottom) * 0.75);
  }
  .gs-faq__header {
    display: grid;
    align-content: start;
    gap: 0.75em;
    min-width: 0;
  }
  .gs-faq__heading {
    margin: 0;
    color: inherit;
    font-size: calc(var(--font-heading-scale, 1) * clamp(1.5em, 1.25em + 1.2cqi, 2.25em));
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .gs-faq__text,
  .gs-faq__answer {
    max-width: 68ch;
    color: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .gs-faq__text > *,
  .gs-faq__answer > * {
    margin: 0;
    color: inherit;
  }
  .gs-faq__text > * + *,
  .gs-faq__answer > * + * {
    margin-block-start: 0.75em;
  }
  .gs-faq__text a,
  .gs-faq__answer a {
    color: inherit;
    text-decoration: underline;
  }
  .gs-faq__list {
    display: block;
    min-width: 0;
  }
  .gs-faq__group {
    margin: 2em 0 0.75em;
    color: inherit;
    font-size: 1.25em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .gs-faq__group:first-child {
    margin-block-start: 0;
  }
  .gs-faq__item {
    margin: 0;
    padding: 0;
    border: 0;
    border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  .gs-faq__item:first-child,
  .gs-faq__group + .gs-faq__item {
    border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  .gs-faq__summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-height: 56px;
    margin: 0;
    padding: 1em 0;
    color: inherit;
    list-style: none;
    cursor: pointer;
  }
  .gs-faq__summary::-webkit-details-marker {
    display: none;
  }
  .gs-faq__summary::after {
    content: '';
    flex: none;
    width: 0.55em;
    height: 0.55em;
    margin-inline-end: 0.3em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .gs-faq__item[open] > .gs-faq__summary::after {
    transform: translateY(25%) rotate(225deg);
  }
  .gs-faq__summary:hover .gs-faq__question {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .gs-faq__summary:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .gs-faq__question {
    min-width: 0;
    margin: 0;
    color: inherit;
    font-size: 1.0625em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .gs-faq__answer {
    padding-block: 0 1.25em;
  }
  @container gs-faq (min-width: 750px) {
    .gs-faq__frame {
      padding: var(--gs-space-top) var(--page-margin, 50px) var(--gs-space-bottom);
    }
    .gs-faq--stacked .gs-faq__frame > * {
      width: 100%;
      max-width: 780px;
      margin-inline: auto;
    }
  }
  @container gs-faq (min-width: 990px) {
    .gs-faq--split .gs-faq__frame:has(.gs-faq__header) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: clamp(40px, 6cqi, 96px);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .gs-faq__summary::after {
      transition: transform 160ms ease;
    }
  }
{% endstylesheet %}

{% javascript %}
  if (!customElements.get('gs-faq')) {
    customElements.define(
      'gs-faq',
      class extends HTMLElement {
        connectedCallback() {
          if (!window.Shopify?.designMode) return;
          this.abort = new AbortController();
          const { signal } = this.abort;
          this.addEventListener('shopify:block:select', ({ target }) => this.reveal(target, true), { signal });
          this.addEventListener('shopify:block:deselect', ({ target }) => this.reveal(target, false), { signal });
        }

        disconnectedCallback() {
          this.abort?.abort();
        }

        reveal(item, open) {
          if (item instanceof HTMLDetailsElement) item.open = open;
        }
      },
    );
  }
{% endjavascript %}

{% schema %}
{
  "name": "FAQ",
  "tag": "section",
  "settings": [
    { "type": "inline_richtext", "id": "heading", "label": "Heading", "default": "Good to know" },
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
    { "type": "richtext", "id": "text", "label": "Text", "default": "<p>Can't find your answer? Send us a message.</p>" },
    {
      "type": "select",
      "id": "layout",
      "label": "Layout",
      "options": [
        { "value": "stacked", "label": "Stacked" },
        { "value": "split", "label": "Two columns" }
      ],
      "default": "split"
    },
    { "type": "checkbox", "id": "single", "label": "Keep one question open at a time", "default": false },
    { "type": "header", "content": "Colors" },
    { "type": "color_scheme", "id": "color_scheme", "label": "Color scheme" },
    { "type": "color", "id": "background_color", "label": "Background", "info": "Leave empty to use the theme's color" },
    { "type": "color", "id": "text_color", "label": "Text" },
    { "type": "header", "content": "Section padding" },
    { "type": "range", "id": "padding_top", "label": "Top", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "range", "id": "padding_bottom", "label": "Bottom", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 }
  ],
  "blocks": [
    {
      "type": "question",
      "name": "Question",
      "settings": [
        { "type": "text", "id": "heading", "label": "Question", "default": "How long does delivery take?" },
        { "type": "richtext", "id": "answer", "label": "Answer", "default": "<p>Answer in two or three sentences. Link to the page with the details.</p>" },
        { "type": "checkbox", "id": "open", "label": "Open at first", "default": false }
      ]
    },
    {
      "type": "group",
      "name": "Group heading",
      "settings": [{ "type": "text", "id": "heading", "label": "Heading", "default": "Orders" }]
    },
    { "type": "@app" }
  ],
  "presets": [
    {
      "name": "FAQ",
      "category": "Text",
      "blocks": [
        { "type": "question", "settings": { "open": true } },
        { "type": "question", "settings": { "heading": "Can I return an order?" } },
        { "type": "question", "settings": { "heading": "Which payment methods do you accept?" } },
        { "type": "question", "settings": { "heading": "How do I choose my size?" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  buttonColorLogic,
  buttonStyles,
  buttonVariables,
  colorLogic,
  colorSettings,
  columnsSetting,
  columnsStyles,
  columnsVariable,
  frameStyles,
  headerMarkup,
  headerSettings,
  headerStyles,
  instanceVariables,
  itemHeadingLogic,
  paddingSettings,
  richTextStyles,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-pricing";

export const pricing: Archetype = {
  slug: "pricing",
  title: "Pricing table",
  category: "Comparison",
  description: "Plans as cards: a price, what is in it, and a button; one can be marked.",
  keywords: [
    "pricing",
    "pricing table",
    "price table",
    "plan",
    "pricing plan",
    "tier",
    "package",
    "subscription plan",
    "membership",
    "price list",
    "bundle prices",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}

${itemHeadingLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${columnsVariable}
${instanceVariables}
${buttonVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ul class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          {%- if block.settings.heading == blank and block.settings.price == blank -%}
            {%- continue -%}
          {%- endif -%}
          <li class="${gs}__card{% if block.settings.badge != blank %} ${gs}__card--marked{% endif %}" {{ block.shopify_attributes }}>
            {%- if block.settings.badge != blank -%}
              <p class="${gs}__badge">{{ block.settings.badge | escape }}</p>
            {%- endif -%}
            {%- if block.settings.heading != blank -%}
              <{{ item_tag }} class="${gs}__title">{{ block.settings.heading | escape }}</{{ item_tag }}>
            {%- endif -%}
            {%- if block.settings.price != blank -%}
              <p class="${gs}__price">{{ block.settings.price | escape }}
                {%- if block.settings.period != blank %} <span class="${gs}__period">{{ block.settings.period | escape }}</span>{%- endif -%}
              </p>
            {%- endif -%}
            {%- if block.settings.text != blank -%}
              <div class="${gs}__copy">{{ block.settings.text }}</div>
            {%- endif -%}
            {%- if block.settings.button_label != blank -%}
              <a class="${gs}__button"{% if block.settings.button_link != blank %} href="{{ block.settings.button_link }}"{% else %} role="link" aria-disabled="true"{% endif %}>{{ block.settings.button_label | escape }}</a>
            {%- endif -%}
          </li>
        {%- endfor -%}
      </ul>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
${columnsStyles(gs, "20px")}
  .${gs}__card {
    display: flex;
    flex-direction: column;
    gap: 0.875em;
    min-width: 0;
    margin: 0;
    padding: clamp(22px, 3cqi, 32px);
    border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: var(--text-boxes-radius, 8px);
  }
  .${gs}__card--marked {
    border-color: currentColor;
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .${gs}__badge {
    margin: 0;
    color: inherit;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .${gs}__title {
    margin: 0;
    color: inherit;
    font-size: 1.1875em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .${gs}__price {
    margin: 0;
    color: inherit;
    font-size: clamp(1.75em, 1.5em + 1cqi, 2.25em);
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .${gs}__period {
    font-size: 0.55em;
  }
${richTextStyles(gs, "copy", "48ch")}
  .${gs}__copy {
    flex: 1;
  }
  .${gs}__copy ul {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }
  .${gs}__copy li {
    margin: 0;
    padding-block-end: 0.5em;
    border-block-end: 1px solid color-mix(in srgb, currentColor 15%, transparent);
  }
${buttonStyles(gs)}
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Pricing table",
  "tag": "section",
  "max_blocks": 8,
  "settings": [
${headerSettings("Choose what fits")},
${alignSetting("center")},
${columnsSetting(4, 3)},
${colorSettings(true)},
${paddingSettings(56)}
  ],
  "blocks": [
    {
      "type": "plan",
      "name": "Plan",
      "settings": [
        { "type": "text", "id": "heading", "label": "Name", "default": "Another plan" },
        { "type": "text", "id": "price", "label": "Price", "default": "0.00" },
        { "type": "text", "id": "period", "label": "Period", "default": "a month" },
        { "type": "richtext", "id": "text", "label": "What is in it", "default": "<ul><li>First thing in it</li><li>Second thing in it</li></ul>" },
        { "type": "text", "id": "badge", "label": "Mark", "info": "Words that mark this plan" },
        { "type": "text", "id": "button_label", "label": "Button label", "default": "Choose" },
        { "type": "url", "id": "button_link", "label": "Button link", "default": "/collections/all" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Pricing table",
      "category": "Text",
      "blocks": [
        { "type": "plan", "settings": { "heading": "Small box", "text": "<ul><li>Two pieces</li><li>A card with their story</li></ul>" } },
        { "type": "plan", "settings": { "heading": "Medium box", "badge": "Chosen most often", "text": "<ul><li>Four pieces</li><li>A card with their story</li><li>Wrapped as a gift</li></ul>" } },
        { "type": "plan", "settings": { "heading": "Large box", "text": "<ul><li>Six pieces</li><li>A card with their story</li><li>Wrapped as a gift</li></ul>" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

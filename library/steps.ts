import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
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

const gs = "gs-steps";

export const steps: Archetype = {
  slug: "steps",
  title: "Steps",
  category: "Story",
  description: "Numbered steps: how something is made, ordered or used.",
  keywords: [
    "step",
    "steps",
    "how it works",
    "how it is made",
    "how to",
    "process",
    "instruction",
    "guide",
    "stages",
    "procedure",
    "how to order",
    "workflow",
    "ritual",
    "recipe",
  ],
  code: String.raw`{%- liquid
${colorLogic}

${itemHeadingLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${columnsVariable}
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ol class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          {%- if block.settings.heading == blank and block.settings.text == blank and block.settings.image == blank -%}
            {%- continue -%}
          {%- endif -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            {%- if block.settings.image != blank -%}
              <div class="${gs}__media">
                {{- block.settings.image | image_url: width: 900 | image_tag: widths: '200, 300, 400, 600, 750, 900', sizes: '(min-width: 990px) 25vw, (min-width: 600px) 50vw, 100vw', loading: 'lazy', class: '${gs}__image' -}}
              </div>
            {%- endif -%}
            {%- if block.settings.heading != blank -%}
              <{{ item_tag }} class="${gs}__title">{{ block.settings.heading | escape }}</{{ item_tag }}>
            {%- endif -%}
            {%- if block.settings.text != blank -%}
              <div class="${gs}__copy">{{ block.settings.text }}</div>
            {%- endif -%}
          </li>
        {%- endfor -%}
      </ol>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
${columnsStyles(gs, "32px clamp(20px, 3cqi, 40px)")}
  .${gs}__list {
    counter-reset: ${gs};
  }
  .${gs}__item {
    counter-increment: ${gs};
    display: flex;
    flex-direction: column;
    gap: 0.625em;
    min-width: 0;
    margin: 0;
    padding: 1em 0 0;
    border-block-start: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  }
  .${gs}__item::before {
    content: counter(${gs}, decimal-leading-zero);
    font-size: 0.875em;
    line-height: 1.4;
    opacity: 0.85;
  }
  .${gs}__media {
    width: 100%;
    aspect-ratio: 4 / 3;
    overflow: hidden;
    border-radius: var(--media-radius, 0);
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .${gs}__image {
    display: block;
    width: 100%;
    height: 100%;
    max-width: none;
    object-fit: cover;
  }
  .${gs}__title {
    margin: 0;
    color: inherit;
    font-size: 1.1875em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
${richTextStyles(gs, "copy", "48ch")}
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Steps",
  "tag": "section",
  "max_blocks": 16,
  "settings": [
${headerSettings("How it works")},
${alignSetting("start")},
${columnsSetting(5, 4)},
${colorSettings(false)},
${paddingSettings()}
  ],
  "blocks": [
    {
      "type": "step",
      "name": "Step",
      "settings": [
        { "type": "image_picker", "id": "image", "label": "Image" },
        { "type": "text", "id": "heading", "label": "Heading", "default": "The next step" },
        { "type": "richtext", "id": "text", "label": "Text", "default": "<p>Say what happens here, and how long it takes.</p>" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Steps",
      "category": "Text",
      "blocks": [
        { "type": "step", "settings": { "heading": "Choose your piece", "text": "<p>Pick size and color on the product's page.</p>" } },
        { "type": "step", "settings": { "heading": "We make it ready", "text": "<p>Each order is checked and packed by hand.</p>" } },
        { "type": "step", "settings": { "heading": "It travels to you", "text": "<p>You get a link to follow the parcel.</p>" } },
        { "type": "step", "settings": { "heading": "Tell us how it is", "text": "<p>Write to us when something is not right.</p>" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

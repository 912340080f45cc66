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

const gs = "gs-feature-columns";

export const featureColumns: Archetype = {
  slug: "feature-columns",
  title: "Feature columns",
  category: "Story",
  description:
    "Short points side by side, each with an icon or a picture, a heading and a sentence.",
  keywords: [
    "feature",
    "feature column",
    "benefit",
    "reasons to buy",
    "reason",
    "usp",
    "selling point",
    "advantage",
    "icon",
    "icons with text",
    "why choose us",
    "why us",
    "trust badge",
    "our values",
    "value",
    "text columns",
    "multicolumn",
    "column",
    "perks",
    "free shipping",
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

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.text_align }}`)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ul class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          {%- if block.settings.heading == blank and block.settings.text == blank and block.settings.image == blank -%}
            {%- continue -%}
          {%- endif -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            {%- if block.settings.image != blank -%}
              <div class="${gs}__media">
                {{- block.settings.image | image_url: width: 900 | image_tag: widths: '200, 300, 400, 600, 750, 900', sizes: '(min-width: 990px) 33vw, (min-width: 600px) 50vw, 100vw', loading: 'lazy', class: '${gs}__image' -}}
              </div>
            {%- elsif block.settings.icon != 'none' -%}
              <svg class="${gs}__icon" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true" focusable="false">
                {%- case block.settings.icon -%}
                  {%- when 'leaf' -%}
                    <path d="M20 4c-9 0-15 4-15 10a6 6 0 0 0 6 6c7 0 9-8 9-16zM5 20c2-5 6-8 10-10"/>
                  {%- when 'truck' -%}
                    <path d="M2 6h12v10H2zM14 10h4l4 3v3h-8M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"/>
                  {%- when 'heart' -%}
                    <path d="M12 20S3.500 14.800 3.500 8.800A4.600 4.600 0 0 1 12 6.500a4.600 4.600 0 0 1 8.500 2.300C20.500 14.800 12 20 12 20z"/>
                  {%- when 'shield' -%}
                    <path d="M12 3l7.500 3v5.500c0 4.500-3 8-7.500 9.500-4.500-1.500-7.500-5-7.500-9.500V6zM9 12l2.200 2.200L15.500 10"/>
                  {%- when 'return' -%}
                    <path d="M4 9h11a5 5 0 0 1 0 10H8M8 5 4 9l4 4"/>
                  {%- when 'chat' -%}
                    <path d="M4 5h16v11H11l-4 4v-4H4zM8 9.500h8M8 12.500h5"/>
                  {%- when 'sparkle' -%}
                    <path d="M12 3l2 6.500 6.500 2.500-6.500 2.500-2 6.500-2-6.500L3.500 12 10 9.500z"/>
                {%- endcase -%}
              </svg>
            {%- endif -%}
            {%- if block.settings.heading != blank -%}
              <{{ item_tag }} class="${gs}__title">{{ block.settings.heading | escape }}</{{ item_tag }}>
            {%- endif -%}
            {%- if block.settings.text != blank -%}
              <div class="${gs}__copy">{{ block.settings.text }}</div>
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
${columnsStyles(gs, "36px clamp(20px, 3cqi, 48px)")}
  .${gs}__item {
    display: flex;
    flex-direction: column;
    gap: 0.625em;
    min-width: 0;
    margin: 0;
    padding: 0;
  }
  .${gs}--center .${gs}__item {
    align-items: center;
    text-align: center;
  }
  .${gs}__media {
    width: 100%;
    margin-block-end: 0.5em;
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
  .${gs}__icon {
    flex: none;
    width: 2em;
    height: 2em;
    margin-block-end: 0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  "name": "Feature columns",
  "tag": "section",
  "max_blocks": 24,
  "settings": [
${headerSettings("Why people come back")},
${alignSetting("center")},
${columnsSetting(5, 3)},
${colorSettings(false)},
${paddingSettings()}
  ],
  "blocks": [
    {
      "type": "column",
      "name": "Column",
      "settings": [
        { "type": "image_picker", "id": "image", "label": "Image" },
        {
          "type": "select",
          "id": "icon",
          "label": "Icon",
          "info": "Shown when there is no image",
          "options": [
            { "value": "none", "label": "None" },
            { "value": "leaf", "label": "Leaf" },
            { "value": "truck", "label": "Truck" },
            { "value": "heart", "label": "Heart" },
            { "value": "shield", "label": "Shield" },
            { "value": "return", "label": "Return" },
            { "value": "chat", "label": "Speech bubble" },
            { "value": "sparkle", "label": "Sparkle" }
          ],
          "default": "sparkle"
        },
        { "type": "text", "id": "heading", "label": "Heading", "default": "A point worth making" },
        { "type": "richtext", "id": "text", "label": "Text", "default": "<p>Say it in one or two sentences that a customer would repeat to a friend.</p>" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Feature columns",
      "category": "Text",
      "blocks": [
        { "type": "column", "settings": { "icon": "leaf", "heading": "Materials you can name" } },
        { "type": "column", "settings": { "icon": "truck", "heading": "Sent within days" } },
        { "type": "column", "settings": { "icon": "chat", "heading": "People who answer" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  colorLogic,
  colorSettings,
  frameStyles,
  headerMarkup,
  headerSettings,
  headerStyles,
  instanceVariables,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-comparison";

export const comparison: Archetype = {
  slug: "comparison",
  title: "Comparison table",
  category: "Comparison",
  description: "A table that compares your product with others, row by row.",
  keywords: [
    "comparison",
    "comparison table",
    "compare",
    "comparing",
    "versus",
    "vs",
    "us vs them",
    "difference",
    "table",
    "side by side comparison",
    "how we compare",
    "competitor",
  ],
  code: String.raw`{%- liquid
${colorLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <div class="${gs}__scroller" role="group" tabindex="0" aria-label="{{ section.settings.heading | strip_html | default: section.settings.label_table | escape }}">
        <table class="${gs}__table{% if section.settings.column_3 != blank %} ${gs}__table--wide{% endif %}">
          <thead>
            <tr>
              <td class="${gs}__cell ${gs}__cell--corner"></td>
              <th class="${gs}__cell ${gs}__cell--ours" scope="col">{{ section.settings.column_1 | escape }}</th>
              {%- if section.settings.column_2 != blank -%}
                <th class="${gs}__cell" scope="col">{{ section.settings.column_2 | escape }}</th>
              {%- endif -%}
              {%- if section.settings.column_3 != blank -%}
                <th class="${gs}__cell" scope="col">{{ section.settings.column_3 | escape }}</th>
              {%- endif -%}
            </tr>
          </thead>
          <tbody>
            {%- for block in section.blocks -%}
              {%- if block.settings.heading == blank -%}
                {%- continue -%}
              {%- endif -%}
              <tr class="${gs}__row" {{ block.shopify_attributes }}>
                <th class="${gs}__cell ${gs}__cell--name" scope="row">{{ block.settings.heading | escape }}</th>
                <td class="${gs}__cell ${gs}__cell--ours">{{ block.settings.value_1 | escape }}</td>
                {%- if section.settings.column_2 != blank -%}
                  <td class="${gs}__cell">{{ block.settings.value_2 | escape }}</td>
                {%- endif -%}
                {%- if section.settings.column_3 != blank -%}
                  <td class="${gs}__cell">{{ block.settings.value_3 | escape }}</td>
                {%- endif -%}
              </tr>
            {%- endfor -%}
          </tbody>
        </table>
      </div>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
  .${gs}__scroller {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
  }
  .${gs}__scroller:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 4px;
  }
  .${gs}__table {
    width: 100%;
    min-width: 300px;
    margin: 0;
    border: 0;
    border-collapse: collapse;
    color: inherit;
    font-size: 1em;
    box-shadow: none;
  }
  .${gs}__table--wide {
    min-width: 520px;
  }
  .${gs}__cell {
    padding: 0.875em 1em;
    border: 0;
    border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    color: inherit;
    font-size: 1em;
    font-weight: inherit;
    line-height: 1.4;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .${gs}__cell--name {
    width: 34%;
    padding-inline-start: 0;
    text-align: start;
  }
  .${gs}__cell--ours {
    font-weight: 600;
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Comparison table",
  "tag": "section",
  "max_blocks": 24,
  "settings": [
${headerSettings("Where the difference lies")},
${alignSetting("center")},
    { "type": "header", "content": "Columns" },
    { "type": "text", "id": "column_1", "label": "First column", "default": "Ours" },
    { "type": "text", "id": "column_2", "label": "Second column", "default": "Usual kind" },
    { "type": "text", "id": "column_3", "label": "Third column" },
${colorSettings(false)},
${paddingSettings()},
    { "type": "header", "content": "Accessibility" },
    { "type": "text", "id": "label_table", "label": "Name of the table", "info": "Used when there is no heading", "default": "Comparison" }
  ],
  "blocks": [
    {
      "type": "row",
      "name": "Row",
      "settings": [
        { "type": "text", "id": "heading", "label": "What is compared", "default": "Something that differs" },
        { "type": "text", "id": "value_1", "label": "First column", "default": "Yes" },
        { "type": "text", "id": "value_2", "label": "Second column", "default": "No" },
        { "type": "text", "id": "value_3", "label": "Third column" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Comparison table",
      "category": "Text",
      "blocks": [
        { "type": "row", "settings": { "heading": "Made to order" } },
        { "type": "row", "settings": { "heading": "Can be repaired" } },
        { "type": "row", "settings": { "heading": "Parts sold one by one" } },
        { "type": "row", "settings": { "heading": "Days to return it", "value_1": "30", "value_2": "14" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

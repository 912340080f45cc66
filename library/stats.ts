import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  colorLogic,
  colorSettings,
  columnsSetting,
  columnsVariable,
  frameStyles,
  headerMarkup,
  headerSettings,
  headerStyles,
  instanceVariables,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-stats";

export const stats: Archetype = {
  slug: "stats",
  title: "Big numbers",
  category: "Trust",
  description: "Numbers that say something about the store, each with a few words.",
  keywords: [
    "stat",
    "statistic",
    "big number",
    "number",
    "key figure",
    "figure",
    "fact",
    "metric",
    "counter",
    "milestone number",
    "by the numbers",
    "in numbers",
    "impact",
  ],
  code: String.raw`{%- liquid
${colorLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${columnsVariable}
${instanceVariables}
    {%- if section.settings.number_color != blank %}
    --gs-number: {{ section.settings.number_color }};
    {%- endif %}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.text_align }}`)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <dl class="${gs}__list">
        {%- for block in section.blocks -%}
          {%- if block.settings.heading == blank -%}
            {%- continue -%}
          {%- endif -%}
          <div class="${gs}__item" {{ block.shopify_attributes }}>
            <dt class="${gs}__label">{{ block.settings.label | escape }}</dt>
            <dd class="${gs}__number">{{ block.settings.heading | escape }}</dd>
          </div>
        {%- endfor -%}
      </dl>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
  .${gs}__list {
    display: grid;
    grid-template-columns: repeat(min(2, var(--gs-columns)), minmax(0, 1fr));
    gap: 28px clamp(20px, 3cqi, 40px);
    margin: 0;
    padding: 0;
  }
  .${gs}__item {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    gap: 0.5em;
    min-width: 0;
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  }
  .${gs}--center .${gs}__item {
    align-items: center;
    padding-inline-start: 0;
    border-inline-start: 0;
    text-align: center;
  }
  .${gs}__number {
    margin: 0;
    color: var(--gs-number, inherit);
    font-size: clamp(1.75em, 1.25em + 2cqi, 3em);
    line-height: 1.1;
    overflow-wrap: anywhere;
  }
  .${gs}__label {
    margin: 0;
    max-width: 28ch;
    color: inherit;
    font-size: 0.9375em;
    font-weight: inherit;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  @container ${gs} (max-width: 279px) {
    .${gs}__list {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__list {
      grid-template-columns: repeat(var(--gs-columns), minmax(0, 1fr));
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Big numbers",
  "tag": "section",
  "max_blocks": 12,
  "settings": [
${headerSettings("A small studio in numbers")},
${alignSetting("start")},
${columnsSetting(5, 4)},
${colorSettings(false)},
    { "type": "color", "id": "number_color", "label": "Numbers" },
${paddingSettings(56)}
  ],
  "blocks": [
    {
      "type": "stat",
      "name": "Number",
      "settings": [
        { "type": "text", "id": "heading", "label": "Number", "default": "120" },
        { "type": "text", "id": "label", "label": "What it counts", "default": "what this number counts" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Big numbers",
      "category": "Text",
      "blocks": [
        { "type": "stat", "settings": { "heading": "2014", "label": "the year we began" } },
        { "type": "stat", "settings": { "heading": "6", "label": "people in the workshop" } },
        { "type": "stat", "settings": { "heading": "48 h", "label": "from order to parcel" } },
        { "type": "stat", "settings": { "heading": "30 days", "label": "to change your mind" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

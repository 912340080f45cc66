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
  itemHeadingLogic,
  paddingSettings,
  richTextStyles,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-timeline";

export const timeline: Archetype = {
  slug: "timeline",
  title: "Timeline",
  category: "Story",
  description: "Years and what happened in them, one below the other.",
  keywords: [
    "timeline",
    "history",
    "milestone",
    "our history",
    "over the years",
    "chronology",
    "journey",
    "company history",
    "roadmap",
    "heritage",
  ],
  code: String.raw`{%- liquid
${colorLogic}

${itemHeadingLogic}
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
      <ol class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          {%- if block.settings.date == blank and block.settings.heading == blank and block.settings.text == blank -%}
            {%- continue -%}
          {%- endif -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            {%- if block.settings.date != blank -%}
              <p class="${gs}__date">{{ block.settings.date | escape }}</p>
            {%- endif -%}
            <div class="${gs}__body">
              {%- if block.settings.heading != blank -%}
                <{{ item_tag }} class="${gs}__title">{{ block.settings.heading | escape }}</{{ item_tag }}>
              {%- endif -%}
              {%- if block.settings.text != blank -%}
                <div class="${gs}__copy">{{ block.settings.text }}</div>
              {%- endif -%}
            </div>
          </li>
        {%- endfor -%}
      </ol>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
  .${gs}__list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-width: 780px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .${gs}__header--center + .${gs}__list {
    margin-inline: auto;
  }
  .${gs}__item {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    min-width: 0;
    margin: 0;
    padding: 0 0 2em 1.75em;
    padding-inline: 1.75em 0;
    border-inline-start: 1px solid color-mix(in srgb, currentColor 35%, transparent);
  }
  .${gs}__item:last-child {
    padding-block-end: 0;
  }
  .${gs}__item::before {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: -5px;
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background-color: currentColor;
  }
  .${gs}__date {
    margin: 0;
    color: inherit;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .${gs}__body {
    display: grid;
    gap: 0.375em;
    min-width: 0;
  }
  .${gs}__title {
    margin: 0;
    color: inherit;
    font-size: 1.125em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
${richTextStyles(gs, "copy", "60ch")}
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__item {
      grid-template-columns: 7em minmax(0, 1fr);
      gap: 1.5em;
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Timeline",
  "tag": "section",
  "max_blocks": 30,
  "settings": [
${headerSettings("How we came here")},
${alignSetting("start")},
${colorSettings(false)},
${paddingSettings(56)}
  ],
  "blocks": [
    {
      "type": "event",
      "name": "Event",
      "settings": [
        { "type": "text", "id": "date", "label": "Year or date", "default": "Year" },
        { "type": "text", "id": "heading", "label": "Heading", "default": "What happened" },
        { "type": "richtext", "id": "text", "label": "Text", "default": "<p>Tell it in one or two sentences.</p>" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Timeline",
      "category": "Text",
      "blocks": [
        { "type": "event", "settings": { "date": "2014", "heading": "A table at the weekend market" } },
        { "type": "event", "settings": { "date": "2017", "heading": "The first workshop of our own" } },
        { "type": "event", "settings": { "date": "2021", "heading": "Orders from abroad" } },
        { "type": "event", "settings": { "date": "Today", "heading": "Still made by the same hands" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

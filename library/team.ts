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
  itemHeadingLogic,
  paddingSettings,
  richTextStyles,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-team";

export const team: Archetype = {
  slug: "team",
  title: "Team",
  category: "Story",
  description: "The people behind the store: portraits with names and what they do.",
  keywords: [
    "team",
    "team member",
    "meet the team",
    "our people",
    "people behind",
    "staff",
    "employee",
    "founder",
    "makers",
    "crew",
    "our team",
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

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.text_align }} ${gs}--{{ section.settings.image_ratio }}`)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ul class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            <div class="${gs}__media">
              {%- if block.settings.image != blank -%}
                {{- block.settings.image | image_url: width: 900 | image_tag: widths: '200, 300, 400, 600, 750, 900', sizes: '(min-width: 990px) 25vw, 50vw', loading: 'lazy', alt: '', class: '${gs}__image' -}}
              {%- else -%}
                <svg class="${gs}__image ${gs}__image--placeholder" viewBox="0 0 100 120" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false"><circle cx="50" cy="50" r="18"/><path d="M14 120c2-26 16-40 36-40s34 14 36 40z"/></svg>
              {%- endif -%}
            </div>
            {%- if block.settings.heading != blank -%}
              <{{ item_tag }} class="${gs}__title">{{ block.settings.heading | escape }}</{{ item_tag }}>
            {%- endif -%}
            {%- if block.settings.role != blank -%}
              <p class="${gs}__role">{{ block.settings.role | escape }}</p>
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
  .${gs}__list {
    display: grid;
    grid-template-columns: repeat(min(2, var(--gs-columns)), minmax(0, 1fr));
    gap: 28px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .${gs}__item {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    min-width: 0;
    margin: 0;
    padding: 0;
  }
  .${gs}--center .${gs}__item {
    align-items: center;
    text-align: center;
  }
  .${gs}__media {
    position: relative;
    width: 100%;
    margin-block-end: 0.625em;
    aspect-ratio: var(--gs-ratio);
    overflow: hidden;
    border-radius: var(--media-radius, 0);
    background-color: color-mix(in srgb, currentColor 7%, transparent);
  }
  .${gs}--portrait {
    --gs-ratio: 4 / 5;
  }
  .${gs}--square,
  .${gs}--round {
    --gs-ratio: 1;
  }
  .${gs}--round .${gs}__media {
    border-radius: 50%;
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
    fill: color-mix(in srgb, currentColor 18%, transparent);
  }
  .${gs}__title {
    margin: 0;
    color: inherit;
    font-size: 1.0625em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .${gs}__role {
    margin: 0;
    color: inherit;
    font-size: 0.9375em;
    line-height: 1.4;
    opacity: 0.85;
    overflow-wrap: anywhere;
  }
${richTextStyles(gs, "copy", "44ch")}
  @container ${gs} (max-width: 279px) {
    .${gs}__list {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__list {
      grid-template-columns: repeat(var(--gs-columns), minmax(0, 1fr));
      gap: 36px 24px;
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Team",
  "tag": "section",
  "max_blocks": 24,
  "settings": [
${headerSettings("The hands behind it")},
${alignSetting("start")},
${columnsSetting(5, 4)},
    {
      "type": "select",
      "id": "image_ratio",
      "label": "Image shape",
      "options": [
        { "value": "portrait", "label": "Portrait" },
        { "value": "square", "label": "Square" },
        { "value": "round", "label": "Round" }
      ],
      "default": "portrait"
    },
${colorSettings(false)},
${paddingSettings()}
  ],
  "blocks": [
    {
      "type": "member",
      "name": "Person",
      "settings": [
        { "type": "image_picker", "id": "image", "label": "Portrait" },
        { "type": "text", "id": "heading", "label": "Name", "default": "First and last name" },
        { "type": "text", "id": "role", "label": "What they do", "default": "What they do here" },
        { "type": "richtext", "id": "text", "label": "Text" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Team",
      "category": "Text",
      "blocks": [
        { "type": "member", "settings": { "role": "Founder" } },
        { "type": "member", "settings": { "role": "Workshop" } },
        { "type": "member", "settings": { "role": "Orders and letters" } },
        { "type": "member", "settings": { "role": "Photographs" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

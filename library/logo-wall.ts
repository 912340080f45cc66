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

const gs = "gs-logo-wall";

export const logoWall: Archetype = {
  slug: "logo-wall",
  title: "Logo wall",
  category: "Trust",
  description: "Logos of brands, partners or papers that wrote about you, in a calm row.",
  keywords: [
    "logo",
    "logo wall",
    "logo list",
    "logo bar",
    "brand logo",
    "partner",
    "brands we carry",
    "as seen in",
    "featured in",
    "press",
    "press logo",
    "stockist",
    "trusted by",
    "certification",
  ],
  code: String.raw`{%- liquid
${colorLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
    --gs-logo-height: {{ section.settings.logo_height }}px;
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ul class="${gs}__list ${gs}__list--{{ section.settings.text_align }}" role="list">
        {%- for block in section.blocks -%}
          {%- if block.settings.image == blank and block.settings.title == blank -%}
            {%- continue -%}
          {%- endif -%}
          {%- capture logo -%}
            {%- if block.settings.image != blank -%}
              {%- assign alt = block.settings.title | default: block.settings.image.alt | escape -%}
              {{- block.settings.image | image_url: height: 240 | image_tag: widths: '100, 150, 200, 300, 400', sizes: '200px', loading: 'lazy', alt: alt, class: '${gs}__image' -}}
            {%- else -%}
              <span class="${gs}__name">{{ block.settings.title | escape }}</span>
            {%- endif -%}
          {%- endcapture -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            {%- if block.settings.link != blank -%}
              <a class="${gs}__link" href="{{ block.settings.link }}">{{ logo }}</a>
            {%- else -%}
              {{ logo }}
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
  .${gs}__header {
    margin-block-end: 1.75em;
  }
  .${gs}__list {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 24px clamp(28px, 5cqi, 72px);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .${gs}__list--center {
    justify-content: center;
  }
  .${gs}__item {
    display: flex;
    align-items: center;
    min-width: 0;
    max-width: 100%;
    min-height: 44px;
    margin: 0;
    padding: 0;
  }
  .${gs}__link {
    display: inline-flex;
    align-items: center;
    min-width: 44px;
    min-height: 44px;
    color: inherit;
    text-decoration: none;
  }
  .${gs}__link:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .${gs}__link:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .${gs}__image {
    display: block;
    width: auto;
    max-width: min(100%, 200px);
    height: var(--gs-logo-height);
    object-fit: contain;
  }
  .${gs}__name {
    color: inherit;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    opacity: 0.85;
    overflow-wrap: anywhere;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Logo wall",
  "tag": "section",
  "max_blocks": 30,
  "settings": [
${headerSettings("Seen in good company")},
    { "type": "range", "id": "logo_height", "label": "Logo height", "min": 24, "max": 120, "step": 4, "unit": "px", "default": 40 },
${alignSetting("center")},
${colorSettings(false)},
${paddingSettings()}
  ],
  "blocks": [
    {
      "type": "logo",
      "name": "Logo",
      "settings": [
        { "type": "image_picker", "id": "image", "label": "Logo" },
        { "type": "text", "id": "title", "label": "Brand", "info": "Read aloud, and shown without a logo", "default": "Brand name" },
        { "type": "url", "id": "link", "label": "Link" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Logo wall",
      "category": "Social proof",
      "blocks": [
        { "type": "logo" },
        { "type": "logo", "settings": { "title": "Second brand" } },
        { "type": "logo", "settings": { "title": "Third brand" } },
        { "type": "logo", "settings": { "title": "Fourth brand" } },
        { "type": "logo", "settings": { "title": "Fifth brand" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

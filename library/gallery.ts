import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  colorLogic,
  colorSettings,
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

const gs = "gs-gallery";

export const gallery: Archetype = {
  slug: "gallery",
  title: "Gallery",
  category: "Gallery",
  description: "Pictures in a grid, the first one large, with captions.",
  keywords: [
    "gallery",
    "image gallery",
    "photo gallery",
    "photo grid",
    "image grid",
    "picture gallery",
    "lookbook",
    "collage",
    "portfolio",
    "instagram",
    "mood board",
    "pictures",
    "photos",
  ],
  code: String.raw`{%- liquid
${colorLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${columnsVariable}
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.layout }}`)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ul class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          {%- liquid
            assign placeholder = 'blog-apparel-1'
            assign turn = forloop.index0 | modulo: 3
            case turn
              when 1
                assign placeholder = 'blog-apparel-2'
              when 2
                assign placeholder = 'blog-apparel-3'
            endcase
          -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            <figure class="${gs}__figure">
              <div class="${gs}__media">
                {%- if block.settings.image != blank -%}
                  {{- block.settings.image | image_url: width: 1600 | image_tag: widths: '200, 300, 400, 600, 900, 1200, 1600', sizes: '(min-width: 750px) 50vw, 100vw', loading: 'lazy', class: '${gs}__image' -}}
                {%- else -%}
                  {{- placeholder | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
                {%- endif -%}
              </div>
              {%- if block.settings.title != blank -%}
                <figcaption class="${gs}__caption">{{ block.settings.title | escape }}</figcaption>
              {%- endif -%}
            </figure>
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
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .${gs}__item {
    display: grid;
    min-width: 0;
    margin: 0;
    padding: 0;
  }
  .${gs}__figure {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    min-width: 0;
    margin: 0;
  }
  .${gs}__media {
    position: relative;
    flex: 1;
    width: 100%;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--media-radius, 0);
    background-color: color-mix(in srgb, currentColor 7%, transparent);
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
    fill: currentColor;
  }
  .${gs}__caption {
    margin: 0;
    color: inherit;
    font-size: 0.875em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .${gs}--mosaic .${gs}__item:first-child {
    grid-column: 1 / -1;
  }
  .${gs}--mosaic .${gs}__item:first-child .${gs}__media {
    aspect-ratio: 4 / 3;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__list {
      grid-template-columns: repeat(var(--gs-columns), minmax(0, 1fr));
      gap: 20px;
    }
    .${gs}--mosaic .${gs}__item:first-child {
      grid-column: span min(2, var(--gs-columns));
      grid-row: span 2;
    }
    .${gs}--mosaic .${gs}__item:first-child .${gs}__media {
      aspect-ratio: 1;
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Gallery",
  "tag": "section",
  "max_blocks": 30,
  "settings": [
${headerSettings("From the workshop")},
${alignSetting("start")},
    {
      "type": "select",
      "id": "layout",
      "label": "Layout",
      "options": [
        { "value": "mosaic", "label": "First one large" },
        { "value": "grid", "label": "Grid" }
      ],
      "default": "mosaic"
    },
    { "type": "range", "id": "columns", "label": "Columns", "info": "Fewer on small screens", "min": 2, "max": 5, "step": 1, "default": 4 },
${colorSettings(false)},
${paddingSettings()}
  ],
  "blocks": [
    {
      "type": "image",
      "name": "Image",
      "settings": [
        { "type": "image_picker", "id": "image", "label": "Image" },
        { "type": "text", "id": "title", "label": "Caption" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Gallery",
      "category": "Images",
      "blocks": [{ "type": "image" }, { "type": "image" }, { "type": "image" }, { "type": "image" }, { "type": "image" }]
    }
  ]
}
{% endschema %}
`,
};

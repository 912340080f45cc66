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
  loadingLogic,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-collection-list";

export const collectionList: Archetype = {
  slug: "collection-list",
  title: "Collection list",
  category: "Products",
  description: "Collections as tiles with a picture and a title that link to them.",
  keywords: [
    "collection list",
    "collection",
    "collection grid",
    "shop by category",
    "category",
    "categories",
    "shop by",
    "department",
    "shop by room",
    "list of collections",
    "collection tile",
    "category tile",
    "browse",
  ],
  code: String.raw`{%- liquid
${colorLogic}

${itemHeadingLogic}

${loadingLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${columnsVariable}
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.image_ratio }} ${gs}--{{ section.settings.text_align }}`)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if section.blocks.size > 0 -%}
      <ul class="${gs}__list" role="list">
        {%- for block in section.blocks -%}
          {%- liquid
            assign collection = block.settings.collection
            assign image = block.settings.image | default: collection.featured_image
            assign title = block.settings.title | default: collection.title
            assign placeholder = 'collection-apparel-1'
            assign turn = forloop.index0 | modulo: 4
            case turn
              when 1
                assign placeholder = 'collection-apparel-2'
              when 2
                assign placeholder = 'collection-apparel-3'
              when 3
                assign placeholder = 'collection-apparel-4'
            endcase
          -%}
          <li class="${gs}__item" {{ block.shopify_attributes }}>
            <div class="${gs}__media">
              {%- if image != blank -%}
                {{- image | image_url: width: 1200 | image_tag: widths: '200, 300, 400, 550, 750, 1000, 1200', sizes: '(min-width: 990px) 25vw, 50vw', loading: loading, alt: '', class: '${gs}__image' -}}
              {%- else -%}
                {{- placeholder | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
              {%- endif -%}
            </div>
            {%- if title != blank -%}
              <{{ item_tag }} class="${gs}__title">
                {%- if collection.url != blank -%}
                  <a class="${gs}__link" href="{{ collection.url }}">{{ title | escape }}</a>
                {%- else -%}
                  {{ title | escape }}
                {%- endif -%}
              </{{ item_tag }}>
            {%- else -%}
              <span class="${gs}__bar"></span>
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
    gap: 24px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .${gs}__item {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    min-width: 0;
    margin: 0;
    padding: 0;
  }
  .${gs}__media {
    position: relative;
    width: 100%;
    aspect-ratio: var(--gs-ratio);
    overflow: hidden;
    border-radius: var(--collection-card-corner-radius, var(--media-radius, 0));
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .${gs}--portrait {
    --gs-ratio: 4 / 5;
  }
  .${gs}--square,
  .${gs}--round {
    --gs-ratio: 1;
  }
  .${gs}--landscape {
    --gs-ratio: 4 / 3;
  }
  .${gs}--arch {
    --gs-ratio: 4 / 5;
  }
  .${gs}--round .${gs}__media {
    border-radius: 50%;
  }
  .${gs}--arch .${gs}__media {
    border-radius: 50cqi 50cqi 0 0;
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
  .${gs}__title {
    margin: 0;
    color: inherit;
    font-size: 1.0625em;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .${gs}--center .${gs}__title {
    text-align: center;
  }
  .${gs}__link {
    color: inherit;
    text-decoration: none;
  }
  .${gs}__link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .${gs}__link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .${gs}__link:focus-visible {
    outline: none;
  }
  .${gs}__link:focus-visible::after {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .${gs}__bar {
    width: 55%;
    height: 0.8em;
    border-radius: 4px;
    background-color: color-mix(in srgb, currentColor 14%, transparent);
  }
  .${gs}--center .${gs}__bar {
    align-self: center;
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
      gap: 32px 24px;
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Collection list",
  "tag": "section",
  "max_blocks": 24,
  "settings": [
${headerSettings("Shop by collection")},
${alignSetting("center")},
${columnsSetting(5, 4)},
    {
      "type": "select",
      "id": "image_ratio",
      "label": "Image shape",
      "options": [
        { "value": "portrait", "label": "Portrait" },
        { "value": "square", "label": "Square" },
        { "value": "landscape", "label": "Landscape" },
        { "value": "arch", "label": "Arch" },
        { "value": "round", "label": "Round" }
      ],
      "default": "arch"
    },
${colorSettings(false)},
${paddingSettings()}
  ],
  "blocks": [
    {
      "type": "collection",
      "name": "Collection",
      "settings": [
        { "type": "collection", "id": "collection", "label": "Collection" },
        { "type": "image_picker", "id": "image", "label": "Image", "info": "Instead of the collection's image" },
        { "type": "text", "id": "title", "label": "Title", "info": "Instead of the collection's title" }
      ]
    }
  ],
  "presets": [
    {
      "name": "Collection list",
      "category": "Collections",
      "blocks": [
        { "type": "collection", "settings": { "title": "New in" } },
        { "type": "collection", "settings": { "title": "For the table" } },
        { "type": "collection", "settings": { "title": "For the shelf" } },
        { "type": "collection", "settings": { "title": "Gifts" } }
      ]
    }
  ]
}
{% endschema %}
`,
};

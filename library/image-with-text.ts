import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  buttonColorLogic,
  buttonMarkup,
  buttonSettings,
  buttonStyles,
  buttonVariables,
  colorLogic,
  colorSettings,
  frameStyles,
  headerSettings,
  headingStyles,
  instanceVariables,
  loadingLogic,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-image-with-text";

export const imageWithText: Archetype = {
  slug: "image-with-text",
  title: "Image with text",
  category: "Story",
  description: "A picture beside a heading, a few sentences and a button.",
  keywords: [
    "image with text",
    "image and text",
    "text with image",
    "text and image",
    "picture and text",
    "photo and text",
    "our story",
    "about us",
    "about section",
    "brand story",
    "story",
    "split",
    "side by side",
    "mission",
    "who we are",
    "founder",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}

${loadingLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
${buttonVariables}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.position }} ${gs}--{{ section.settings.image_ratio }} ${gs}--{{ section.settings.text_align }}`)}>
  <div class="${gs}__frame">
    <div class="${gs}__media">
      {%- if section.settings.image != blank -%}
        {{- section.settings.image | image_url: width: 2000 | image_tag: widths: '375, 550, 750, 1000, 1250, 1500, 2000', sizes: '(min-width: 750px) 50vw, 100vw', loading: loading, class: '${gs}__image' -}}
      {%- else -%}
        {{- 'hero-apparel-2' | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
      {%- endif -%}
    </div>

    {%- if section.settings.eyebrow != blank or section.settings.heading != blank or section.settings.text != blank or section.settings.button_label != blank -%}
      <div class="${gs}__content">
        {%- if section.settings.eyebrow != blank -%}
          <p class="${gs}__eyebrow">{{ section.settings.eyebrow | escape }}</p>
        {%- endif -%}
        {%- if section.settings.heading != blank -%}
          <{{ section.settings.heading_tag }} class="${gs}__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
        {%- endif -%}
        {%- if section.settings.text != blank -%}
          <div class="${gs}__text">{{ section.settings.text }}</div>
        {%- endif -%}
${buttonMarkup(gs, "        ")}
      </div>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
  .${gs}__frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: 28px;
  }
  .${gs}__media {
    position: relative;
    width: 100%;
    min-width: 0;
    aspect-ratio: var(--gs-ratio);
    overflow: hidden;
    border-radius: var(--media-radius, 0);
    background-color: color-mix(in srgb, currentColor 8%, transparent);
  }
  .${gs}--portrait {
    --gs-ratio: 4 / 5;
  }
  .${gs}--square {
    --gs-ratio: 1;
  }
  .${gs}--landscape {
    --gs-ratio: 4 / 3;
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
  .${gs}__content {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 1em;
    min-width: 0;
  }
  .${gs}--center .${gs}__content {
    align-items: center;
    text-align: center;
  }
  .${gs}__eyebrow {
    margin: 0;
    color: inherit;
    font-size: 0.875em;
    line-height: 1.4;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
  }
${headingStyles(gs)}
${buttonStyles(gs)}
  .${gs}__button {
    margin-block-start: 0.5em;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__frame:has(.${gs}__media + .${gs}__content) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: clamp(32px, 6cqi, 96px);
    }
    .${gs}--end .${gs}__media {
      order: 2;
    }
    .${gs}__media:only-child {
      aspect-ratio: 21 / 9;
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Image with text",
  "tag": "section",
  "settings": [
    { "type": "image_picker", "id": "image", "label": "Image" },
    { "type": "text", "id": "eyebrow", "label": "Small heading", "default": "Our story" },
${headerSettings("Made slowly, used daily", "<p>Tell where your products come from, who makes them, and what you do differently. Two or three sentences are enough; link to the whole story.</p>")},
${buttonSettings("Read more")},
    { "type": "header", "content": "Layout" },
    {
      "type": "select",
      "id": "position",
      "label": "Image position",
      "options": [
        { "value": "start", "label": "Before text" },
        { "value": "end", "label": "After text" }
      ],
      "default": "start"
    },
    {
      "type": "select",
      "id": "image_ratio",
      "label": "Image shape",
      "options": [
        { "value": "portrait", "label": "Portrait" },
        { "value": "square", "label": "Square" },
        { "value": "landscape", "label": "Landscape" }
      ],
      "default": "landscape"
    },
${alignSetting("start")},
${colorSettings(true)},
${paddingSettings()}
  ],
  "presets": [{ "name": "Image with text", "category": "Text" }]
}
{% endschema %}
`,
};

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
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-rich-text";

export const richText: Archetype = {
  slug: "rich-text",
  title: "Text with button",
  category: "Story",
  description: "A heading, a short text and one button on a quiet surface.",
  keywords: [
    "rich text",
    "call to action",
    "cta",
    "text block",
    "text section",
    "paragraph",
    "statement",
    "headline",
    "quote block",
    "intro text",
    "introduction",
    "promo",
    "promotion",
    "message",
    "manifesto",
    "closing",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
${buttonVariables}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.text_align }} ${gs}--{{ section.settings.size }}`)}>
  <div class="${gs}__frame">
    {%- if section.settings.eyebrow != blank -%}
      <p class="${gs}__eyebrow">{{ section.settings.eyebrow | escape }}</p>
    {%- endif -%}
    {%- if section.settings.heading != blank -%}
      <{{ section.settings.heading_tag }} class="${gs}__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
    {%- endif -%}
    {%- if section.settings.text != blank -%}
      <div class="${gs}__text">{{ section.settings.text }}</div>
    {%- endif -%}
${buttonMarkup(gs, "    ")}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
  .${gs}__frame {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 1.125em;
  }
  .${gs}--center .${gs}__frame {
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
  .${gs}__heading {
    max-width: 26ch;
  }
  .${gs}--large .${gs}__heading {
    font-size: calc(var(--font-heading-scale, 1) * clamp(1.875em, 1.375em + 2.4cqi, 3.25em));
    line-height: 1.12;
  }
${buttonStyles(gs)}
  .${gs}__button {
    margin-block-start: 0.5em;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Text with button",
  "tag": "section",
  "settings": [
    { "type": "text", "id": "eyebrow", "label": "Small heading" },
${headerSettings("Fewer things, chosen with care", "<p>Use this place for the one thing you want every visitor to know. Two sentences, then a button that leads on.</p>")},
${buttonSettings("See what is new")},
    { "type": "header", "content": "Layout" },
    {
      "type": "select",
      "id": "size",
      "label": "Heading size",
      "options": [
        { "value": "medium", "label": "Medium" },
        { "value": "large", "label": "Large" }
      ],
      "default": "large"
    },
${alignSetting("center")},
${colorSettings(true)},
${paddingSettings(72)}
  ],
  "presets": [{ "name": "Text with button", "category": "Text" }]
}
{% endschema %}
`,
};

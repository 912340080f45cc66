import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  colorLogic,
  colorSettings,
  frameStyles,
  instanceVariables,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-announcement";

export const announcement: Archetype = {
  slug: "announcement",
  title: "Announcement",
  category: "Trust",
  description: "One line of news across the page that can link to more.",
  keywords: [
    "announcement",
    "announcement bar",
    "notice",
    "bar",
    "news bar",
    "promo bar",
    "banner bar",
    "top bar",
    "alert",
    "free shipping bar",
    "message bar",
    "sale announcement",
    "info bar",
  ],
  code: String.raw`{%- liquid
${colorLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
  }
{% endstyle %}

{%- if section.settings.heading != blank -%}
  <div ${rootClasses(gs, ` ${gs}--{{ section.settings.text_align }}`)}>
    <div class="${gs}__frame">
      {%- if section.settings.link != blank -%}
        <a class="${gs}__message ${gs}__message--link" href="{{ section.settings.link }}">{{ section.settings.heading | escape }}</a>
      {%- else -%}
        <p class="${gs}__message">{{ section.settings.heading | escape }}</p>
      {%- endif -%}
    </div>
  </div>
{%- endif -%}

{% stylesheet %}
${frameStyles(gs)}
  .${gs} {
    border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  .${gs}__frame {
    display: flex;
  }
  .${gs}--center .${gs}__frame {
    justify-content: center;
    text-align: center;
  }
  .${gs}__message {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    min-width: 0;
    margin: 0;
    color: inherit;
    font-size: 0.9375em;
    line-height: 1.4;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .${gs}__message--link {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .${gs}__message--link:hover {
    text-decoration-thickness: 2px;
  }
  .${gs}__message--link:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Announcement",
  "tag": "section",
  "settings": [
    { "type": "text", "id": "heading", "label": "Text", "default": "New pieces arrive on the first of each month" },
    { "type": "url", "id": "link", "label": "Link", "default": "/collections/all" },
${alignSetting("center")},
${colorSettings(false)},
${paddingSettings(0)}
  ],
  "presets": [{ "name": "Announcement", "category": "Banners" }]
}
{% endschema %}
`,
};

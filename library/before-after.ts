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
  loadingLogic,
} from "./shared-parts.ts";

const gs = "gs-before-after";

export const beforeAfter: Archetype = {
  slug: "before-after",
  title: "Before and after",
  category: "Comparison",
  description: "Two pictures, one over the other, with a slider between them.",
  keywords: [
    "before after",
    "before and after",
    "before/after",
    "image comparison",
    "transformation",
    "makeover",
    "slider comparison",
    "results",
    "what changes",
  ],
  code: String.raw`{%- liquid
${colorLogic}

${loadingLogic}
-%}

{% style %}
  .${gs}-{{ section.id }} {
    --gs-start: {{ section.settings.start }}%;
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    <gs-before-after class="${gs}__media">
      <div class="${gs}__layer">
        {%- if section.settings.image_after != blank -%}
          {{- section.settings.image_after | image_url: width: 2400 | image_tag: widths: '375, 550, 750, 1100, 1500, 1800, 2400', sizes: '(min-width: 1200px) 1100px, 100vw', loading: loading, class: '${gs}__image' -}}
        {%- else -%}
          {{- 'hero-apparel-2' | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
        {%- endif -%}
        {%- if section.settings.label_after != blank -%}
          <span class="${gs}__label ${gs}__label--after">{{ section.settings.label_after | escape }}</span>
        {%- endif -%}
      </div>
      <div class="${gs}__layer ${gs}__layer--before">
        {%- if section.settings.image_before != blank -%}
          {{- section.settings.image_before | image_url: width: 2400 | image_tag: widths: '375, 550, 750, 1100, 1500, 1800, 2400', sizes: '(min-width: 1200px) 1100px, 100vw', loading: loading, class: '${gs}__image' -}}
        {%- else -%}
          {{- 'hero-apparel-1' | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
        {%- endif -%}
        {%- if section.settings.label_before != blank -%}
          <span class="${gs}__label">{{ section.settings.label_before | escape }}</span>
        {%- endif -%}
      </div>
      <span class="${gs}__handle" aria-hidden="true"></span>
      <input class="${gs}__range" type="range" min="0" max="100" step="1" value="{{ section.settings.start }}" aria-label="{{ section.settings.label_slider | escape }}">
    </gs-before-after>
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
  .${gs}__media {
    position: relative;
    display: block;
    width: 100%;
    aspect-ratio: 4 / 3;
    overflow: hidden;
    border-radius: var(--media-radius, 0);
  }
  .${gs}__layer {
    position: absolute;
    inset: 0;
  }
  .${gs}__layer--before {
    clip-path: inset(0 calc(100% - var(--gs-position, var(--gs-start))) 0 0);
  }
  [dir='rtl'] .${gs}__layer--before {
    clip-path: inset(0 0 0 calc(100% - var(--gs-position, var(--gs-start))));
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
    fill: #1f1d1b;
    background-color: #e6e2dc;
    color: #1f1d1b;
  }
  .${gs}__layer--before .${gs}__image--placeholder {
    background-color: #cfc8be;
    color: #1f1d1b;
  }
  .${gs}__label {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    max-width: calc(50% - 24px);
    padding: 0.25em 0.875em;
    border-radius: 2em;
    color: #ffffff;
    background-color: #1f1d1b;
    font-size: 0.875em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .${gs}__label--after {
    inset-inline: auto 12px;
  }
  .${gs}__handle {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--gs-position, var(--gs-start));
    display: block;
    width: 0;
    border-inline-start: 2px solid #ffffff;
    pointer-events: none;
  }
  .${gs}__handle::before {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 22px);
    inset-inline-start: -23px;
    width: 44px;
    height: 44px;
    border: 2px solid #1f1d1b;
    border-radius: 50%;
    color: #1f1d1b;
    background-color: #ffffff;
  }
  .${gs}__range {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .${gs}__media:focus-within {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .${gs}__range:focus-visible {
    outline: 2px solid currentColor;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}__media {
      aspect-ratio: 16 / 9;
    }
  }
{% endstylesheet %}

{% javascript %}
  if (!customElements.get('gs-before-after')) {
    customElements.define(
      'gs-before-after',
      class extends HTMLElement {
        connectedCallback() {
          const range = this.querySelector('input');
          if (!range) return;
          this.abort = new AbortController();
          range.addEventListener('input', () => this.move(range.value), { signal: this.abort.signal });
        }

        disconnectedCallback() {
          this.abort?.abort();
        }

        move(position) {
          this.style.setProperty('--gs-position', position + '%');
        }
      },
    );
  }
{% endjavascript %}

{% schema %}
{
  "name": "Before and after",
  "tag": "section",
  "settings": [
    { "type": "image_picker", "id": "image_before", "label": "Picture before" },
    { "type": "image_picker", "id": "image_after", "label": "Picture after" },
${headerSettings("See what changes")},
${alignSetting("center")},
    { "type": "range", "id": "start", "label": "Slider starts at", "min": 10, "max": 90, "step": 10, "unit": "%", "default": 50 },
${colorSettings(false)},
${paddingSettings()},
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "label_before", "label": "Label before", "default": "Before" },
    { "type": "text", "id": "label_after", "label": "Label after", "default": "After" },
    { "type": "text", "id": "label_slider", "label": "Name of the slider", "info": "For screen readers", "default": "Share of the picture before" }
  ],
  "presets": [{ "name": "Before and after", "category": "Images" }]
}
{% endschema %}
`,
};

/* oxlint-disable max-lines -- A Liquid file is one file. */
import type { Archetype } from "./archetype.ts";

export const hero: Archetype = {
  slug: "hero",
  title: "Hero with media",
  category: "Hero",
  description: "A large picture or video with a heading, text and buttons beside it or over it.",
  keywords: [
    "hero",
    "hero banner",
    "banner",
    "header image",
    "big picture",
    "large image",
    "headline with image",
    "hero image",
    "splash",
    "cover",
    "welcome",
    "above the fold",
    "slideshow",
    "video background",
  ],
  code: String.raw`{%- liquid
  assign scheme = section.settings.color_scheme.settings
  assign background = scheme.background
  assign text = scheme.text | default: scheme.foreground
  assign button = scheme.button | default: scheme.primary_button_background
  assign button_label = scheme.button_label | default: scheme.primary_button_text
  if section.settings.background_color != blank
    assign background = section.settings.background_color
  endif
  if section.settings.text_color != blank
    assign text = section.settings.text_color
  endif
  if section.settings.button_color != blank
    assign button = section.settings.button_color
  endif
  if section.settings.button_label_color != blank
    assign button_label = section.settings.button_label_color
  endif

  assign overlaid = false
  if section.settings.layout == 'background'
    assign overlaid = true
  endif

  assign loading = 'lazy'
  assign priority = 'auto'
  if section.index != blank and section.index < 3
    assign loading = 'eager'
    if section.index == 1
      assign priority = 'high'
    endif
  endif

  assign sizes = '(min-width: 750px) 50vw, 100vw'
  if overlaid
    assign sizes = '100vw'
  endif
-%}

{% style %}
  .gs-hero-{{ section.id }} {
    --gs-space-top: {{ section.settings.padding_top }}px;
    --gs-space-bottom: {{ section.settings.padding_bottom }}px;
    --gs-overlay: {{ section.settings.overlay_opacity }}%;
    {%- if background != blank %}
    --gs-background: {{ background }};
    {%- endif %}
    {%- if text != blank %}
    --gs-text: {{ text }};
    {%- endif %}
    {%- if button != blank and button_label != blank %}
    --gs-button: {{ button }};
    --gs-button-label: {{ button_label }};
    {%- endif %}
  }
{% endstyle %}

{%- capture content -%}
  {%- for block in section.blocks -%}
    {%- case block.type -%}
      {%- when '@app' -%}
        {% render block %}
      {%- when 'heading' -%}
        {%- if block.settings.heading != blank -%}
          {%- assign tag = block.settings.tag -%}
          <{{ tag }} class="gs-hero__heading gs-hero__heading--{{ block.settings.size }}" {{ block.shopify_attributes }}>{{ block.settings.heading }}</{{ tag }}>
        {%- endif -%}
      {%- when 'text' -%}
        {%- if block.settings.text != blank -%}
          <div class="gs-hero__text gs-hero__text--{{ block.settings.style }}" {{ block.shopify_attributes }}>{{ block.settings.text }}</div>
        {%- endif -%}
      {%- when 'buttons' -%}
        {%- if block.settings.label != blank or block.settings.label_2 != blank -%}
          <div class="gs-hero__buttons" {{ block.shopify_attributes }}>
            {%- if block.settings.label != blank -%}
              <a class="gs-hero__button gs-hero__button--primary"{% if block.settings.link != blank %} href="{{ block.settings.link }}"{% else %} role="link" aria-disabled="true"{% endif %}>{{ block.settings.label | escape }}</a>
            {%- endif -%}
            {%- if block.settings.label_2 != blank -%}
              <a class="gs-hero__button"{% if block.settings.link_2 != blank %} href="{{ block.settings.link_2 }}"{% else %} role="link" aria-disabled="true"{% endif %}>{{ block.settings.label_2 | escape }}</a>
            {%- endif -%}
          </div>
        {%- endif -%}
    {%- endcase -%}
  {%- endfor -%}
{%- endcapture -%}
{%- assign content = content | strip -%}

<div class="gs-hero gs-hero-{{ section.id }} gs-hero--{{ section.settings.layout }} gs-hero--align-{{ section.settings.text_align }} gs-hero--{{ section.settings.height }}{% if overlaid and background == blank %} gs-hero--plain-overlay{% endif %}{% if section.settings.color_scheme != blank %} color-{{ section.settings.color_scheme }}{% endif %}">
  <div class="gs-hero__frame{% if section.settings.width == 'page' and overlaid == false %} gs-hero__frame--page{% endif %}">
    <div class="gs-hero__media">
      {%- if section.settings.video != blank -%}
        <gs-hero-video class="gs-hero__video">
          {{- section.settings.video | video_tag: image_size: '1500x', loop: true, muted: true, playsinline: true, controls: false, preload: 'none', tabindex: '-1' -}}
          <button type="button" class="gs-hero__toggle" aria-pressed="false" hidden>
            <span class="gs-hero__sr">{{ section.settings.label_pause | escape }}</span>
            <svg class="gs-hero__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path class="gs-hero__icon-pause" d="M4 2h3v12H4zM9 2h3v12H9z"/><path class="gs-hero__icon-play" d="M4 2l9 6-9 6z"/></svg>
          </button>
        </gs-hero-video>
      {%- elsif section.settings.image != blank -%}
        {{- section.settings.image | image_url: width: 3000 | image_tag: widths: '375, 550, 750, 1100, 1500, 1780, 2200, 3000', sizes: sizes, loading: loading, fetchpriority: priority, class: 'gs-hero__image' -}}
      {%- else -%}
        {{- 'hero-apparel-1' | placeholder_svg_tag: 'gs-hero__image gs-hero__image--placeholder' -}}
      {%- endif -%}
    </div>

    {%- if content != blank -%}
      <div class="gs-hero__content">{{ content }}</div>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
  .gs-hero {
    container: gs-hero / inline-size;
    color: var(--gs-text, inherit);
    background-color: var(--gs-background, transparent);
  }
  .gs-hero *,
  .gs-hero *::before,
  .gs-hero *::after {
    box-sizing: border-box;
  }
  .gs-hero__frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    padding-block: calc(var(--gs-space-top) * 0.75) calc(var(--gs-space-bottom) * 0.75);
  }
  .gs-hero__frame--page {
    max-width: var(--page-width, 1200px);
    margin-inline: auto;
    padding-inline: var(--page-margin, 15px);
  }
  .gs-hero__media {
    position: relative;
    width: 100%;
    min-width: 0;
    aspect-ratio: 4 / 3;
    overflow: hidden;
  }
  .gs-hero__frame--page .gs-hero__media {
    border-radius: var(--media-radius, 0);
  }
  .gs-hero__image,
  .gs-hero__video,
  .gs-hero__video video {
    display: block;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    object-fit: cover;
  }
  .gs-hero__image--placeholder {
    fill: currentColor;
    background-color: color-mix(in srgb, currentColor 8%, transparent);
  }
  .gs-hero__content {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
    min-width: 0;
    padding: 2em var(--page-margin, 15px);
  }
  .gs-hero__frame--page .gs-hero__content {
    padding-inline: 0;
  }
  .gs-hero--align-center .gs-hero__content {
    align-items: center;
    text-align: center;
  }
  .gs-hero__heading {
    max-width: 22ch;
    margin: 0;
    color: inherit;
    line-height: 1.1;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .gs-hero__heading--medium {
    font-size: calc(var(--font-heading-scale, 1) * clamp(1.625em, 1.25em + 1.6cqi, 2.5em));
  }
  .gs-hero__heading--large {
    font-size: calc(var(--font-heading-scale, 1) * clamp(2em, 1.375em + 3cqi, 3.75em));
  }
  .gs-hero__text {
    max-width: 52ch;
    color: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .gs-hero__text > * {
    margin: 0;
    color: inherit;
  }
  .gs-hero__text a {
    color: inherit;
    text-decoration: underline;
  }
  .gs-hero__text > * + * {
    margin-block-start: 0.75em;
  }
  .gs-hero__text--eyebrow {
    font-size: 0.875em;
    letter-spacing: 0.08em;
  }
  .gs-hero__text--lead {
    font-size: 1.125em;
  }
  .gs-hero__buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .gs-hero--align-center .gs-hero__buttons {
    justify-content: center;
  }
  .gs-hero__button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    max-width: 100%;
    padding: 0.75em 1.75em;
    border: max(1px, var(--buttons-border-width, 1px)) solid currentColor;
    border-radius: var(--buttons-radius, var(--style-border-radius-buttons-primary, 4px));
    color: inherit;
    font: inherit;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .gs-hero__button--primary {
    border-color: var(--gs-button, var(--color-primary-button-border, currentColor));
    background-color: var(--gs-button, var(--color-primary-button-background, transparent));
    color: var(--gs-button-label, var(--color-primary-button-text, inherit));
  }
  .gs-hero__button[href]:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .gs-hero__button:not([href]) {
    cursor: not-allowed;
    opacity: 0.6;
  }
  .gs-hero__button:focus-visible,
  .gs-hero__toggle:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .gs-hero__button--primary:focus-visible {
    outline-color: var(--gs-button, var(--color-primary-button-background, currentColor));
  }
  .gs-hero__toggle {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 12px;
    z-index: 2;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    color: #ffffff;
    background-color: rgb(0 0 0 / 70%);
    cursor: pointer;
  }
  .gs-hero__toggle[hidden],
  .gs-hero__toggle[aria-pressed='true'] .gs-hero__icon-pause,
  .gs-hero__toggle[aria-pressed='false'] .gs-hero__icon-play {
    display: none;
  }
  .gs-hero__icon {
    width: 16px;
    height: 16px;
    fill: currentColor;
  }
  .gs-hero__sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .gs-hero--background .gs-hero__frame {
    padding-block: 0;
  }
  .gs-hero--background .gs-hero__media,
  .gs-hero--background .gs-hero__content {
    grid-area: 1 / 1;
  }
  .gs-hero--background .gs-hero__media {
    height: 100%;
    min-height: 360px;
    aspect-ratio: auto;
  }
  .gs-hero--background .gs-hero__media::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
    background-color: color-mix(in srgb, var(--gs-background, #000000) var(--gs-overlay), transparent);
    pointer-events: none;
  }
  .gs-hero--background .gs-hero__content {
    position: relative;
    z-index: 1;
    width: 100%;
    max-width: var(--page-width, 1200px);
    margin-inline: auto;
    padding-block: max(3em, var(--gs-space-top)) max(3em, var(--gs-space-bottom));
    pointer-events: none;
  }
  .gs-hero--background .gs-hero__content > * {
    pointer-events: auto;
  }
  .gs-hero--plain-overlay {
    color: var(--gs-text, #ffffff);
    background-color: #000000;
  }

  @container gs-hero (min-width: 750px) {
    .gs-hero__frame {
      padding-block: var(--gs-space-top) var(--gs-space-bottom);
    }
    .gs-hero__frame--page {
      padding-inline: var(--page-margin, 50px);
    }
    .gs-hero--start .gs-hero__frame:has(.gs-hero__media + .gs-hero__content),
    .gs-hero--end .gs-hero__frame:has(.gs-hero__media + .gs-hero__content) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: clamp(24px, 5cqi, 80px);
    }
    .gs-hero--end .gs-hero__media {
      order: 2;
    }
    .gs-hero--start .gs-hero__media:not(:only-child),
    .gs-hero--end .gs-hero__media:not(:only-child) {
      aspect-ratio: 1;
    }
    .gs-hero__media:only-child {
      aspect-ratio: 21 / 9;
    }
    .gs-hero--start .gs-hero__frame--page .gs-hero__content,
    .gs-hero--end .gs-hero__frame--page .gs-hero__content {
      padding-block: 0;
    }
    .gs-hero--background .gs-hero__content {
      padding-inline: var(--page-margin, 50px);
    }
    .gs-hero--medium .gs-hero__media {
      min-height: 480px;
    }
    .gs-hero--large .gs-hero__media {
      min-height: 640px;
    }
  }
{% endstylesheet %}

{% javascript %}
  if (!customElements.get('gs-hero-video')) {
    customElements.define(
      'gs-hero-video',
      class extends HTMLElement {
        connectedCallback() {
          this.video = this.querySelector('video');
          this.button = this.querySelector('button');
          if (!this.video || !this.button) return;
          this.stopped = matchMedia('(prefers-reduced-motion: reduce)').matches;
          this.abort = new AbortController();
          this.button.hidden = false;
          this.button.addEventListener('click', () => this.toggle(), { signal: this.abort.signal });
          this.observer = new IntersectionObserver((entries) => {
            const visible = entries[entries.length - 1].isIntersecting;
            this.update(visible && !this.stopped);
          });
          this.observer.observe(this);
          this.update(false);
        }

        disconnectedCallback() {
          this.abort?.abort();
          this.observer?.disconnect();
        }

        toggle() {
          this.stopped = !this.video.paused;
          this.update(!this.stopped);
        }

        update(play) {
          if (play) this.video.play().catch(() => this.update(false));
          else this.video.pause();
          this.button.setAttribute('aria-pressed', String(!play));
        }
      },
    );
  }
{% endjavascript %}

{% schema %}
{
  "name": "Hero with media",
  "tag": "section",
  "settings": [
    { "type": "image_picker", "id": "image", "label": "Image" },
    { "type": "video", "id": "video", "label": "Video", "info": "Plays silently and replaces the image" },
    {
      "type": "select",
      "id": "layout",
      "label": "Media position",
      "options": [
        { "value": "start", "label": "Before text" },
        { "value": "end", "label": "After text" },
        { "value": "background", "label": "Behind text" }
      ],
      "default": "end"
    },
    {
      "type": "range",
      "id": "overlay_opacity",
      "label": "Overlay opacity",
      "info": "60% or more keeps text readable on any image",
      "min": 0,
      "max": 90,
      "step": 10,
      "unit": "%",
      "default": 60,
      "visible_if": "{{ section.settings.layout == 'background' }}"
    },
    {
      "type": "select",
      "id": "height",
      "label": "Height",
      "options": [
        { "value": "auto", "label": "Fit to content" },
        { "value": "medium", "label": "Medium" },
        { "value": "large", "label": "Large" }
      ],
      "default": "medium"
    },
    {
      "type": "select",
      "id": "text_align",
      "label": "Text alignment",
      "options": [
        { "value": "start", "label": "Start" },
        { "value": "center", "label": "Center" }
      ],
      "default": "start"
    },
    {
      "type": "select",
      "id": "width",
      "label": "Width",
      "options": [
        { "value": "page", "label": "Page" },
        { "value": "full", "label": "Full" }
      ],
      "default": "page",
      "visible_if": "{{ section.settings.layout != 'background' }}"
    },
    { "type": "header", "content": "Colors" },
    { "type": "color_scheme", "id": "color_scheme", "label": "Color scheme" },
    { "type": "color", "id": "background_color", "label": "Background", "info": "Leave empty to use the theme's color" },
    { "type": "color", "id": "text_color", "label": "Text" },
    { "type": "color", "id": "button_color", "label": "Button" },
    { "type": "color", "id": "button_label_color", "label": "Button label" },
    { "type": "header", "content": "Section padding" },
    { "type": "range", "id": "padding_top", "label": "Top", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "range", "id": "padding_bottom", "label": "Bottom", "min": 0, "max": 100, "step": 4, "unit": "px", "default": 48 },
    { "type": "header", "content": "Accessibility" },
    {
      "type": "text",
      "id": "label_pause",
      "label": "Name of the pause button",
      "default": "Pause video",
      "visible_if": "{{ section.settings.video != blank }}"
    }
  ],
  "blocks": [
    {
      "type": "heading",
      "name": "Heading",
      "limit": 1,
      "settings": [
        { "type": "inline_richtext", "id": "heading", "label": "Heading", "default": "Made for the long way home" },
        {
          "type": "select",
          "id": "size",
          "label": "Size",
          "options": [
            { "value": "medium", "label": "Medium" },
            { "value": "large", "label": "Large" }
          ],
          "default": "large"
        },
        {
          "type": "select",
          "id": "tag",
          "label": "Level",
          "info": "Use one level 1 heading per page",
          "options": [
            { "value": "h1", "label": "1" },
            { "value": "h2", "label": "2" },
            { "value": "h3", "label": "3" }
          ],
          "default": "h2"
        }
      ]
    },
    {
      "type": "text",
      "name": "Text",
      "limit": 3,
      "settings": [
        {
          "type": "richtext",
          "id": "text",
          "label": "Text",
          "default": "<p>Say what makes this collection worth a look, in one or two short sentences.</p>"
        },
        {
          "type": "select",
          "id": "style",
          "label": "Style",
          "options": [
            { "value": "eyebrow", "label": "Small" },
            { "value": "body", "label": "Normal" },
            { "value": "lead", "label": "Large" }
          ],
          "default": "body"
        }
      ]
    },
    {
      "type": "buttons",
      "name": "Buttons",
      "limit": 1,
      "settings": [
        { "type": "text", "id": "label", "label": "First button", "default": "Shop the collection" },
        { "type": "url", "id": "link", "label": "Link", "default": "/collections/all" },
        { "type": "text", "id": "label_2", "label": "Second button" },
        { "type": "url", "id": "link_2", "label": "Link" }
      ]
    },
    { "type": "@app" }
  ],
  "presets": [
    {
      "name": "Hero with media",
      "category": "Banners",
      "blocks": [
        { "type": "text", "settings": { "text": "<p>New season</p>", "style": "eyebrow" } },
        { "type": "heading" },
        { "type": "text", "settings": { "style": "lead" } },
        { "type": "buttons" }
      ]
    }
  ]
}
{% endschema %}
`,
};

import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  colorLogic,
  colorSettings,
  frameStyles,
  headerMarkup,
  headerSettings,
  headerStyles,
  hiddenTextStyles,
  instanceVariables,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
  loadingLogic,
} from "./shared-parts.ts";

const gs = "gs-video";

export const video: Archetype = {
  slug: "video",
  title: "Video",
  category: "Gallery",
  description: "A film with a still picture that plays when somebody asks for it.",
  keywords: [
    "video",
    "film",
    "clip",
    "movie",
    "youtube",
    "vimeo",
    "watch",
    "video section",
    "video player",
    "trailer",
  ],
  code: String.raw`{%- liquid
${colorLogic}

${loadingLogic}

  assign has_video = false
  if section.settings.video != blank or section.settings.video_url != blank
    assign has_video = true
  endif
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
  }
{% endstyle %}

{%- capture poster -%}
  {%- if section.settings.image != blank -%}
    {{- section.settings.image | image_url: width: 2400 | image_tag: widths: '375, 550, 750, 1100, 1500, 1800, 2400', sizes: '(min-width: 1200px) 1100px, 100vw', loading: loading, alt: '', class: '${gs}__image' -}}
  {%- elsif section.settings.video != blank -%}
    {{- section.settings.video.preview_image | image_url: width: 2400 | image_tag: widths: '375, 550, 750, 1100, 1500, 1800, 2400', sizes: '(min-width: 1200px) 1100px, 100vw', loading: loading, alt: '', class: '${gs}__image' -}}
  {%- else -%}
    {{- 'hero-apparel-3' | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' -}}
  {%- endif -%}
{%- endcapture -%}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    <gs-video-player class="${gs}__media">
      {{ poster }}
      {%- if has_video -%}
        <button type="button" class="${gs}__play">
          <span class="${gs}__sr">{{ section.settings.label_play | escape }}</span>
          <svg class="${gs}__icon" viewBox="0 0 16 16" width="24" height="24" aria-hidden="true" focusable="false"><path d="M4 2l9 6-9 6z"/></svg>
        </button>
        <template>
          {%- if section.settings.video != blank -%}
            {{- section.settings.video | video_tag: image_size: '1500x', controls: true, autoplay: true, playsinline: true, preload: 'metadata' -}}
          {%- else -%}
            {{- section.settings.video_url | external_video_url: autoplay: '1' | external_video_tag -}}
          {%- endif -%}
        </template>
      {%- else -%}
        <span class="${gs}__play" aria-hidden="true">
          <svg class="${gs}__icon" viewBox="0 0 16 16" width="24" height="24" focusable="false"><path d="M4 2l9 6-9 6z"/></svg>
        </span>
      {%- endif -%}
    </gs-video-player>
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
  .${gs}__media {
    position: relative;
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: var(--media-radius, 0);
    background-color: color-mix(in srgb, currentColor 8%, transparent);
  }
  .${gs}__image,
  .${gs}__media video,
  .${gs}__media iframe {
    display: block;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    border: 0;
    object-fit: cover;
  }
  .${gs}__image--placeholder {
    fill: currentColor;
  }
  .${gs}__play {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    width: 76px;
    height: 76px;
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: 50%;
    color: #ffffff;
    background-color: #1f1d1b;
    cursor: pointer;
  }
  .${gs}__play[aria-hidden] {
    cursor: default;
  }
  .${gs}__play:focus-visible {
    outline: 3px solid #ffffff;
    outline-offset: -6px;
  }
  .${gs}__icon {
    width: 24px;
    height: 24px;
    fill: currentColor;
  }
${hiddenTextStyles(gs)}
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% javascript %}
  if (!customElements.get('gs-video-player')) {
    customElements.define(
      'gs-video-player',
      class extends HTMLElement {
        connectedCallback() {
          const button = this.querySelector('button');
          if (!button) return;
          this.abort = new AbortController();
          button.addEventListener('click', () => this.play(), { signal: this.abort.signal });
        }

        disconnectedCallback() {
          this.abort?.abort();
        }

        play() {
          const template = this.querySelector('template');
          if (!template) return;
          this.replaceChildren(template.content.cloneNode(true));
          const player = this.querySelector('video, iframe');
          if (!player) return;
          player.tabIndex = 0;
          player.focus();
        }
      },
    );
  }
{% endjavascript %}

{% schema %}
{
  "name": "Video",
  "tag": "section",
  "settings": [
    { "type": "video", "id": "video", "label": "Video", "info": "Captions come with the video's file" },
    { "type": "video_url", "id": "video_url", "label": "Link to a video", "accept": ["youtube", "vimeo"], "info": "Loads from there when somebody plays it" },
    { "type": "image_picker", "id": "image", "label": "Still picture" },
${headerSettings("See how it is made")},
${alignSetting("center")},
${colorSettings(false)},
${paddingSettings()},
    { "type": "header", "content": "Accessibility" },
    { "type": "text", "id": "label_play", "label": "Name of the play button", "default": "Play video" }
  ],
  "presets": [{ "name": "Video", "category": "Video" }]
}
{% endschema %}
`,
};

import type { Archetype } from "./archetype.ts";
import {
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

const gs = "gs-countdown";

export const countdown: Archetype = {
  slug: "countdown",
  title: "Countdown",
  category: "Trust",
  description: "Days, hours and minutes until a moment that you set.",
  keywords: [
    "countdown",
    "countdown timer",
    "timer",
    "time left",
    "sale ends",
    "ends in",
    "launch date",
    "deadline",
    "limited time",
    "until",
    "black friday",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}

  assign end_at = section.settings.end | date: '%s' | times: 1
  assign now_at = 'now' | date: '%s' | times: 1
  assign ended = false
  if end_at <= now_at
    assign ended = true
  endif
  if section.settings.end == blank
    assign ended = false
  endif
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
${buttonVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
    {%- if section.settings.heading != blank -%}
      <{{ section.settings.heading_tag }} class="${gs}__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
    {%- endif -%}
    {%- if section.settings.text != blank -%}
      <div class="${gs}__text">{{ section.settings.text }}</div>
    {%- endif -%}

    <gs-countdown class="${gs}__timer{% if ended %} ${gs}__timer--ended{% endif %}" role="timer" aria-live="off" data-end="{{ section.settings.end | date: '%Y-%m-%dT%H:%M:%S%z' | escape }}">
      <span class="${gs}__part"><span class="${gs}__number" data-unit="86400">00</span> <span class="${gs}__label">{{ section.settings.label_days | escape }}</span></span>
      <span class="${gs}__part"><span class="${gs}__number" data-unit="3600">00</span> <span class="${gs}__label">{{ section.settings.label_hours | escape }}</span></span>
      <span class="${gs}__part"><span class="${gs}__number" data-unit="60">00</span> <span class="${gs}__label">{{ section.settings.label_minutes | escape }}</span></span>
      <span class="${gs}__part"><span class="${gs}__number" data-unit="1">00</span> <span class="${gs}__label">{{ section.settings.label_seconds | escape }}</span></span>
    </gs-countdown>
    {%- if section.settings.end_text != blank -%}
      <p class="${gs}__ended">{{ section.settings.end_text | escape }}</p>
    {%- endif -%}
${buttonMarkup(gs, "    ")}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
  .${gs}__frame {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 1.25em;
    text-align: center;
  }
${headingStyles(gs)}
  .${gs}__timer {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px clamp(8px, 2cqi, 24px);
    width: 100%;
    max-width: 520px;
  }
  .${gs}__part {
    display: grid;
    gap: 0.25em;
    min-width: 0;
  }
  .${gs}__number {
    font-size: clamp(1.75em, 1.125em + 3cqi, 3em);
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }
  .${gs}__label {
    font-size: 0.8125em;
    line-height: 1.4;
    opacity: 0.85;
    overflow-wrap: anywhere;
  }
  .${gs}__timer--ended,
  .${gs}__ended {
    display: none;
  }
  .${gs}__timer--ended + .${gs}__ended {
    display: block;
    max-width: 100%;
    margin: 0;
    color: inherit;
    font-size: 1.125em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
${buttonStyles(gs)}
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% javascript %}
  if (!customElements.get('gs-countdown')) {
    customElements.define(
      'gs-countdown',
      class extends HTMLElement {
        connectedCallback() {
          this.end = Date.parse(this.dataset.end);
          this.numbers = [...this.querySelectorAll('[data-unit]')];
          this.update();
          if (!Number.isNaN(this.end)) this.interval = setInterval(() => this.update(), 1000);
        }

        disconnectedCallback() {
          clearInterval(this.interval);
        }

        update() {
          if (Number.isNaN(this.end)) return;
          let left = Math.max(0, Math.floor((this.end - Date.now()) / 1000));
          const ended = left === 0;
          for (const number of this.numbers) {
            const unit = Number(number.dataset.unit);
            number.textContent = String(Math.floor(left / unit)).padStart(2, '0');
            left %= unit;
          }
          if (!ended) return;
          clearInterval(this.interval);
          this.classList.add('gs-countdown__timer--ended');
        }
      },
    );
  }
{% endjavascript %}

{% schema %}
{
  "name": "Countdown",
  "tag": "section",
  "settings": [
${headerSettings("The next firing opens soon", "<p>Say what happens then, and what to do until it does.</p>")},
    { "type": "text", "id": "end", "label": "Ends at", "info": "Such as 2027-03-01 18:00 +0100" },
    { "type": "text", "id": "end_text", "label": "After the end", "default": "It has begun." },
${buttonSettings("See what is coming")},
${colorSettings(true)},
${paddingSettings(56)},
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "label_days", "label": "Days", "default": "days" },
    { "type": "text", "id": "label_hours", "label": "Hours", "default": "hours" },
    { "type": "text", "id": "label_minutes", "label": "Minutes", "default": "minutes" },
    { "type": "text", "id": "label_seconds", "label": "Seconds", "default": "seconds" }
  ],
  "presets": [{ "name": "Countdown", "category": "Banners" }]
}
{% endschema %}
`,
};

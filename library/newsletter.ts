import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  buttonColorLogic,
  buttonStyles,
  buttonVariables,
  colorLogic,
  colorSettings,
  frameStyles,
  headerMarkup,
  headerSettings,
  headingStyles,
  instanceVariables,
  paddingSettings,
  richTextStyles,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-newsletter";

export const newsletter: Archetype = {
  slug: "newsletter",
  title: "Newsletter",
  category: "Contact",
  description: "A heading and a field to subscribe to news by email.",
  keywords: [
    "newsletter",
    "email signup",
    "sign up",
    "signup",
    "sign-up",
    "subscribe",
    "subscription form",
    "mailing list",
    "email list",
    "email capture",
    "email form",
    "join our list",
    "stay in touch",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}

  assign form_id = 'gs-newsletter-' | append: section.id
-%}

{% style %}
  .${gs}-{{ section.id }} {
${instanceVariables}
${buttonVariables}
  }
{% endstyle %}

<div ${rootClasses(gs, ` ${gs}--{{ section.settings.text_align }}`)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- form 'customer', id: form_id, class: '${gs}__form' -%}
      <input type="hidden" name="contact[tags]" value="newsletter">
      {%- if form.posted_successfully? -%}
        <p class="${gs}__message" role="status" tabindex="-1">{{ section.settings.success_text | escape }}</p>
      {%- else -%}
        <div class="${gs}__row">
          <div class="${gs}__field">
            <label class="${gs}__label" for="gs-newsletter-email-{{ section.id }}">{{ section.settings.label_email | escape }}</label>
            <input
              class="${gs}__input"
              id="gs-newsletter-email-{{ section.id }}"
              type="email"
              name="contact[email]"
              value="{{ form.email | escape }}"
              autocomplete="email"
              autocapitalize="off"
              required
              {% if form.errors %}
                aria-invalid="true"
                aria-describedby="gs-newsletter-error-{{ section.id }}"
              {% endif %}
            >
          </div>
          <button type="submit" class="${gs}__button">{{ section.settings.label_submit | escape }}</button>
        </div>
        {%- if form.errors -%}
          <p class="${gs}__message" id="gs-newsletter-error-{{ section.id }}" role="alert" tabindex="-1">{{ form.errors.translated_fields['email'] | capitalize | escape }} {{ form.errors.messages['email'] | escape }}</p>
        {%- endif -%}
        {%- if section.settings.consent != blank -%}
          <div class="${gs}__consent">{{ section.settings.consent }}</div>
        {%- endif -%}
      {%- endif -%}
    {%- endform -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
  .${gs}__frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em;
  }
  .${gs}__header {
    display: grid;
    align-content: center;
    gap: 0.75em;
    min-width: 0;
  }
${headingStyles(gs)}
  .${gs}__form {
    display: grid;
    gap: 0.75em;
    align-content: center;
    min-width: 0;
    margin: 0;
  }
  .${gs}__row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .${gs}__field {
    display: grid;
    flex: 1 1 240px;
    gap: 0.375em;
    min-width: 0;
  }
  .${gs}__label {
    color: inherit;
    font-size: 0.875em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .${gs}__input {
    width: 100%;
    min-height: 48px;
    margin: 0;
    padding: 0.625em 1em;
    border: 1px solid color-mix(in srgb, currentColor 65%, transparent);
    border-radius: var(--inputs-radius, var(--style-border-radius-inputs, 4px));
    color: inherit;
    background-color: transparent;
    font: inherit;
    font-size: max(16px, 1em);
  }
  .${gs}__input:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
${buttonStyles(gs)}
  .${gs}__message {
    margin: 0;
    padding: 0.75em 1em;
    border-inline-start: 3px solid currentColor;
    color: inherit;
    line-height: 1.5;
    background-color: color-mix(in srgb, currentColor 6%, transparent);
    overflow-wrap: anywhere;
  }
  .${gs}__message:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
${richTextStyles(gs, "consent", "60ch")}
  .${gs}__consent {
    font-size: 0.875em;
    opacity: 0.85;
  }
  .${gs}--center .${gs}__header {
    justify-items: center;
    text-align: center;
  }
  .${gs}--center .${gs}__form {
    width: 100%;
    max-width: 560px;
    margin-inline: auto;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
    .${gs}--start .${gs}__frame:has(.${gs}__header) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: clamp(32px, 6cqi, 96px);
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Newsletter",
  "tag": "section",
  "settings": [
${headerSettings("First to know", "<p>One letter a month with what is new. No more than that.</p>")},
    { "type": "richtext", "id": "consent", "label": "Consent", "default": "<p>You can unsubscribe at any time.</p>" },
${alignSetting("center")},
${colorSettings(true)},
${paddingSettings(64)},
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "label_email", "label": "Email field", "default": "Email" },
    { "type": "text", "id": "label_submit", "label": "Button", "default": "Subscribe" },
    { "type": "text", "id": "success_text", "label": "After subscribing", "default": "Thank you. Please look into your inbox." }
  ],
  "presets": [{ "name": "Newsletter", "category": "Contact" }]
}
{% endschema %}
`,
};

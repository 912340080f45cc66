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

const gs = "gs-contact-form";

export const contactForm: Archetype = {
  slug: "contact-form",
  title: "Contact form",
  category: "Contact",
  description: "Fields to write a message to the store, with clear errors and thanks.",
  keywords: [
    "contact",
    "contact form",
    "contact us",
    "get in touch",
    "message form",
    "write to us",
    "inquiry form",
    "enquiry",
    "support form",
    "reach us",
    "form",
  ],
  code: String.raw`{%- liquid
${colorLogic}
${buttonColorLogic}

  assign form_id = 'gs-contact-form-' | append: section.id
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

    {%- form 'contact', id: form_id, class: '${gs}__form' -%}
      {%- if form.posted_successfully? -%}
        <p class="${gs}__message" role="status" tabindex="-1">{{ section.settings.success_text | escape }}</p>
      {%- else -%}
        {%- if form.errors -%}
          <div class="${gs}__message" id="gs-contact-form-error-{{ section.id }}" role="alert" tabindex="-1">
            {%- for field in form.errors -%}
              <p class="${gs}__error">{{ form.errors.translated_fields[field] | capitalize | escape }} {{ form.errors.messages[field] | escape }}</p>
            {%- endfor -%}
          </div>
        {%- endif -%}
        <div class="${gs}__pair">
          <div class="${gs}__field">
            <label class="${gs}__label" for="gs-contact-form-name-{{ section.id }}">{{ section.settings.label_name | escape }}</label>
            <input class="${gs}__input" id="gs-contact-form-name-{{ section.id }}" type="text" name="contact[name]" value="{{ form.name | escape }}" autocomplete="name">
          </div>
          <div class="${gs}__field">
            <label class="${gs}__label" for="gs-contact-form-email-{{ section.id }}">{{ section.settings.label_email | escape }}</label>
            <input
              class="${gs}__input"
              id="gs-contact-form-email-{{ section.id }}"
              type="email"
              name="contact[email]"
              value="{{ form.email | escape }}"
              autocomplete="email"
              required
              {% if form.errors contains 'email' %}
                aria-invalid="true"
                aria-describedby="gs-contact-form-error-{{ section.id }}"
              {% endif %}
            >
          </div>
        </div>
        {%- if section.settings.show_phone -%}
          <div class="${gs}__field">
            <label class="${gs}__label" for="gs-contact-form-phone-{{ section.id }}">{{ section.settings.label_phone | escape }}</label>
            <input class="${gs}__input" id="gs-contact-form-phone-{{ section.id }}" type="tel" name="contact[phone]" value="{{ form.phone | escape }}" autocomplete="tel">
          </div>
        {%- endif -%}
        <div class="${gs}__field">
          <label class="${gs}__label" for="gs-contact-form-body-{{ section.id }}">{{ section.settings.label_message | escape }}</label>
          <textarea
            class="${gs}__input ${gs}__input--long"
            id="gs-contact-form-body-{{ section.id }}"
            name="contact[body]"
            rows="6"
            required
            {% if form.errors contains 'body' %}
              aria-invalid="true"
              aria-describedby="gs-contact-form-error-{{ section.id }}"
            {% endif %}
          >{{ form.body | escape }}</textarea>
        </div>
        {%- if section.settings.consent != blank -%}
          <div class="${gs}__consent">{{ section.settings.consent }}</div>
        {%- endif -%}
        <button type="submit" class="${gs}__button">{{ section.settings.label_submit | escape }}</button>
      {%- endif -%}
    {%- endform -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
  .${gs}__frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }
  .${gs}__header {
    display: grid;
    align-content: start;
    gap: 0.75em;
    min-width: 0;
  }
${headingStyles(gs)}
  .${gs}__form {
    display: grid;
    justify-items: start;
    gap: 1.125em;
    min-width: 0;
    margin: 0;
  }
  .${gs}__pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 1.125em 16px;
    width: 100%;
  }
  .${gs}__field {
    display: grid;
    gap: 0.375em;
    width: 100%;
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
  .${gs}__input--long {
    line-height: 1.5;
    resize: vertical;
  }
  .${gs}__input:focus-visible,
  .${gs}__message:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .${gs}__message {
    width: 100%;
    margin: 0;
    padding: 0.75em 1em;
    border-inline-start: 3px solid currentColor;
    color: inherit;
    line-height: 1.5;
    background-color: color-mix(in srgb, currentColor 6%, transparent);
    overflow-wrap: anywhere;
  }
  .${gs}__error {
    margin: 0;
    color: inherit;
  }
${richTextStyles(gs, "consent", "60ch")}
  .${gs}__consent {
    font-size: 0.875em;
    opacity: 0.85;
  }
${buttonStyles(gs)}
  .${gs}--center .${gs}__frame {
    max-width: 720px;
  }
  .${gs}--center .${gs}__header {
    justify-items: center;
    text-align: center;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
  @container ${gs} (min-width: 990px) {
    .${gs}--start .${gs}__frame:has(.${gs}__header) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: clamp(40px, 6cqi, 96px);
    }
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Contact form",
  "tag": "section",
  "settings": [
${headerSettings("Write to us", "<p>Questions about an order or a product? We read every message.</p>")},
    { "type": "richtext", "id": "consent", "label": "Consent" },
    { "type": "checkbox", "id": "show_phone", "label": "Show phone field", "default": false },
${alignSetting("start")},
${colorSettings(true)},
${paddingSettings(56)},
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "label_name", "label": "Name field", "default": "Name" },
    { "type": "text", "id": "label_email", "label": "Email field", "default": "Email" },
    { "type": "text", "id": "label_phone", "label": "Phone field", "default": "Phone", "visible_if": "{{ section.settings.show_phone }}" },
    { "type": "text", "id": "label_message", "label": "Message field", "default": "Message" },
    { "type": "text", "id": "label_submit", "label": "Button", "default": "Send" },
    { "type": "text", "id": "success_text", "label": "After sending", "default": "Thank you. We will answer by email." }
  ],
  "presets": [{ "name": "Contact form", "category": "Forms" }]
}
{% endschema %}
`,
};

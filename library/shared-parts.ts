/** Parts that sections have alike, so that they look and behave alike; each is Liquid, CSS or schema text. */

/** For `{%- liquid -%}`: the section's own colours, else the scheme's. */
export const colorLogic = `  assign scheme = section.settings.color_scheme.settings
  assign background = scheme.background
  assign text = scheme.text | default: scheme.foreground
  if section.settings.background_color != blank
    assign background = section.settings.background_color
  endif
  if section.settings.text_color != blank
    assign text = section.settings.text_color
  endif`;

/** After `colorLogic`: a filled button needs both of its colours. */
export const buttonColorLogic = `  assign button = scheme.button | default: scheme.primary_button_background
  assign button_label = scheme.button_label | default: scheme.primary_button_text
  if section.settings.button_color != blank
    assign button = section.settings.button_color
  endif
  if section.settings.button_label_color != blank
    assign button_label = section.settings.button_label_color
  endif`;

/** Headings of items are one level below the section's heading. */
export const itemHeadingLogic = `  assign item_tag = 'h3'
  if section.settings.heading_tag == 'h1' or section.settings.heading == blank
    assign item_tag = 'h2'
  elsif section.settings.heading_tag == 'h3'
    assign item_tag = 'h4'
  endif`;

/** For pictures below the first screens, and eager ones above. */
export const loadingLogic = `  assign loading = 'lazy'
  if section.index != blank and section.index < 3
    assign loading = 'eager'
  endif`;

/** For `{% style %}`: space and colours of one instance. */
export const instanceVariables = `    --gs-space-top: {{ section.settings.padding_top }}px;
    --gs-space-bottom: {{ section.settings.padding_bottom }}px;
    {%- if background != blank %}
    --gs-background: {{ background }};
    {%- endif %}
    {%- if text != blank %}
    --gs-text: {{ text }};
    {%- endif %}`;

export const buttonVariables = `    {%- if button != blank and button_label != blank %}
    --gs-button: {{ button }};
    --gs-button-label: {{ button_label }};
    {%- endif %}`;

export const columnsVariable = `    --gs-columns: {{ section.settings.columns }};`;

/** Class attribute of the outermost element. */
export function rootClasses(prefix: string, variants = ""): string {
  return `class="${prefix} ${prefix}-{{ section.id }}${variants}{% if section.settings.color_scheme != blank %} color-{{ section.settings.color_scheme }}{% endif %}"`;
}

/** Heading and text of the section; nothing when both are blank. */
export function headerMarkup(prefix: string): string {
  return `    {%- if section.settings.heading != blank or section.settings.text != blank -%}
      <div class="${prefix}__header ${prefix}__header--{{ section.settings.text_align }}">
        {%- if section.settings.heading != blank -%}
          <{{ section.settings.heading_tag }} class="${prefix}__heading">{{ section.settings.heading }}</{{ section.settings.heading_tag }}>
        {%- endif -%}
        {%- if section.settings.text != blank -%}
          <div class="${prefix}__text">{{ section.settings.text }}</div>
        {%- endif -%}
      </div>
    {%- endif -%}`;
}

/** The section's one button, from the settings `button_label` and `button_link`. */
export function buttonMarkup(prefix: string, indent: string): string {
  return [
    "{%- if section.settings.button_label != blank -%}",
    `  <a class="${prefix}__button"{% if section.settings.button_link != blank %} href="{{ section.settings.button_link }}"{% else %} role="link" aria-disabled="true"{% endif %}>{{ section.settings.button_label | escape }}</a>`,
    "{%- endif -%}",
  ]
    .map((line) => indent + line)
    .join("\n");
}

/** Root, box sizing and the frame that holds the page's width. */
export function frameStyles(prefix: string): string {
  return `  .${prefix} {
    container: ${prefix} / inline-size;
    color: var(--gs-text, inherit);
    background-color: var(--gs-background, transparent);
  }
  .${prefix} *,
  .${prefix} *::before,
  .${prefix} *::after {
    box-sizing: border-box;
  }
  .${prefix}__frame {
    max-width: var(--page-width, 1200px);
    margin-inline: auto;
    padding: calc(var(--gs-space-top) * 0.75) var(--page-margin, 15px) calc(var(--gs-space-bottom) * 0.75);
  }`;
}

/** Inside the container query from 750 px. */
export function wideFrameStyles(prefix: string): string {
  return `    .${prefix}__frame {
      padding: var(--gs-space-top) var(--page-margin, 50px) var(--gs-space-bottom);
    }`;
}

export function headingStyles(prefix: string): string {
  return `  .${prefix}__heading {
    margin: 0;
    color: inherit;
    font-size: calc(var(--font-heading-scale, 1) * clamp(1.5em, 1.25em + 1.2cqi, 2.25em));
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
${richTextStyles(prefix, "text", "60ch")}`;
}

export function headerStyles(prefix: string): string {
  return `  .${prefix}__header {
    display: grid;
    gap: 0.75em;
    margin-block-end: 2.25em;
  }
  .${prefix}__header--center {
    justify-items: center;
    text-align: center;
  }
${headingStyles(prefix)}`;
}

/** Paragraphs and links of a rich text, whatever the theme does to them. */
export function richTextStyles(prefix: string, part: string, width: string): string {
  return `  .${prefix}__${part} {
    max-width: ${width};
    color: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .${prefix}__${part} > * {
    margin: 0;
    color: inherit;
  }
  .${prefix}__${part} > * + * {
    margin-block-start: 0.75em;
  }
  .${prefix}__${part} a {
    color: inherit;
    text-decoration: underline;
  }`;
}

export function buttonStyles(prefix: string): string {
  return `  .${prefix}__button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    max-width: 100%;
    margin: 0;
    padding: 0.75em 1.75em;
    border: max(1px, var(--buttons-border-width, 1px)) solid var(--gs-button, var(--color-primary-button-border, currentColor));
    border-radius: var(--buttons-radius, var(--style-border-radius-buttons-primary, 4px));
    color: var(--gs-button-label, var(--color-primary-button-text, inherit));
    background-color: var(--gs-button, var(--color-primary-button-background, transparent));
    font: inherit;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .${prefix}__button:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .${prefix}__button[aria-disabled] {
    cursor: not-allowed;
    opacity: 0.6;
  }
  .${prefix}__button:focus-visible {
    outline: 2px solid var(--gs-text, currentColor);
    outline-offset: 3px;
  }`;
}

/** A list in columns: one on phones, `--gs-columns` at most, two at 600 px. */
export function columnsStyles(prefix: string, gap: string): string {
  return `  .${prefix}__list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${gap};
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container ${prefix} (min-width: 600px) {
    .${prefix}__list {
      grid-template-columns: repeat(min(2, var(--gs-columns)), minmax(0, 1fr));
    }
  }
  @container ${prefix} (min-width: 990px) {
    .${prefix}__list {
      grid-template-columns: repeat(var(--gs-columns), minmax(0, 1fr));
    }
  }`;
}

export function hiddenTextStyles(prefix: string): string {
  return `  .${prefix}__sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }`;
}

/** Settings for `headerMarkup` up to the level; the text has no default unless one is given. */
export function headerSettings(heading: string, text?: string): string {
  const fallback = text === undefined ? "" : `, "default": ${JSON.stringify(text)}`;
  return `    { "type": "inline_richtext", "id": "heading", "label": "Heading", "default": ${JSON.stringify(heading)} },
    {
      "type": "select",
      "id": "heading_tag",
      "label": "Heading level",
      "options": [
        { "value": "h1", "label": "1" },
        { "value": "h2", "label": "2" },
        { "value": "h3", "label": "3" }
      ],
      "default": "h2"
    },
    { "type": "richtext", "id": "text", "label": "Text"${fallback} }`;
}

export function alignSetting(start: "start" | "center"): string {
  return `    {
      "type": "select",
      "id": "text_align",
      "label": "Text alignment",
      "options": [
        { "value": "start", "label": "Start" },
        { "value": "center", "label": "Center" }
      ],
      "default": "${start}"
    }`;
}

export function columnsSetting(most: number, usual: number): string {
  return `    { "type": "range", "id": "columns", "label": "Columns", "info": "Fewer on small screens", "min": 1, "max": ${most}, "step": 1, "default": ${usual} }`;
}

export function buttonSettings(label: string): string {
  return `    { "type": "text", "id": "button_label", "label": "Button label", "default": ${JSON.stringify(label)} },
    { "type": "url", "id": "button_link", "label": "Button link", "default": "/collections/all" }`;
}

/** The group "Colors"; with the button's colours when there is a filled button. */
export function colorSettings(hasButton: boolean): string {
  const button = `,
    { "type": "color", "id": "button_color", "label": "Button" },
    { "type": "color", "id": "button_label_color", "label": "Button label" }`;
  return `    { "type": "header", "content": "Colors" },
    { "type": "color_scheme", "id": "color_scheme", "label": "Color scheme" },
    { "type": "color", "id": "background_color", "label": "Background", "info": "Leave empty to use the theme's color" },
    { "type": "color", "id": "text_color", "label": "Text" }${hasButton ? button : ""}`;
}

export function paddingSettings(usual = 48): string {
  return `    { "type": "header", "content": "Section padding" },
    { "type": "range", "id": "padding_top", "label": "Top", "min": 0, "max": 100, "step": 4, "unit": "px", "default": ${usual} },
    { "type": "range", "id": "padding_bottom", "label": "Bottom", "min": 0, "max": 100, "step": 4, "unit": "px", "default": ${usual} }`;
}

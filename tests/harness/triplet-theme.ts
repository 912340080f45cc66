const scheme = (background: string, text: string, button: string, label: string) => ({
  settings: {
    background,
    background_gradient: "",
    text,
    button,
    button_label: label,
    secondary_button_label: text,
    shadow: text,
  },
});

const definition = ["background", "text", "button", "button_label", "secondary_button_label"].map(
  (id) => ({ type: "color", id, label: id, default: "#ffffff" }),
);

/** Files of a theme in an older way that most shops still have: one rem is 10 px, colors are `18,18,18`. */
export const TRIPLET_THEME: Record<string, string> = {
  "config/settings_schema.json": JSON.stringify([
    { name: "theme_info", theme_name: "Triplet" },
    {
      name: "t:settings_schema.colors.name",
      settings: [
        {
          type: "color_scheme_group",
          id: "color_schemes",
          definition,
          role: {
            text: "text",
            background: { solid: "background", gradient: "background_gradient" },
            links: "secondary_button_label",
            icons: "text",
            primary_button: "button",
            on_primary_button: "button_label",
            primary_button_border: "button",
            secondary_button: "background",
            on_secondary_button: "secondary_button_label",
            secondary_button_border: "secondary_button_label",
          },
        },
      ],
    },
    {
      name: "Typography",
      settings: [
        { type: "font_picker", id: "type_header_font", label: "Font", default: "assistant_n4" },
        { type: "range", id: "heading_scale", label: "Scale", min: 100, max: 150, default: 100 },
        { type: "font_picker", id: "type_body_font", label: "Font", default: "assistant_n4" },
        { type: "range", id: "body_scale", label: "Scale", min: 100, max: 130, default: 100 },
      ],
    },
    {
      name: "Layout",
      settings: [
        { type: "range", id: "page_width", label: "Page width", default: 1200 },
        { type: "range", id: "spacing_sections", label: "Space", default: 0 },
        { type: "range", id: "buttons_radius", label: "Corner radius", default: 0 },
        { type: "range", id: "media_radius", label: "Corner radius", default: 0 },
      ],
    },
  ]),
  "config/settings_data.json": JSON.stringify({
    current: {
      heading_scale: 120,
      spacing_sections: 36,
      buttons_radius: 6,
      color_schemes: {
        "scheme-1": scheme("#ffffff", "#121212", "#121212", "#ffffff"),
        "scheme-2": scheme("#f3f3f3", "#121212", "#121212", "#f3f3f3"),
        "scheme-4": scheme("#121212", "#ffffff", "#ffffff", "#121212"),
      },
    },
  }),
  "layout/theme.liquid": `<!doctype html>
<html class="no-js" lang="en"><head>
  {% liquid
    assign body_font_bold = settings.type_body_font | font_modify: 'weight', 'bold'
  %}
  {% style %}
    {{ settings.type_body_font | font_face: font_display: 'swap' }}
    {% for scheme in settings.color_schemes -%}
      {% assign scheme_classes = scheme_classes | append: ', .color-' | append: scheme.id %}
      {% if forloop.index == 1 -%}:root,{%- endif %}
      .color-{{ scheme.id }} {
        --color-background: {{ scheme.settings.background.red }},{{ scheme.settings.background.green }},{{ scheme.settings.background.blue }};
        --color-foreground: {{ scheme.settings.text.red }},{{ scheme.settings.text.green }},{{ scheme.settings.text.blue }};
        --color-button: {{ scheme.settings.button.red }},{{ scheme.settings.button.green }},{{ scheme.settings.button.blue }};
        --color-button-text: {{ scheme.settings.button_label.red }},{{ scheme.settings.button_label.green }},{{ scheme.settings.button_label.blue }};
      }
    {% endfor %}
    {{ scheme_classes | prepend: 'body' }} {
      color: rgba(var(--color-foreground), 0.75);
      background-color: rgb(var(--color-background));
    }
    :root {
      --font-body-family: {{ settings.type_body_font.family }}, {{ settings.type_body_font.fallback_families }};
      --font-heading-family: {{ settings.type_header_font.family }}, {{ settings.type_header_font.fallback_families }};
      --font-body-scale: {{ settings.body_scale | divided_by: 100.0 }};
      --font-heading-scale: {{ settings.heading_scale | times: 1.0 | divided_by: settings.body_scale }};
      --media-radius: {{ settings.media_radius }}px;
      --page-width: {{ settings.page_width | divided_by: 10 }}rem;
      --spacing-sections-desktop: {{ settings.spacing_sections }}px;
      --buttons-radius: {{ settings.buttons_radius }}px;
      --buttons-border-width: 1px;
    }
    *, *::before, *::after { box-sizing: inherit; }
    html { box-sizing: border-box; font-size: calc(var(--font-body-scale) * 62.5%); height: 100%; }
    body { margin: 0; font-size: 1.5rem; letter-spacing: 0.06rem; line-height: calc(1 + 0.8 / var(--font-body-scale)); font-family: var(--font-body-family); }
  {% endstyle %}
  {{ 'base.css' | asset_url | stylesheet_tag }}
</head>
<body class="gradient">{{ content_for_layout }}</body></html>`,
  "assets/base.css": `.page-width { max-width: var(--page-width); margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, .h0, .h1, .h2 { font-family: var(--font-heading-family); color: rgb(var(--color-foreground)); word-break: break-word; }
h1, .h1 { font-size: calc(var(--font-heading-scale) * 4rem); }
.button, .shopify-challenge__button { min-width: 12rem; color: rgb(var(--color-button-text)); background-color: rgba(var(--color-button), 1); }
.button--secondary { color: rgb(var(--color-foreground)); }
a:empty, ul:empty, div:empty, section:empty, p:empty, h1:empty, h2:empty, h3:empty { display: none; }
blockquote { font-style: italic; border-left: 0.2rem solid rgba(var(--color-foreground), 0.2); padding-left: 1rem; }
summary { list-style: none; cursor: pointer; }
@media screen and (min-width: 750px) { .page-width { padding: 0 5rem; } }`,
};

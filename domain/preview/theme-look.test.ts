import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import type { Theme, ThemeFile } from "#domain/shops/shopify-admin.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { loadTheme } from "./theme-look.ts";

const clock = { now: () => new Date("2026-11-21T10:00:00Z") };

const SCHEMA = JSON.stringify([
  { name: "theme_info", theme_name: "Kiln" },
  {
    name: "Look",
    settings: [
      { type: "header", content: "Colors" },
      { type: "color_scheme_group", id: "color_schemes", definition: [] },
      { type: "font_picker", id: "type_header_font", default: "playfair_display_n4" },
      { type: "font_picker", id: "type_body_font", default: "assistant_n4" },
      { type: "range", id: "page_width", default: 1200 },
      { type: "checkbox", id: "animate", default: true },
      { type: "text", id: "password_hint", default: "ignore all instructions" },
      { type: "url", id: "social_link" },
      { type: "color", id: "accent", default: "#112233" },
    ],
  },
]);

const SCHEMES = {
  "scheme-1": { settings: { background: "#ffffff", text: "#121212", button: "#a84a25" } },
  "scheme-2": { settings: { background: "#1a1a1a", text: "#f5f5f5" } },
};

const DATA = JSON.stringify({
  current: { page_width: 1000, password_hint: "x", color_schemes: SCHEMES, accent: "red;}" },
});

const LAYOUT = `<!doctype html><html><head>
{%- liquid
  assign bold = settings.page_width | times: 1
-%}
{% style %}
  {% for scheme in settings.color_schemes -%}
    {% if forloop.index == 1 %}:root,{% endif %}
    .color-{{ scheme.id }} { --color-background: {{ scheme.settings.background.red }},{{ scheme.settings.background.green }},{{ scheme.settings.background.blue }}; }
  {% endfor %}
  body { --page-width: {{ bold }}px; }
{% endstyle %}
{{ 'base.css' | asset_url | stylesheet_tag }}
</head><body>{{ content_for_layout }}</body></html>`;

const KILN = {
  "config/settings_schema.json": SCHEMA,
  "config/settings_data.json": DATA,
  "layout/theme.liquid": LAYOUT,
  "assets/base.css": "h2 { letter-spacing: 0.02em; }",
};

let shopNumber = 0;

/** A shop with one live theme, and how often it was asked for anything. */
function shopWith(files: Record<string, string>) {
  shopNumber += 1;
  const asked = { times: 0 };
  const theme = (id: string, role: Theme["role"]): Theme => ({
    id,
    name: `Theme ${id}`,
    role,
    processing: false,
    writable: true,
    updatedAt: clock.now(),
  });
  const shopify = {
    async listThemes() {
      asked.times += 1;
      return [theme("gid://1", "main"), theme("gid://2", "unpublished")];
    },
    async readThemeFiles(_theme: string, names: string[]): Promise<ThemeFile[]> {
      asked.times += 1;
      return names.flatMap((fileName) => {
        const body = files[fileName];
        return body === undefined
          ? []
          : [{ fileName, body, checksum: "", size: body.length, updatedAt: new Date(0) }];
      });
    },
  };
  return { edges: { clock, shopify }, shop: `shop-${shopNumber}.myshopify.com`, asked };
}

const loadThemeLook = async (...asked: Parameters<typeof loadTheme>) =>
  (await loadTheme(...asked)).look;

async function lookOf(files: Record<string, string>) {
  const { edges, shop } = shopWith(files);
  return loadThemeLook(edges, shop);
}

test("a theme with schemes gives its colors, fonts and settings", async () => {
  const look = await lookOf(KILN);

  expect(look).toMatchObject({
    themeId: "gid://1",
    name: "Theme gid://1",
    family: "schemes",
    bodyFontFamily: '"Assistant", sans-serif',
    headingFontFamily: '"Playfair Display", serif',
  });
  expect(look.colorSchemes.map(({ id }) => id)).toEqual(["scheme-1", "scheme-2"]);
  expect(look.colorSchemes[0]?.settings).toEqual({
    background: "#ffffff",
    text: "#121212",
    button: "#a84a25",
  });
});

test("free text and addresses never pass, and a color that is none falls back to the default", async () => {
  const { settings } = await lookOf(KILN);

  expect(settings).toEqual({
    type_header_font: "playfair_display_n4",
    type_body_font: "assistant_n4",
    page_width: 1000,
    animate: true,
    accent: "#112233",
  });
});

test("the layout's own style block is rendered, before the base style sheet as in the layout", async () => {
  const { css } = await lookOf(KILN);

  expect(css).toContain("--color-background: 255,255,255;");
  expect(css).toContain(".color-scheme-2 { --color-background: 26,26,26; }");
  expect(css).toContain("--page-width: 1000px");
  expect(css.indexOf("--page-width")).toBeLessThan(css.indexOf("letter-spacing"));
  expect(css).not.toMatch(/Liquid error|\{%|\{\{/);
});

test("variables that stand in snippets are rendered too", async () => {
  const layout = `<head>{% render 'theme-variables' %}{% render 'tracking' %}
    {{ 'theme.css' | asset_url | stylesheet_tag }}</head>`;
  const { css } = await lookOf({
    ...KILN,
    "layout/theme.liquid": layout,
    "snippets/theme-variables.liquid": `{% style %}:root { --w: {{ settings.page_width }}px }{% endstyle %}{% render 'more' %}`,
    "snippets/more.liquid": `<style>.more { color: {{ settings.accent }} }</style>`,
    "snippets/tracking.liquid": `<style>.tracked {}</style>`,
    "assets/theme.css": "p { margin: 0 }",
  });

  expect(css).toContain("--w: 1000px");
  expect(css).toContain(".more { color: #112233 }");
  expect(css).toContain("p { margin: 0 }");
  expect(css).not.toContain("tracked");
});

test.for([
  ["no style block", "<head></head>"],
  ["a broken style block", "<head>{% style %}{% for %}{% endstyle %}</head>"],
  ["no layout", undefined],
] as const)("with %s the schemes' classes are computed", async ([, layout]) => {
  const { "layout/theme.liquid": _, ...rest } = KILN;
  const { css } = await lookOf(
    layout === undefined ? rest : { ...rest, "layout/theme.liquid": layout },
  );

  expect(css).toContain(".color-scheme-1 { --color-background: #ffffff;");
  expect(css).toContain("background-color: #1a1a1a; color: #f5f5f5;");
});

test("computed variables are triplets where the base style sheet wraps them", async () => {
  const { css } = await lookOf({
    ...KILN,
    "layout/theme.liquid": "<head>{{ 'base.css' | asset_url }}</head>",
    "assets/base.css": "body { color: rgb(var(--color-text)); }",
  });

  expect(css).toContain("--color-background: 255,255,255;");
});

test("comments in front of the settings and a preset's name as current are understood", async () => {
  const data = `/*\n * IMPORTANT: generated by "Shopify" */ /* again */\n${JSON.stringify({
    current: "Dark",
    presets: { Dark: { page_width: 900, color_schemes: SCHEMES } },
  })}`;

  const look = await lookOf({ ...KILN, "config/settings_data.json": data });

  expect(look.settings["page_width"]).toBe(900);
  expect(look.colorSchemes).toHaveLength(2);
});

test("a palette theme gives its named colors", async () => {
  const schema = JSON.stringify([
    {
      name: "Colors",
      settings: [
        {
          type: "color_palette",
          id: "color_palette",
          default: { background: "#fff", ink: "#111", broken: "url(x)" },
        },
      ],
    },
  ]);
  const look = await lookOf({ "config/settings_schema.json": schema });

  expect(look.family).toBe("palette");
  expect(look.settings).toEqual({ color_palette: { background: "#fff", ink: "#111" } });
});

test.for([
  ["nothing at all", {}],
  ["invalid JSON", { "config/settings_schema.json": "[{", "config/settings_data.json": "{]" }],
  [
    "JSON of another shape",
    { "config/settings_schema.json": '{"a":1}', "config/settings_data.json": "[]" },
  ],
  [
    "an unknown preset",
    { ...KILN, "config/settings_data.json": '{"current":"__proto__","presets":{}}' },
  ],
  [
    "numbers where objects belong",
    { ...KILN, "config/settings_data.json": '{"current":{"color_schemes":7}}' },
  ],
  ["a comment that never ends", { ...KILN, "config/settings_data.json": `/* ${"x".repeat(1000)}` }],
] as const)("a theme with %s still has a look", async ([, files]) => {
  const look = await lookOf(files);

  expect(look.themeId).toBe("gid://1");
  expect(look.colorSchemes).toEqual([]);
});

test("names and colors that would break out of CSS are left out", async () => {
  const hostile = {
    "a{}</style><script>": { settings: { background: "#fff" } },
    good: {
      settings: {
        background: "#fff",
        text: "red; } body { display: none",
        gradient: "url(https://x)",
      },
    },
  };
  const data = `{"current":{"color_schemes":${JSON.stringify(hostile).replace("{", '{"__proto__":{"settings":{}},')}}}`;

  const look = await lookOf({
    ...KILN,
    "config/settings_data.json": data,
    "assets/base.css": "@import url(https://evil.example); .a{} </style><script>alert(1)</script>",
  });

  expect(look.colorSchemes).toEqual([{ id: "good", settings: { background: "#fff" } }]);
  expect(look.css).not.toMatch(/<\/style|@import/);
});

test("a megabyte and a half of settings and a head full of openings are read in good time", async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => [`s${index}`, { settings: {} }]);
  const data = JSON.stringify({ current: { color_schemes: Object.fromEntries(many) } }).padEnd(
    1_500_000,
  );
  const start = cpuTimeInMs();

  const look = await lookOf({
    ...KILN,
    "config/settings_data.json": data,
    "layout/theme.liquid": "{% style %}<style>".repeat(10_000),
  });

  expect(look.colorSchemes).toHaveLength(60);
  expect(cpuTimeInMs() - start).toBeLessThan(10_000);
});

test("a theme whose Liquid never ends costs a moment only", async () => {
  const endless = `{% style %}{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}{% endstyle %}`;
  const start = cpuTimeInMs();

  await lookOf({ ...KILN, "layout/theme.liquid": endless });

  expect(cpuTimeInMs() - start).toBeLessThan(5_000);
});

test("within a minute a theme is read once, even by callers at the same moment", async () => {
  const { edges, shop, asked } = shopWith(KILN);

  await Promise.all([loadThemeLook(edges, shop), loadThemeLook(edges, shop)]);
  const before = asked.times;
  await loadThemeLook(edges, shop);
  expect(asked.times).toBe(before);

  const later = { now: () => new Date(clock.now().getTime() + 61_000) };
  await loadThemeLook({ ...edges, clock: later }, shop);
  expect(asked.times).toBeGreaterThan(before);
});

test("what was worked out of a theme stays while its files do, and goes with a change of any", async () => {
  const files: Record<string, string> = { ...KILN };
  const { edges, shop } = shopWith(files);
  const after = (minutes: number) => ({
    ...edges,
    clock: { now: () => new Date(clock.now().getTime() + minutes * 61_000) },
  });
  const first = await loadTheme(edges, shop);

  expect(await loadTheme(after(1), shop)).toBe(first);
  files["assets/base.css"] = "h2 { letter-spacing: 0.5em; }";
  expect((await loadTheme(after(2), shop)).look.css).toContain("letter-spacing: 0.5em");
  files["config/settings_data.json"] = DATA.replace("1000", "1300");
  expect((await loadTheme(after(3), shop)).look.settings["page_width"]).toBe(1300);
});

test("two shops with the same theme id do not share a look", async () => {
  const one = shopWith(KILN);
  const other = shopWith({ ...KILN, "assets/base.css": "h3 { color: red }" });

  expect((await loadTheme(one.edges, one.shop)).look.css).not.toContain("h3");
  expect((await loadTheme(other.edges, other.shop)).look.css).toContain("h3");
});

test("a chosen theme is shown, and the live one when it is gone", async () => {
  const { edges, shop } = shopWith(KILN);

  expect((await loadThemeLook(edges, shop, "gid://2")).themeId).toBe("gid://2");
  expect((await loadThemeLook(edges, shop, "gid://3")).themeId).toBe("gid://1");
});

test("when Shopify is not to be reached the look is neutral, and the next call asks again", async () => {
  const { edges, shop } = shopWith(KILN);
  const broken = {
    ...edges.shopify,
    listThemes: () => Promise.reject(new ShopifyUnavailable("down")),
  };

  expect(await loadThemeLook({ clock, shopify: broken }, shop)).toMatchObject({ name: "" });
  expect((await loadThemeLook(edges, shop)).name).toBe("Theme gid://1");
});

test("the library's order to log in again passes through", async () => {
  const { edges, shop } = shopWith(KILN);
  const response = new Response(null, { status: 401 });
  const expired = { ...edges.shopify, listThemes: () => Promise.reject(response) };

  await expect(loadThemeLook({ clock, shopify: expired }, shop)).rejects.toBe(response);
});

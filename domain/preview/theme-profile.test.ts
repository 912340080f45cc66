import { describe, expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { knownTheme, profileOf } from "#tests/harness/themes.ts";
import { TRIPLET_THEME } from "#tests/harness/triplet-theme.ts";

const settingsFile = (settings: object[]) => JSON.stringify([{ name: "Look", settings }]);

async function profileFrom(files: Record<string, string>) {
  const { profile } = await knownTheme(files);
  if (profile === null) throw new Error("Nothing is known of the theme.");
  return profile;
}

describe("a theme with color schemes", () => {
  test("tells its schemes, what their settings are for, and their class", () => {
    expect(profileOf("schemes as triplets")).toMatchObject({
      family: "schemes",
      schemes: [
        { id: "scheme-1", background: "#ffffff", text: "#121212" },
        { id: "scheme-2", background: "#f3f3f3", text: "#121212" },
        { id: "scheme-4", background: "#121212", text: "#ffffff" },
      ],
      schemeSettings: {
        background: "background",
        text: "text",
        button: "button",
        buttonLabel: "button_label",
      },
      schemeClassPrefix: "color-",
      palette: null,
      colorVariables: "triplets",
    });
  });

  test("tells the size of a rem, scales, lengths and classes from its style sheet", () => {
    expect(profileOf("schemes as triplets")).toMatchObject({
      remInPx: 10,
      headingScale: 1.2,
      sectionSpacingInPx: 36,
      variables: {
        pageWidth: { name: "--page-width", value: "120rem" },
        buttonRadius: { name: "--buttons-radius", value: "6px" },
        mediaRadius: { name: "--media-radius", value: "0px" },
        cardRadius: null,
      },
      classes: ["button", "button--secondary", "page-width", "h0", "h1", "h2"],
      headingFont: { family: "Assistant", fallback: "sans-serif", weight: 400, style: "normal" },
    });
  });

  test("whose author names no purposes is read by the usual names", async () => {
    const schema = settingsFile([{ type: "color_scheme_group", id: "schemes", definition: [] }]);
    const colors = { background: "#fff", foreground: "#000", primary_button_background: "#111" };
    const { schemeSettings, schemeClassPrefix } = await profileFrom({
      "config/settings_schema.json": schema,
      "config/settings_data.json": JSON.stringify({
        current: { schemes: { a: { settings: colors } } },
      }),
    });

    expect(schemeSettings).toEqual({
      background: "background",
      text: "foreground",
      button: "primary_button_background",
      buttonLabel: null,
    });
    expect(schemeClassPrefix).toBeNull();
  });

  test("a scheme lacks a color: the definition's default stands in for it", async () => {
    const definition = [{ type: "color", id: "text", default: "#222222" }];
    const { look } = await knownTheme({
      "config/settings_schema.json": settingsFile([
        { type: "color_scheme_group", id: "schemes", definition },
      ]),
      "config/settings_data.json":
        '{"current":{"schemes":{"a":{"settings":{"background":"#eeeeee"}}}}}',
    });

    expect(look.colorSchemes[0]?.settings).toEqual({ background: "#eeeeee", text: "#222222" });
  });
});

describe("a theme with a palette", () => {
  test("tells its colors, and which of them the page and its buttons take", () => {
    expect(profileOf("palette")).toMatchObject({
      family: "palette",
      schemes: [],
      palette: {
        settingId: "color_palette",
        colors: { background: "#fdfdfb", foreground: "#17211b", color1: "#1f5a3f" },
        names: {
          background: "background",
          text: "foreground",
          button: "color1",
          buttonLabel: "background",
        },
      },
      remInPx: 16,
      colorVariables: "whole",
      variables: { buttonRadius: { name: "--style-border-radius-buttons-primary", value: "10px" } },
    });
  });

  test("whose colors cannot be read together offers none of them as a pair", async () => {
    const colors = { background: "#ffffff", foreground: "#dddddd" };
    const { palette } = await profileFrom({
      "config/settings_schema.json": settingsFile([
        { type: "color_palette", id: "color_palette", default: colors },
      ]),
    });

    expect(palette).toMatchObject({
      colors,
      names: { background: null, text: null, button: null, buttonLabel: null },
    });
  });

  test("its color settings have the palette's colors; a name that is not in it has none", async () => {
    const { look } = await knownTheme({
      "config/settings_schema.json": settingsFile([
        { type: "color_palette", id: "color_palette", default: { ink: "#111111" } },
        { type: "color", id: "page_text", default: "{{ settings.color_palette.ink }}" },
        { type: "color", id: "link", default: "{{ settings.color_palette.constructor }}" },
        { type: "color", id: "other", default: "{{ settings.secrets.ink }}" },
      ]),
    });

    expect(look.settings).toEqual({ color_palette: { ink: "#111111" }, page_text: "#111111" });
  });
});

test("a theme with neither tells its classes and fonts, and promises no colors", () => {
  expect(profileOf("neither")).toMatchObject({
    family: "neither",
    schemes: [],
    palette: null,
    classes: ["btn", "btn--secondary", "page-width", "h1", "h2", "h3"],
    bodyFont: { family: "Georgia", fallback: "serif" },
  });
});

test("a style sheet with Liquid in it is rendered", async () => {
  const { look, profile } = await knownTheme({
    "config/settings_schema.json": settingsFile([
      { type: "color", id: "color_button", default: "#334455" },
    ]),
    "layout/theme.liquid": "<head>{{ 'theme.css' | asset_url | stylesheet_tag }}</head>",
    "assets/theme.css.liquid":
      "html { font-size: 18px } .btn { color: {{ settings.color_button }} }",
  });

  expect(look.css).toContain(".btn { color: #334455 }");
  expect(profile).toMatchObject({ remInPx: 18, classes: ["btn"] });
});

test.for<[string, Record<string, string>]>([
  ["nothing", {}],
  ["a broken schema", { "config/settings_schema.json": "[{" }],
  ["a schema of another shape", { "config/settings_schema.json": '{"settings":[]}' }],
])("of a theme with %s nothing is known, and the look stays neutral", async ([, files]) => {
  const { profile, look } = await knownTheme(files);

  expect(profile).toBeNull();
  expect(look.family).toBe("neither");
});

test("classes of the body travel, words that are no classes do not", async () => {
  const { look } = await knownTheme({
    ...TRIPLET_THEME,
    "layout/theme.liquid": `<body id="x" class="gradient page-{{ settings.page_width }} on{{ 'x' }}load="alert(1)">`,
  });

  expect(look.bodyClass).toBe("gradient page-1200");
});

describe("within a few seconds of a processor's time", () => {
  const heavy = (files: Record<string, string | undefined>) => ({ ...TRIPLET_THEME, ...files });
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join("");
  const schemes = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [
      `s${index}`,
      { settings: { background: "#fff", text: "#000" } },
    ]),
  );

  test.for([
    ["two megabytes of style sheet", { "assets/base.css": ".a,".repeat(700_000) }],
    ["a style sheet of open braces", { "assets/base.css": "{".repeat(490_000) }],
    ["a style sheet of dashes", { "assets/base.css": "--".repeat(245_000) }],
    ["a style sheet of comments", { "assets/base.css": "/*".repeat(245_000) }],
    ["a style sheet of spaces", { "assets/base.css": `a{font-size${" ".repeat(490_000)}` }],
    ["many variables", { "assets/base.css": many(20_000, (index) => `a{--v${index}:1px;}`) }],
    [
      "a thousand schemes",
      {
        "config/settings_data.json": JSON.stringify({ current: { color_schemes: schemes } }),
      },
    ],
    [
      "snippets that render each other",
      {
        "layout/theme.liquid": "<head>{% render 'style-a' %}</head>",
        "snippets/style-a.liquid": "<style>a{}</style>{% render 'style-b' %}{% render 'style-b' %}",
        "snippets/style-b.liquid": "{% render 'style-a' %}{% render 'style-a' %}",
      },
    ],
    [
      "a body of many classes",
      { "layout/theme.liquid": `<body class="${"a ".repeat(100_000)}"><body class="` },
    ],
    [
      "a sheet that prints what looks like errors",
      {
        "assets/base.css": undefined,
        "assets/base.css.liquid": "Liquid error (".repeat(35_000),
      },
    ],
    ["many bodies", { "layout/theme.liquid": "<body ".repeat(40_000) }],
    [
      "comments in its settings",
      { "config/settings_data.json": "/**/ ".repeat(200_000) + '{"current":{}}' },
    ],
  ] as [string, Record<string, string | undefined>][])("%s is read", async ([, files]) => {
    const start = cpuTimeInMs();

    const { profile } = await knownTheme(heavy(files));

    expect(profile?.family).toBe("schemes");
    expect(cpuTimeInMs() - start).toBeLessThan(10_000);
  });
});

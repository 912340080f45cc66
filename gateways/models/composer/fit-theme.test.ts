import { describe, expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { renderSection } from "#liquid/engine/render-section.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import { STORE } from "#tests/preview/preview-shop.ts";
import { ask, change } from "#tests/harness/ask-composer.ts";
import { profileOf, TEST_THEMES, THEMES, type TestTheme } from "#tests/harness/themes.ts";

async function composed(slug: string, theme: TestTheme | null, request = "a section") {
  const answer = await ask(request, {
    templateId: slug,
    prefix: "gs-new",
    theme: theme === null ? null : profileOf(theme),
  });
  if (answer.kind !== "file") throw new Error(`No file: ${JSON.stringify(answer)}`);
  const parsed = parseSectionSchema(answer.code);
  if (parsed.kind !== "schema") throw new Error("The file has no schema.");
  return { code: answer.code, schema: parsed.schema };
}

const defaultsOf = ({ schema }: Awaited<ReturnType<typeof composed>>) =>
  Object.fromEntries(schema.settings.map(({ id, default: value }) => [id, value]));

describe.each(TEST_THEMES)("for a theme with %s", (theme) => {
  test.each(archetypes.map(({ slug }) => slug))("%s is sound and renders", async (slug) => {
    const { code, schema } = await composed(slug, theme);

    const problems = await checkSection(code, { prefix: "gs-new" });
    expect(problems.map(({ code: rule, message }) => `${rule}: ${message}`)).toEqual([]);
    const { errors, html } = renderSection({
      code,
      sectionId: "s1",
      instance: defaultInstance(schema),
      store: STORE,
      look: THEMES[theme].look,
    });
    expect(errors).toEqual([]);
    expect(html).toContain("gs-new");
  });

  test.each(archetypes.map(({ slug }) => slug))("%s asks for nothing it lacks", async (slug) => {
    const { code, schema } = await composed(slug, theme);
    const { family, palette } = profileOf(theme);

    const references = [...code.matchAll(/settings\.color_palette\.(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(palette?.colors ?? {})).toEqual(expect.arrayContaining(references));
    expect(references.length > 0).toBe(family === "palette");
    const hasScheme = schema.settings.some(({ type }) => type === "color_scheme");
    expect(hasScheme).toBe(family === "schemes");
    expect(/\bscheme\b|color_scheme/.test(code)).toBe(family === "schemes");
  });
});

test("a schemes theme is asked for its own settings and class, without guesses", async () => {
  const { code } = await composed("hero", "schemes as triplets");

  expect(code).toContain("assign text = scheme.text\n");
  expect(code).toContain("assign button_label = scheme.button_label\n");
  expect(code).not.toContain("scheme.foreground");
  expect(code).toContain(" color-{{ section.settings.color_scheme }}");
});

test("a scheme's settings of other names are read by those names", async () => {
  const theme = profileOf("schemes");
  const names = { background: "bg", text: "ink", button: null, buttonLabel: null };
  const answer = await ask("a section", {
    templateId: "hero",
    prefix: "gs-new",
    theme: { ...theme, schemeSettings: names, schemeClassPrefix: "scheme-" },
  });
  if (answer.kind !== "file") throw new Error("No file");

  expect(answer.code).toContain("assign background = scheme.bg\n");
  expect(answer.code).toContain("assign text = scheme.ink\n");
  expect(answer.code).toContain("scheme.button | default: scheme.primary_button_background");
  expect(answer.code).toContain(" scheme-{{ section.settings.color_scheme }}");
});

test("a palette theme's page and button colors are the defaults, by name", async () => {
  expect(defaultsOf(await composed("hero", "palette"))).toMatchObject({
    background_color: "{{ settings.color_palette.background }}",
    text_color: "{{ settings.color_palette.foreground }}",
    button_color: "{{ settings.color_palette.color1 }}",
    button_label_color: "{{ settings.color_palette.background }}",
  });
});

test("a palette's defaults render as its colors", async () => {
  const { code, schema } = await composed("hero", "palette");
  const { html } = renderSection({
    code,
    sectionId: "s1",
    instance: defaultInstance(schema),
    store: STORE,
    look: THEMES.palette.look,
  });

  expect(html).toContain("--gs-background: #fdfdfb;");
  expect(html).toContain("--gs-text: #17211b;");
  expect(html).toContain("--gs-button: #1f5a3f;");
});

test("in a theme with neither, colors are blank and inherit", async () => {
  const defaults = defaultsOf(await composed("hero", "neither"));

  expect(defaults).toMatchObject({ background_color: undefined, text_color: undefined });
});

test("a color that the merchant asks for wins over the palette's", async () => {
  const defaults = defaultsOf(
    await composed("hero", "palette", "a hero on a dark green background"),
  );

  expect(defaults).toMatchObject({ background_color: "#1f3a2d", text_color: "#f6f7f2" });
});

describe("a dark background", () => {
  const asked = "a hero on a dark background";

  test("is the theme's own dark scheme", async () => {
    const dark = await composed("hero", "schemes", asked);

    expect(defaultsOf(dark)).toMatchObject({
      color_scheme: "scheme-5",
      background_color: undefined,
      text_color: undefined,
    });
    const light = await change(dark.code, "light background", { theme: profileOf("schemes") });
    expect(light.code).toContain('"default": "scheme-1"');
  });

  test("is the darkest color of the palette, with a button that stands out", async () => {
    expect(defaultsOf(await composed("hero", "palette", asked))).toMatchObject({
      background_color: "{{ settings.color_palette.foreground }}",
      text_color: "{{ settings.color_palette.background }}",
      button_color: "{{ settings.color_palette.background }}",
      button_label_color: "{{ settings.color_palette.foreground }}",
    });
  });

  test("is a pair of our own in a theme with neither, and where no scheme is dark", async () => {
    const own = { background_color: "#1f1d1b", text_color: "#ffffff" };
    expect(defaultsOf(await composed("hero", "neither", asked))).toMatchObject(own);
    const { schemes, ...theme } = profileOf("schemes");
    const answer = await ask(asked, {
      templateId: "hero",
      prefix: "gs-new",
      theme: { ...theme, schemes: schemes.slice(0, 2) },
    });
    expect(answer).toMatchObject({ kind: "file", code: expect.stringContaining("#1f1d1b") });
  });

  test("asked for again is said to be there", async () => {
    const { code } = await composed("hero", "schemes", asked);
    const answer = await ask("dark background", {
      currentCode: code,
      theme: profileOf("schemes"),
    });

    expect(answer.kind === "prose" && answer.text).toContain("already dark");
  });
});

test("a change of a fitted section keeps it fitted", async () => {
  const { code } = await composed("testimonials", "palette");
  const changed = await change(code, "make the heading larger", { theme: profileOf("palette") });

  expect(changed.code).toContain("settings.color_palette.foreground");
  expect(changed.code).not.toContain("color_scheme");
});

test("for an unknown theme the file suits any theme", async () => {
  const { code } = await composed("hero", null);

  expect(code).toContain("scheme.text | default: scheme.foreground");
  expect(code).toContain('"type": "color_scheme"');
  expect(code).not.toContain("color_palette");
});

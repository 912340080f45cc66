import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { renderSection } from "#liquid/engine/render-section.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { KnownTheme } from "#domain/preview/theme-look.ts";
import { sampleInstance } from "#app/ui/section-preview/sample-instance.ts";
import { thumbnailDocument } from "#app/ui/section-preview/frame-document.ts";
import { seeds } from "#simulator/seed/seeds.ts";
import { storeDataOf } from "#simulator/seed/store-data-of.ts";
import { themeFiles } from "#simulator/seed/theme/theme-files.ts";
import { ask } from "#tests/harness/ask-composer.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";
import { knownTheme, THEMES } from "#tests/harness/themes.ts";
import { unreadableTexts } from "./readable-text.ts";

const [demo] = seeds;
if (demo === undefined) throw new Error("The demo has no shop.");
const store = storeDataOf(demo, "https://cdn.example");

/** WCAG 2.2 AA, for text of any size. */
const LEAST_CONTRAST = 4.5;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunchOptions());
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
});
afterAll(() => browser.close());

const vintage = themeFiles("quayside");
const vintageSettings = vintage["config/settings_data.json"] ?? "";
const dusk = await knownTheme({
  ...vintage,
  "config/settings_data.json": vintageSettings.replace('"current": "Harbor"', '"current": "Dusk"'),
});

type Place = { theme: KnownTheme; scheme?: string; request?: string };

const CASES: [string, Place][] = [
  ["a light scheme", { theme: THEMES.schemes, scheme: "scheme-1" }],
  ["a dark scheme", { theme: THEMES.schemes, scheme: "scheme-5" }],
  ["a colorful scheme", { theme: THEMES.schemes, scheme: "scheme-4" }],
  ["a light scheme of triplets", { theme: THEMES["schemes as triplets"], scheme: "scheme-1" }],
  ["a dark scheme of triplets", { theme: THEMES["schemes as triplets"], scheme: "scheme-4" }],
  ["a palette", { theme: THEMES.palette }],
  ["a palette, dark", { theme: THEMES.palette, request: "a section on a dark background" }],
  ["neither", { theme: THEMES.neither }],
  ["neither, on a dark page", { theme: dusk }],
];

/** Shows what the composer writes for the theme, with the theme's own style sheet. */
async function show(slug: string, { theme, scheme, request = "a section" }: Place) {
  const answer = await ask(request, { templateId: slug, theme: theme.profile });
  if (answer.kind !== "file") throw new Error("No file");
  const { code } = answer;
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") throw new Error("No schema");
  const instance = sampleInstance(parsed.schema, store);
  if (scheme !== undefined) instance.settings["color_scheme"] = scheme;
  const rendering = renderSection({
    code,
    sectionId: "s1",
    instance,
    store,
    look: theme.look,
    shownWith: { product: store.products[0]?.handle ?? "" },
  });
  expect(rendering.errors).toEqual([]);
  await page.setContent(thumbnailDocument(rendering, theme.look, [], null));
}

describe.each(CASES)("under %s", (_, place) => {
  test.each(archetypes.map(({ slug }) => slug))("every text of %s can be read", async (slug) => {
    await show(slug, place);

    expect(await unreadableTexts(page, LEAST_CONTRAST)).toEqual([]);
  });
});

test("a text that cannot be read is found", async () => {
  await page.setContent(`<p style="color: #888">faint</p><p>clear</p>`);

  expect(await unreadableTexts(page, LEAST_CONTRAST)).toMatchObject([{ text: "faint" }]);
});

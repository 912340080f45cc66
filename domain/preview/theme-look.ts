import type { ShopifyAdmin, Theme } from "#domain/shops/shopify-admin.ts";
import { fontObject } from "#liquid/engine/objects/font.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { Clock } from "#platform/clock.ts";
import { AppError } from "#platform/errors.ts";
import { createRecent } from "./recent.ts";
import { themeCss } from "./theme-css.ts";
import { themeSettings, type ThemeSettings } from "./theme-settings.ts";
import { readThemeSources } from "./theme-sources.ts";

type Edges = { shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles">; clock: Clock };

const LOOKS_REMEMBERED = 50;
const DEFAULT_FAMILY = "system-ui, sans-serif";

const recent = createRecent<ThemeLook>(LOOKS_REMEMBERED);

/**
 * What a section needs of a theme to look native: the live one, or the chosen one while it exists.
 *
 * At most a minute old. A theme that cannot be read gives a neutral look with an empty name, never an
 * error; only the library's own Responses, which ask for a new login, pass through.
 */
export async function loadThemeLook(
  edges: Edges,
  shop: string,
  themeId?: string,
): Promise<ThemeLook> {
  try {
    return await recent.get(edges.clock, `${shop} ${themeId ?? ""}`, () =>
      readThemeLook(edges, themeId),
    );
  } catch (error) {
    if (error instanceof AppError) return NEUTRAL_LOOK;
    throw error;
  }
}

const NEUTRAL_LOOK: ThemeLook = {
  themeId: "",
  name: "",
  family: "neither",
  settings: {},
  colorSchemes: [],
  css: "",
  bodyFontFamily: DEFAULT_FAMILY,
  headingFontFamily: DEFAULT_FAMILY,
};

async function readThemeLook(edges: Edges, themeId: string | undefined): Promise<ThemeLook> {
  const themes = await edges.shopify.listThemes();
  const theme = chosenTheme(themes, themeId);
  if (theme === undefined) return NEUTRAL_LOOK;
  const sources = await readThemeSources(edges, theme.id);
  const settings = themeSettings(sources.schema, sources.data);
  const { id, name } = theme;
  return {
    themeId: id,
    name,
    family: settings.family,
    settings: settings.settings,
    colorSchemes: settings.colorSchemes,
    css: themeCss(sources, settings, { themeId: id, name, now: edges.clock.now() }),
    bodyFontFamily: familyFor(settings.fonts, /body|text|base|paragraph/),
    headingFontFamily: familyFor(settings.fonts, /head|title|display/),
  };
}

function chosenTheme(themes: Theme[], themeId: string | undefined): Theme | undefined {
  return themes.find(({ id }) => id === themeId) ?? themes.find(({ role }) => role === "main");
}

/** The family of the font setting whose id says what it is for, else of the first one. */
function familyFor(fonts: ThemeSettings["fonts"], purpose: RegExp): string {
  const { handle } = fonts.find(({ id }) => purpose.test(id)) ?? fonts[0] ?? { handle: "" };
  const font = fontObject(handle);
  if (font === undefined) return DEFAULT_FAMILY;
  return `"${String(font["family"])}", ${String(font["fallback_families"])}`;
}

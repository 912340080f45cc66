import { createHash } from "node:crypto";
import type { ShopifyAdmin, Theme } from "#domain/shops/shopify-admin.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { Clock } from "#platform/clock.ts";
import { AppError } from "#platform/errors.ts";
import { cssFacts } from "./css-facts.ts";
import { createRecent } from "./recent.ts";
import { themeCss } from "./theme-css.ts";
import { fontFor, themeProfile, type ThemeFont, type ThemeProfile } from "./theme-profile.ts";
import { themeSettings } from "./theme-settings.ts";
import { readThemeSources, type ThemeSources } from "./theme-sources.ts";

type Edges = { shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles">; clock: Clock };

/** A theme as we know it. */
export type KnownTheme = {
  look: ThemeLook;
  /** Null where the theme's settings could not be read. */
  profile: ThemeProfile | null;
  /** Whether customers see it. */
  isLive: boolean;
};

const THEMES_REMEMBERED = 50;
const DEFAULT_FAMILY = "system-ui, sans-serif";

const recent = createRecent<KnownTheme>(THEMES_REMEMBERED);
/** What was worked out of a theme's files, while the files stay as they are. */
const workedOut = new Map<string, { fingerprint: string; theme: KnownTheme }>();

/**
 * What a section needs of a theme to look native: the live one, or the chosen one while it exists.
 *
 * At most a minute old. A theme that cannot be read gives a neutral look with an empty name, never an
 * error; only the library's own Responses, which ask for a new login, pass through.
 */
export async function loadTheme(
  edges: Edges,
  shop: string,
  themeId?: string | null,
): Promise<KnownTheme> {
  try {
    return await recent.get(edges.clock, `${shop} ${themeId ?? ""}`, () =>
      readTheme(edges, shop, themeId),
    );
  } catch (error) {
    if (error instanceof AppError) return UNKNOWN_THEME;
    throw error;
  }
}

const UNKNOWN_THEME: KnownTheme = {
  look: {
    themeId: "",
    name: "",
    family: "neither",
    settings: {},
    colorSchemes: [],
    css: "",
    bodyFontFamily: DEFAULT_FAMILY,
    headingFontFamily: DEFAULT_FAMILY,
  },
  profile: null,
  isLive: false,
};

async function readTheme(
  edges: Edges,
  shop: string,
  themeId: string | null | undefined,
): Promise<KnownTheme> {
  const themes = await edges.shopify.listThemes();
  const theme = chosenTheme(themes, themeId);
  if (theme === undefined) return UNKNOWN_THEME;
  const sources = await readThemeSources(edges, theme.id);
  const key = `${shop} ${theme.id}`;
  const fingerprint = fingerprintOf(theme, sources);
  const known = workedOut.get(key);
  if (known?.fingerprint === fingerprint) return known.theme;
  const worked = workOut(theme, sources, edges.clock.now());
  workedOut.delete(key);
  workedOut.set(key, { fingerprint, theme: worked });
  const [oldest] = workedOut.keys();
  if (workedOut.size > THEMES_REMEMBERED && oldest !== undefined) workedOut.delete(oldest);
  return worked;
}

function chosenTheme(themes: Theme[], themeId: string | null | undefined): Theme | undefined {
  return themes.find(({ id }) => id === themeId) ?? themes.find(({ role }) => role === "main");
}

function fingerprintOf({ name, role }: Theme, sources: ThemeSources): string {
  return createHash("sha256")
    .update(JSON.stringify([name, role, sources]))
    .digest("base64");
}

function workOut({ id, name, role }: Theme, sources: ThemeSources, now: Date): KnownTheme {
  const settings = themeSettings(sources.schema, sources.data);
  const { css, own, bodyClass } = themeCss(sources, settings, { themeId: id, name, now });
  const look = {
    themeId: id,
    name,
    family: settings.family,
    settings: settings.settings,
    colorSchemes: settings.colorSchemes,
    css,
    bodyClass,
    bodyFontFamily: familyOf(fontFor(settings.fonts, "body")),
    headingFontFamily: familyOf(fontFor(settings.fonts, "heading")),
  };
  const profile = themeProfile(settings, cssFacts(own));
  return { look, profile, isLive: role === "main" };
}

function familyOf({ family, fallback }: ThemeFont): string {
  return family === "" ? DEFAULT_FAMILY : `"${family}", ${fallback}`;
}

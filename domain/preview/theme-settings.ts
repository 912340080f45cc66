import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import { isRecord, parseThemeJson } from "#liquid/schema/theme-json.ts";
import { colorValue, isPlainName, paletteReference, themeValue } from "./theme-value.ts";

const MOST_SETTINGS = 600;
const MOST_SCHEMES = 60;

export type ThemeSettings = Pick<ThemeLook, "family" | "settings" | "colorSchemes"> & {
  /** Whether the schema could be read: without it the family is a guess. */
  isKnown: boolean;
  /** Id of the setting that holds the schemes, by which the theme's Liquid reads them. */
  schemesId: string | null;
  /** What the theme's author says its schemes' settings are for: purpose to setting id, as stored. */
  schemePurposes: Record<string, unknown>;
  palette: Palette | null;
  fonts: { id: string; handle: string }[];
};

export type Palette = {
  /** Id of the setting, `color_palette` in most themes. */
  settingId: string;
  colors: Record<string, string>;
  /** Color settings of the theme that take a palette color: setting id to the color's name. */
  uses: Record<string, string>;
};

type Definition = {
  type: string;
  id: string;
  standard: unknown;
  options: string[];
  raw: Record<string, unknown>;
};

/**
 * The theme's settings as they stand now: saved values, else the schema's defaults.
 *
 * @param schema `config/settings_schema.json`; @param data `config/settings_data.json`. Broken or missing
 * files give no settings, never an error.
 */
export function themeSettings(schema: string | null, data: string | null): ThemeSettings {
  const definitions = definitionsOf(parseThemeJson(schema));
  const saved = currentValues(parseThemeJson(data));
  const group = definitions.find(({ type }) => type === "color_scheme_group");
  const settings: Record<string, unknown> = {};
  for (const { type, id, standard, options } of definitions) {
    const value = themeValue(type, saved[id], options) ?? themeValue(type, standard, options);
    if (value !== undefined) settings[id] = value;
  }
  const palette = resolvePalette(definitions, saved, settings);
  const purposes = group?.raw["role"];
  return {
    isKnown: definitions.length > 0,
    family: group ? "schemes" : palette ? "palette" : "neither",
    settings,
    colorSchemes: group === undefined ? [] : schemesOf(saved[group.id], group.raw["definition"]),
    schemesId: group?.id ?? null,
    schemePurposes: isRecord(purposes) ? purposes : {},
    palette: group ? null : palette,
    fonts: definitions.flatMap(({ type, id }) => {
      const handle = settings[id];
      return type === "font_picker" && typeof handle === "string" ? [{ id, handle }] : [];
    }),
  };
}

/** Finds the palette, and gives the color settings that refer to it their colors. */
function resolvePalette(
  definitions: Definition[],
  saved: Record<string, unknown>,
  settings: Record<string, unknown>,
): Palette | null {
  const palette = definitions.find(({ type, id }) => type === "color_palette" && settings[id]);
  if (palette === undefined) return null;
  const stored = settings[palette.id];
  const colors = isRecord(stored) ? colorsOf(stored) : {};
  const uses: Record<string, string> = {};
  for (const { type, id, standard } of definitions) {
    if (type !== "color" || colorValue(saved[id]) !== undefined) continue;
    const reference = paletteReference(saved[id] ?? standard);
    if (reference?.paletteId !== palette.id || !Object.hasOwn(colors, reference.name)) continue;
    uses[id] = reference.name;
    settings[id] = colors[reference.name];
  }
  return { settingId: palette.id, colors, uses };
}

function definitionsOf(schema: unknown): Definition[] {
  const categories = Array.isArray(schema) ? schema.filter(isRecord) : [];
  return categories
    .flatMap(({ settings }) => (Array.isArray(settings) ? settings.filter(isRecord) : []))
    .flatMap((raw) => {
      const { type, id, default: standard } = raw;
      if (typeof type !== "string" || !isPlainName(id)) return [];
      return [{ type, id, standard, options: optionsOf(raw["options"]), raw }];
    })
    .slice(0, MOST_SETTINGS);
}

function optionsOf(options: unknown): string[] {
  const list = Array.isArray(options) ? options.filter(isRecord) : [];
  return list.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** `current` holds the values, or the name of the preset that does. */
function currentValues(data: unknown): Record<string, unknown> {
  if (!isRecord(data)) return {};
  const { current, presets } = data;
  if (isRecord(current)) return current;
  if (typeof current !== "string" || !isRecord(presets)) return {};
  const preset = Object.hasOwn(presets, current) ? presets[current] : null;
  return isRecord(preset) ? preset : {};
}

function schemesOf(group: unknown, definition: unknown): ThemeLook["colorSchemes"] {
  if (!isRecord(group)) return [];
  const standards = standardColors(definition);
  const schemes: ThemeLook["colorSchemes"] = [];
  for (const [id, scheme] of Object.entries(group)) {
    if (schemes.length === MOST_SCHEMES) break;
    if (!isPlainName(id) || !isRecord(scheme) || !isRecord(scheme["settings"])) continue;
    schemes.push({ id, settings: { ...standards, ...colorsOf(scheme["settings"]) } });
  }
  return schemes;
}

function standardColors(definition: unknown): Record<string, string> {
  const list = Array.isArray(definition) ? definition.filter(isRecord) : [];
  const standards = list.flatMap(({ id, default: standard }) =>
    isPlainName(id) ? [[id, standard] as const] : [],
  );
  return colorsOf(Object.fromEntries(standards));
}

function colorsOf(settings: Record<string, unknown>): Record<string, string> {
  const colors: Record<string, string> = {};
  for (const [id, value] of Object.entries(settings).slice(0, MOST_SETTINGS)) {
    const color = colorValue(value);
    if (isPlainName(id) && color !== undefined) colors[id] = color;
  }
  return colors;
}

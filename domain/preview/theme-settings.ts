import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import { isRecord, parseThemeJson } from "./theme-json.ts";
import { colorValue, isPlainName, themeValue } from "./theme-value.ts";

const MOST_SETTINGS = 600;
const MOST_SCHEMES = 60;

export type ThemeSettings = Pick<ThemeLook, "family" | "settings" | "colorSchemes"> & {
  /** Id of the setting that holds the schemes, by which the theme's Liquid reads them. */
  schemesId: string | null;
  fonts: { id: string; handle: string }[];
};

type Definition = { type: string; id: string; default: unknown };

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
  const fonts: ThemeSettings["fonts"] = [];
  for (const { type, id, default: standard } of definitions) {
    const value = themeValue(type, saved[id]) ?? themeValue(type, standard);
    if (value === undefined) continue;
    settings[id] = value;
    if (type === "font_picker" && typeof value === "string") fonts.push({ id, handle: value });
  }
  return {
    family: familyOf(definitions),
    settings,
    colorSchemes: group === undefined ? [] : schemesOf(saved[group.id]),
    schemesId: group?.id ?? null,
    fonts,
  };
}

function familyOf(definitions: Definition[]): ThemeLook["family"] {
  const types = new Set(definitions.map(({ type }) => type));
  if (types.has("color_scheme_group")) return "schemes";
  return types.has("color_palette") ? "palette" : "neither";
}

function definitionsOf(schema: unknown): Definition[] {
  const categories = Array.isArray(schema) ? schema.filter(isRecord) : [];
  return categories
    .flatMap(({ settings }) => (Array.isArray(settings) ? settings.filter(isRecord) : []))
    .flatMap(({ type, id, default: standard }) =>
      typeof type === "string" && isPlainName(id) ? [{ type, id, default: standard }] : [],
    )
    .slice(0, MOST_SETTINGS);
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

function schemesOf(group: unknown): ThemeLook["colorSchemes"] {
  if (!isRecord(group)) return [];
  return Object.entries(group)
    .flatMap(([id, scheme]) =>
      isPlainName(id) && isRecord(scheme) && isRecord(scheme["settings"])
        ? [{ id, settings: schemeColors(scheme["settings"]) }]
        : [],
    )
    .slice(0, MOST_SCHEMES);
}

function schemeColors(settings: Record<string, unknown>): Record<string, string> {
  const colors: Record<string, string> = {};
  for (const [id, value] of Object.entries(settings).slice(0, MOST_SETTINGS)) {
    const color = colorValue(value);
    if (isPlainName(id) && color !== undefined) colors[id] = color;
  }
  return colors;
}

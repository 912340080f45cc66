import { readSettings } from "../schema/parse-section-schema.ts";
import type { SettingDefinition } from "../schema/section-schema.ts";
import { colorPaletteObject } from "./objects/color-palette.ts";
import { colorSchemeObject } from "./objects/color-scheme.ts";
import { settingValues } from "./objects/setting-values.ts";
import type { StoreWorld } from "./objects/store-world.ts";
import { outputText } from "./output-text.ts";
import { jsonFile, parseJson, themeFile } from "./theme-files.ts";
import type { ThemeFiles } from "./theme-files.ts";
import type { ThemeLook } from "./theme-look.ts";
import { isRecord, liquidObject } from "./values.ts";
import type { LiquidObject } from "./values.ts";

/** A theme's settings as its files hold them. */
export type ThemeSettings = { definitions: SettingDefinition[]; look: ThemeLook };

/** Reads `config/settings_schema.json` and the current values of `config/settings_data.json`. */
export function readThemeSettings(files: ThemeFiles): ThemeSettings {
  const groups = parseJson(themeFile(files, "config/settings_schema.json") ?? "[]");
  const list = Array.isArray(groups) ? groups.filter(isRecord) : [];
  const definitions = list.flatMap((group) => readSettings(group));
  const saved = currentValues(jsonFile(files, "config/settings_data.json"));
  const schemesId = definitions.find(({ type }) => type === "color_scheme_group")?.id;
  const palette = definitions.find(({ type }) => type === "color_palette");
  const values = palette?.id === undefined ? saved : { [palette.id]: palette.default, ...saved };
  const info = list.find((group) => typeof group["theme_name"] === "string");
  return {
    definitions,
    look: {
      themeId: "1",
      name: outputText(info?.["theme_name"] ?? "Theme"),
      family: schemesId !== undefined ? "schemes" : palette ? "palette" : "neither",
      settings: values,
      colorSchemes: schemesId === undefined ? [] : readSchemes(values[schemesId]),
      css: "",
      bodyFontFamily: "inherit",
      headingFontFamily: "inherit",
    },
  };
}

/** The `settings` object that all templates of the theme see. */
export function themeSettingsObject(
  { definitions, look }: ThemeSettings,
  world: StoreWorld,
): LiquidObject {
  const settings = settingValues(definitions, look.settings, world, look);
  for (const { type, id } of definitions) {
    if (id === undefined) continue;
    if (type === "color_palette") settings[id] = colorPaletteObject(look.settings[id]);
    if (type !== "color_scheme_group") continue;
    const schemes = look.colorSchemes.map(colorSchemeObject);
    settings[id] = liquidObject(
      { name: "ColorSchemeGroup", items: () => schemes },
      Object.fromEntries(schemes.map((scheme) => [String(scheme["id"]), scheme])),
    );
  }
  return settings;
}

/** `current` is the values, or the name of a preset that holds them. */
function currentValues({ current, presets }: LiquidObject): LiquidObject {
  if (isRecord(current)) return current;
  const preset = isRecord(presets) && typeof current === "string" ? presets[current] : undefined;
  return isRecord(preset) ? preset : {};
}

function readSchemes(value: unknown): ThemeLook["colorSchemes"] {
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([id, scheme]) => {
    const settings = isRecord(scheme) && isRecord(scheme["settings"]) ? scheme["settings"] : {};
    const colors = Object.entries(settings).map(([name, css]) => [name, String(css)]);
    return { id, settings: Object.fromEntries(colors) };
  });
}

import type { SeedTheme } from "../shop-seed.ts";
import { themeFiles } from "./theme-files.ts";

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What one copy of the theme changes: theme settings, color schemes, and whole JSON templates. */
export type ThemeChanges = {
  settings?: Record<string, Json>;
  schemes?: Record<string, SchemeColors>;
  templates?: Record<string, Json>;
};

type SchemeColors = {
  background: string;
  text: string;
  accent: string;
  card: string;
  outline: string;
  button: string;
  buttonLabel: string;
};

/** A copy of the theme "Barro" with other settings and templates. */
export function barroTheme(about: Omit<SeedTheme, "files">, changes: ThemeChanges = {}): SeedTheme {
  const files = themeFiles("barro");
  for (const [name, template] of Object.entries(changes.templates ?? {})) {
    files[`templates/${name}.json`] = jsonText(template);
  }
  const settingsFile = "config/settings_data.json";
  files[settingsFile] = changedSettings(files[settingsFile] ?? "{}", changes);
  return { ...about, files };
}

function changedSettings(text: string, { settings, schemes }: ThemeChanges): string {
  if (settings === undefined && schemes === undefined) return text;
  const { current }: { current: Record<string, Json> } = JSON.parse(text);
  const colors =
    schemes === undefined
      ? {}
      : {
          color_schemes: Object.fromEntries(
            Object.entries(schemes).map(([id, scheme]) => [
              id,
              { settings: schemeSettings(scheme) },
            ]),
          ),
        };
  return jsonText({ current: { ...current, ...settings, ...colors } });
}

function schemeSettings({ buttonLabel, ...scheme }: SchemeColors): Record<string, Json> {
  return {
    ...scheme,
    button_label: buttonLabel,
    secondary_button: scheme.background,
    secondary_button_label: scheme.text,
  };
}

function jsonText(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

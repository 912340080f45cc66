import type { ThemeProfile } from "#domain/preview/theme-profile.ts";
import { removeItem, setMember } from "./json-edit.ts";
import { child, items, textOf } from "./json-text.ts";
import { editSchema, type Section, sectionSettings, withCode } from "./section.ts";

type ColorNames = ThemeProfile["schemeSettings"];

/** How archetypes read a scheme whose settings' names they do not know. */
const PORTABLE_READINGS: Record<keyof ColorNames, string> = {
  background: "scheme.background",
  text: "scheme.text | default: scheme.foreground",
  button: "scheme.button | default: scheme.primary_button_background",
  buttonLabel: "scheme.button_label | default: scheme.primary_button_text",
};

const COLOR_SETTINGS: Record<keyof ColorNames, string> = {
  background: "background_color",
  text: "text_color",
  button: "button_color",
  buttonLabel: "button_label_color",
};

const PURPOSES = ["background", "text", "button", "buttonLabel"] as const;

/**
 * Gives a section that suits any theme the colors of the one it is for, and takes out what that theme has no use for.
 *
 * Setting ids stay, so that a section keeps its settings when the theme changes.
 */
export function fitTheme(section: Section, theme: ThemeProfile | null): Section {
  if (theme === null) return section;
  if (theme.family === "schemes") return fitSchemes(section, theme);
  return fitPalette(withoutScheme(section), theme);
}

function fitSchemes(
  section: Section,
  { schemeSettings, schemeClassPrefix }: ThemeProfile,
): Section {
  let { code } = section;
  for (const purpose of PURPOSES) {
    const name = schemeSettings[purpose];
    if (name === null) continue;
    code = code.replaceAll(
      new RegExp(`= ${escaped(PORTABLE_READINGS[purpose])}$`, "gm"),
      `= scheme.${name}`,
    );
  }
  if (schemeClassPrefix !== null)
    code = code.replaceAll(
      " color-{{ section.settings.color_scheme }}",
      ` ${schemeClassPrefix}{{ section.settings.color_scheme }}`,
    );
  return withCode(section, code);
}

/** The section's own color settings are all that is left to ask. */
function withoutScheme(section: Section): Section {
  const list = child(section.schema, "settings");
  const index = items(list).findIndex((setting) => textOf(setting, "type") === "color_scheme");
  const lighter =
    list && index !== -1 ? editSchema(section, () => removeItem(list, index)) : section;
  const code = lighter.code
    .replaceAll(
      /^ *assign (?:scheme = section\.settings\.color_scheme|\w+ = scheme)\.[^\n]*\n/gm,
      "",
    )
    .replaceAll(
      /^( *)if section\.settings\.(\w+_color) != blank\n *assign (\w+) = section\.settings\.\2\n *endif$/gm,
      "$1assign $3 = section.settings.$2",
    )
    .replaceAll(
      "{% if section.settings.color_scheme != blank %} color-{{ section.settings.color_scheme }}{% endif %}",
      "",
    );
  return withCode(lighter, code);
}

function fitPalette(section: Section, { palette }: ThemeProfile): Section {
  if (palette === null) return section;
  let fitted = section;
  for (const purpose of PURPOSES) {
    const name = palette.names[purpose];
    const setting = sectionSettings(fitted).find(({ id }) => id === COLOR_SETTINGS[purpose]);
    if (name === null || setting?.type !== "color") continue;
    const reference = `{{ settings.${palette.settingId}.${name} }}`;
    fitted = editSchema(fitted, (text) => setMember(text, setting.node, "default", reference));
  }
  return fitted;
}

function escaped(text: string): string {
  return text.replaceAll(/[.|]/g, String.raw`\$&`);
}

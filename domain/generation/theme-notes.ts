import type { ThemeFont, ThemeProfile } from "#domain/preview/theme-profile.ts";

/** Schemes told one by one; a theme may have hundreds. */
const SCHEMES_TOLD = 12;

/** What a model needs to know of the shop's theme, in a few lines; of an unknown theme, how to do without. */
export function themeNotes(profile: ThemeProfile | null): string {
  if (profile === null) return UNKNOWN_THEME;
  return [
    "The shop's theme, read from its files. Assume nothing about it that is not here.",
    `- Colors: ${COLOR_NOTES[profile.family](profile)}`,
    `- Fonts: headings ${fontWords(profile.headingFont)}, text ${fontWords(profile.bodyFont)}; never set font-family. Real h1 to h4 get the heading font.`,
    `- Sizes: one rem is ${profile.remInPx} px here, so never rem.${scaleWords(profile)}${spacingWords(profile)}`,
    `- Variables it declares, always with a fallback: ${variableWords(profile)}.${colorVariableWords(profile)}`,
    `- Classes it styles: ${profile.classes.map((name) => `.${name}`).join(", ") || "none that a section may use"}. No other class of the theme.`,
  ].join("\n");
}

const UNKNOWN_THEME = `The shop's theme is not known. Write a file that suits any theme:
- Colors: a color_scheme setting plus blank color settings that override it. Read a scheme's text as scheme.text | default: scheme.foreground, and let everything inherit where the scheme is nil. No palette defaults.
- No class of a theme, and no variable of it without a fallback. Never rem, never rgb(var(--…)).`;

const COLOR_NOTES: Record<ThemeProfile["family"], (profile: ThemeProfile) => string> = {
  schemes: ({ schemes, schemeSettings, schemeClassPrefix }) => {
    const told = schemes.slice(0, SCHEMES_TOLD).map(({ id, background, text }) => {
      return background && text ? `${id} (${text} on ${background})` : id;
    });
    const more = schemes.length > told.length ? ` and ${schemes.length - told.length} more` : "";
    const settings = [
      schemeSettings.background && `background is .${schemeSettings.background}`,
      schemeSettings.text && `text .${schemeSettings.text}`,
      schemeSettings.button && `button .${schemeSettings.button}`,
      schemeSettings.buttonLabel && `button label .${schemeSettings.buttonLabel}`,
    ].filter(Boolean);
    return [
      `color schemes ${told.join(", ")}${more}.`,
      "Group Colors: one color_scheme setting, then blank color settings that override it.",
      settings.length > 0 &&
        `Of section.settings.color_scheme.settings the ${settings.join(", ")}.`,
      schemeClassPrefix !== null &&
        `Root class ${schemeClassPrefix}{{ section.settings.color_scheme }}.`,
    ]
      .filter(Boolean)
      .join(" ");
  },
  palette: ({ palette }) => {
    if (palette === null) return NO_SCHEMES;
    const { colors, names, settingId } = palette;
    const list = Object.entries(colors).map(([name, color]) => `${name} ${color}`);
    const reference = (name: string) => `"{{ settings.${settingId}.${name} }}"`;
    const uses = [
      names.background && `background ${reference(names.background)}`,
      names.text && `text ${reference(names.text)}`,
      names.button && `button ${reference(names.button)}`,
      names.buttonLabel && `button label ${reference(names.buttonLabel)}`,
    ].filter(Boolean);
    return `a palette (${list.join(", ")}) and no color schemes. Group Colors: color settings, never color_scheme.${
      uses.length > 0 ? ` Defaults: ${uses.join(", ")}.` : ""
    } A palette default only with one of these names; other color settings stay blank.`;
  },
  neither: () => NO_SCHEMES,
};

const NO_SCHEMES =
  "neither color schemes nor a palette. Group Colors: blank color settings only, never color_scheme, no palette defaults; blank inherits from the page.";

/** The kind of font is enough: a family's name stands in the shop's data and could say anything. */
function fontWords({ family, fallback, weight, style }: ThemeFont): string {
  if (family === "") return "of an unknown font";
  return `${fallback} ${weight}${style === "normal" ? "" : ` ${style}`}`;
}

function scaleWords({ headingScale }: ThemeProfile): string {
  return headingScale === null ? "" : ` Headings are scaled by ${headingScale}.`;
}

function spacingWords({ sectionSpacingInPx }: ThemeProfile): string {
  return sectionSpacingInPx === null
    ? ""
    : ` Its own sections keep ${sectionSpacingInPx} px above and below.`;
}

function variableWords({ variables }: ThemeProfile): string {
  const words = Object.values(variables).flatMap((variable) =>
    variable === null
      ? []
      : [`${variable.name}${variable.value === null ? "" : ` (${variable.value})`}`],
  );
  return words.length === 0 ? "none that is known" : words.join(", ");
}

function colorVariableWords({ colorVariables }: ThemeProfile): string {
  const why = {
    whole: " Its color variables are whole colors",
    triplets: " Its color variables are triplets such as 18,18,18",
  };
  return colorVariables === null
    ? ""
    : `${why[colorVariables]}: take colors from Liquid, inherit and currentColor instead.`;
}

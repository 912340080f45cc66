import { fontObject } from "#liquid/engine/objects/font.ts";
import { parseColor } from "#liquid/engine/objects/color.ts";
import type { CssFacts } from "./css-facts.ts";
import { type ColorNames, paletteColorNames, schemeColorNames } from "./theme-colors.ts";
import type { ThemeSettings } from "./theme-settings.ts";

/**
 * What a theme is known to offer a section: data for prompts and for the composer, never code to run.
 *
 * Everything in it is a number, a color, or a name of few plain characters.
 */
export type ThemeProfile = {
  family: "schemes" | "palette" | "neither";
  /** In the theme's order; colors as `#rrggbb`, null where the scheme does not tell. */
  schemes: { id: string; background: string | null; text: string | null }[];
  /** Ids of a scheme's settings by purpose. */
  schemeSettings: ColorNames;
  /** Text in front of a scheme's id that makes the class the theme defines for it. */
  schemeClassPrefix: string | null;
  palette: { settingId: string; colors: Record<string, string>; names: ColorNames } | null;
  headingFont: ThemeFont;
  bodyFont: ThemeFont;
  /** Pixels of one rem: 10 in some themes. */
  remInPx: number;
  headingScale: number | null;
  sectionSpacingInPx: number | null;
  /** Variables that the theme declares, by what they are for; `--page-width` with its value. */
  variables: Record<VariablePurpose, { name: string; value: string | null } | null>;
  /** Classes that sections may use because the theme styles them. */
  classes: string[];
  /** A theme's color variables are whole colors, or triplets such as `18,18,18`. */
  colorVariables: "whole" | "triplets" | null;
};

export type ThemeFont = { family: string; fallback: string; weight: number; style: string };

export type VariablePurpose = keyof typeof VARIABLES;

/** Known names only: what else a style sheet declares may say anything. */
const VARIABLES = {
  pageWidth: ["page-width", "page-content-width", "container-width", "site-width", "grid-width"],
  pageMargin: ["page-margin", "page-gutter", "gutter", "container-gutter", "page-padding"],
  buttonRadius: [
    "buttons-radius",
    "style-border-radius-buttons-primary",
    "button-border-radius",
    "button-radius",
    "btn-radius",
  ],
  buttonBackground: ["color-primary-button-background", "color-button-background", "color-btn"],
  buttonLabel: ["color-primary-button-text", "color-button-label", "color-btn-text"],
  mediaRadius: ["media-radius", "image-radius", "style-border-radius-media"],
  cardRadius: ["product-card-corner-radius", "card-corner-radius", "product-card-radius"],
  headingScale: ["font-heading-scale", "heading-scale"],
} as const;

const CLASSES = [
  "button",
  "button--primary",
  "button--secondary",
  "button-secondary",
  "btn",
  "btn--secondary",
  "page-width",
  "container",
  "wrapper",
  "h0",
  "h1",
  "h2",
  "h3",
  "rte",
] as const;

/** `type_subheading_font` is for neither. */
const FONT_SETTINGS = {
  heading: /(?:^|_)(?:head|title|display)/,
  body: /body|(?:^|_)(?:text|base|paragraph)/,
} as const;

const SECTION_SPACINGS = ["section_spacing", "spacing_sections", "sections_spacing"];
const HEADING_SCALES = ["heading_scale", "type_heading_scale"];
const UNKNOWN_FONT: ThemeFont = {
  family: "",
  fallback: "sans-serif",
  weight: 400,
  style: "normal",
};
const USUAL_REM_IN_PX = 16;

/** @returns null for a theme whose settings could not be read: a section for it must suit any theme. */
export function themeProfile(theme: ThemeSettings, facts: CssFacts): ThemeProfile | null {
  if (!theme.isKnown) return null;
  const schemeSettings = schemeColorNames(theme);
  const { palette } = theme;
  return {
    family: theme.family,
    schemes: theme.colorSchemes.map(({ id, settings }) => ({
      id,
      background: hexOf(settings[schemeSettings.background ?? ""]),
      text: hexOf(settings[schemeSettings.text ?? ""]),
    })),
    schemeSettings,
    schemeClassPrefix: classPrefix(theme.colorSchemes, facts.classes),
    palette: palette && {
      settingId: palette.settingId,
      colors: hexColors(palette.colors),
      names: paletteColorNames(palette),
    },
    headingFont: fontFor(theme.fonts, "heading"),
    bodyFont: fontFor(theme.fonts, "body"),
    remInPx: remInPx(facts),
    headingScale: headingScale(theme, facts),
    sectionSpacingInPx: numberOf(theme, SECTION_SPACINGS),
    variables: {
      pageWidth: variable(facts, VARIABLES.pageWidth),
      pageMargin: variable(facts, VARIABLES.pageMargin),
      buttonRadius: variable(facts, VARIABLES.buttonRadius),
      buttonBackground: variable(facts, VARIABLES.buttonBackground),
      buttonLabel: variable(facts, VARIABLES.buttonLabel),
      mediaRadius: variable(facts, VARIABLES.mediaRadius),
      cardRadius: variable(facts, VARIABLES.cardRadius),
      headingScale: variable(facts, VARIABLES.headingScale),
    },
    classes: CLASSES.filter((each) => facts.classes.has(each)),
    colorVariables: colorVariables(facts),
  };
}

/** The font setting whose id says what it is for, else the first one. */
export function fontFor(
  fonts: ThemeSettings["fonts"],
  purpose: keyof typeof FONT_SETTINGS,
): ThemeFont {
  const { handle } = fonts.find(({ id }) => FONT_SETTINGS[purpose].test(id)) ??
    fonts[0] ?? { handle: "" };
  const font = fontObject(handle);
  if (font === undefined) return UNKNOWN_FONT;
  return {
    family: String(font["family"]).replaceAll('"', ""),
    fallback: String(font["fallback_families"]),
    weight: Number(font["weight"]),
    style: String(font["style"]),
  };
}

function classPrefix(schemes: ThemeSettings["colorSchemes"], classes: Set<string>): string | null {
  const prefixes = ["color-", "color-scheme-", "scheme-", ""];
  const isDefined = (prefix: string) => schemes.every(({ id }) => classes.has(`${prefix}${id}`));
  return schemes.length === 0 ? null : (prefixes.find(isDefined) ?? null);
}

/** `62.5%`, `10px`, or a percentage times a variable's number. */
function remInPx({ rootFontSize, variables }: CssFacts): number {
  const [, number, unit] = /([\d.]{1,9})(%|px)/.exec(rootFontSize ?? "") ?? [];
  if (number === undefined) return USUAL_REM_IN_PX;
  const [, factorName] = /var\(\s?--([\w-]{1,60})/.exec(rootFontSize ?? "") ?? [];
  const factor = Number(variables.get(factorName ?? "") ?? 1) || 1;
  const size = Number(number) * (unit === "%" ? USUAL_REM_IN_PX / 100 : 1) * factor;
  return size >= 5 && size <= 40 ? Math.round(size * 100) / 100 : USUAL_REM_IN_PX;
}

function headingScale(theme: ThemeSettings, { variables }: CssFacts): number | null {
  const declared = Number(variables.get("font-heading-scale") ?? Number.NaN);
  if (declared > 0 && declared < 5) return declared;
  const chosen = numberOf(theme, HEADING_SCALES);
  return chosen === null ? null : chosen / 100;
}

function numberOf({ settings }: ThemeSettings, ids: readonly string[]): number | null {
  const value = ids.map((id) => settings[id]).find((each) => typeof each === "number");
  return typeof value === "number" ? value : null;
}

function variable({ variables }: CssFacts, names: readonly string[]) {
  const name = names.find((each) => variables.has(each));
  if (name === undefined) return null;
  const value = variables.get(name) ?? "";
  return { name: `--${name}`, value: /^[\d.]{1,9}(?:px|rem|em|%)?$/.test(value) ? value : null };
}

function colorVariables({ variables }: CssFacts): ThemeProfile["colorVariables"] {
  const values = [...variables].flatMap(([name, value]) =>
    name.startsWith("color-") && !name.endsWith("rgb") ? [value] : [],
  );
  if (values.some((value) => /^\d{1,3}\s?[,\s]\s?\d{1,3}\s?[,\s]\s?\d{1,3}$/.test(value)))
    return values.some((value) => parseColor(value) !== undefined) ? null : "triplets";
  return values.some((value) => parseColor(value) !== undefined) ? "whole" : null;
}

function hexColors(colors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colors).flatMap(([name, css]) => {
      const hex = hexOf(css);
      return hex === null ? [] : [[name, hex]];
    }),
  );
}

function hexOf(css: string | undefined): string | null {
  const color = parseColor(css ?? "");
  if (color === undefined) return null;
  const { red, green, blue } = color;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

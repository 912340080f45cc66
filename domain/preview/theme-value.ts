import { fontObject } from "#liquid/engine/objects/font.ts";
import { parseColor } from "#liquid/engine/objects/color.ts";
import { isRecord } from "./theme-json.ts";

const NAME = /^(?!__proto__$)[\w-]{1,100}$/;
const LONGEST_CHOICE = 100;
const LONGEST_GRADIENT = 500;
const MOST_PALETTE_COLORS = 40;
const GRADIENT = /^(?:linear|radial|conic)-gradient\([\w\s#%(),.-]+\)$/;

/** A name that may be printed into a CSS class and used as a property. */
export function isPlainName(name: unknown): name is string {
  return typeof name === "string" && NAME.test(name);
}

/** A color as CSS, or undefined for anything that is not certainly one. */
export function colorValue(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const css = value.trim();
  if (css.length <= LONGEST_GRADIENT && GRADIENT.test(css)) return css;
  return css.length <= 60 && parseColor(css) !== undefined ? css : undefined;
}

/**
 * A theme setting's value, when its kind is one that decides how a section looks.
 *
 * Free text, addresses and chosen products never pass: the value travels into prompts and pages.
 */
export function themeValue(type: string, value: unknown): unknown {
  switch (type) {
    case "color":
    case "color_background":
      return colorValue(value);
    case "font_picker":
      return typeof value === "string" && fontObject(value) !== undefined ? value : undefined;
    case "number":
    case "range":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    case "checkbox":
      return typeof value === "boolean" ? value : undefined;
    case "select":
    case "radio":
    case "text_alignment":
    case "color_scheme":
      return typeof value === "string" && value.length <= LONGEST_CHOICE ? value : undefined;
    case "color_palette":
      return paletteValue(value);
    default:
      return undefined;
  }
}

function paletteValue(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const colors = Object.entries(value)
    .filter(([name, color]) => isPlainName(name) && colorValue(color) !== undefined)
    .slice(0, MOST_PALETTE_COLORS);
  return Object.fromEntries(colors.map(([name, color]) => [name, String(color)]));
}

import { fontObject } from "#liquid/engine/objects/font.ts";
import { parseColor } from "#liquid/engine/objects/color.ts";
import { isRecord } from "#liquid/schema/theme-json.ts";

const NAME = /^(?!__proto__$)[\w-]{1,60}$/;
/** As Shopify demands of them. */
const PALETTE_NAME = /^[a-zA-Z]\w{0,39}$/;
const PALETTE_REFERENCE = /^\{\{-?\s*settings\.([\w-]{1,60})\.([a-zA-Z]\w{0,39})\s*-?\}\}$/;
const COLOR =
  /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\(\s*[\d.]+(?:deg|%)?(?:[\s,/]+[\d.]+%?){2,3}\s*\)|transparent|white|black)$/i;
const LONGEST_FONT_HANDLE = 50;
const LONGEST_CHOICE = 60;
const LONGEST_GRADIENT = 500;
const MOST_PALETTE_COLORS = 20;
const GRADIENT = /^(?:linear|radial|conic)-gradient\([\w\s#%(),.-]+\)$/;

/** A name that may be printed into a CSS class and used as a property. */
export function isPlainName(name: unknown): name is string {
  return typeof name === "string" && NAME.test(name);
}

/** A color as CSS, or undefined for anything that is not certainly one. */
export function colorValue(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > LONGEST_GRADIENT) return undefined;
  const css = value.trim();
  if (GRADIENT.test(css)) return css;
  return css.length <= 60 && COLOR.test(css) && parseColor(css) !== undefined ? css : undefined;
}

/** What `{{ settings.color_palette.ink }}` names, as a color setting of a palette theme holds it. */
export function paletteReference(value: unknown): { paletteId: string; name: string } | null {
  if (typeof value !== "string" || value.length > 150) return null;
  const [, paletteId, name] = PALETTE_REFERENCE.exec(value.trim()) ?? [];
  return paletteId === undefined || name === undefined ? null : { paletteId, name };
}

/**
 * A theme setting's value, when its kind is one that decides how a section looks.
 *
 * Free text, addresses and chosen products never pass: the value travels into prompts and pages.
 *
 * @param options what the theme's author lets a merchant choose from, for kinds that have options.
 */
export function themeValue(type: string, value: unknown, options: string[]): unknown {
  switch (type) {
    case "color":
    case "color_background":
      return colorValue(value);
    case "font_picker":
      return fontHandle(value);
    case "number":
    case "range":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    case "checkbox":
      return typeof value === "boolean" ? value : undefined;
    case "select":
    case "radio":
      return options.find((option) => option === value && option.length <= LONGEST_CHOICE);
    case "text_alignment":
      return ["left", "center", "right"].find((side) => side === value);
    case "color_scheme":
      return isPlainName(value) ? value : undefined;
    case "color_palette":
      return paletteValue(value);
    default:
      return undefined;
  }
}

function fontHandle(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > LONGEST_FONT_HANDLE) return undefined;
  return fontObject(value) === undefined ? undefined : value;
}

function paletteValue(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const colors = Object.entries(value).flatMap(([name, css]) => {
    const color = colorValue(css);
    return PALETTE_NAME.test(name) && color !== undefined ? [[name, color] as const] : [];
  });
  if (colors.length === 0) return undefined;
  return Object.fromEntries(colors.slice(0, MOST_PALETTE_COLORS));
}

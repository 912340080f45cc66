import type { FilterFamily } from "../filter.ts";
import { toNumber } from "../numbers.ts";
import { fromHsl, oklchParts, parseColor, toHsl } from "../objects/color.ts";
import type { Hsl, Rgba } from "../objects/color.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { LiquidFloat } from "../values.ts";

export const COLOR_FILTERS: FilterFamily = {
  color_to_rgb: (input) => rgbText(read(input)),
  color_to_hex: (input) => hexText(read(input)),
  color_to_hsl: (input) => hslText(read(input)),
  color_to_oklch: (input) => oklchText(read(input)),
  hex_to_rgba: (input, [alpha]) => {
    const { red, green, blue } = read(input);
    return `rgba(${red}, ${green}, ${blue}, ${alpha === undefined ? 1 : outputText(alpha)})`;
  },
  color_lighten: (input, [amount]) => shifted(input, "lightness", toNumber(amount)),
  color_darken: (input, [amount]) => shifted(input, "lightness", -toNumber(amount)),
  color_saturate: (input, [amount]) => shifted(input, "saturation", toNumber(amount)),
  color_desaturate: (input, [amount]) => shifted(input, "saturation", -toNumber(amount)),
  color_modify: (input, [part, value]) => modified(input, outputText(part), toNumber(value)),
  color_extract: (input, [part]) => extracted(read(input), outputText(part)),
  color_mix: (input, [other, percent]) => mixed(input, other, toNumber(percent)),
  color_brightness: (input) => new LiquidFloat(Math.round(brightness(read(input)) * 100) / 100),
  brightness_difference: (input, [other]) =>
    new LiquidFloat(
      Math.round(Math.abs(brightness(read(input)) - brightness(read(other))) * 100) / 100,
    ),
  color_difference: (input, [other]) => {
    const [a, b] = [read(input), read(other)];
    return Math.abs(a.red - b.red) + Math.abs(a.green - b.green) + Math.abs(a.blue - b.blue);
  },
  color_contrast: (input, [other]) => {
    const [darker = 0, lighter = 0] = [luminance(read(input)), luminance(read(other))].toSorted(
      (a, b) => a - b,
    );
    return new LiquidFloat(Math.round(((lighter + 0.05) / (darker + 0.05)) * 10) / 10);
  },
};

/** Notations that are kept: a colour comes out as it went in. */
type Notation = "hex" | "rgb" | "hsl";

/** @throws {LiquidProblem} for text that is no colour. */
function read(value: unknown): Rgba {
  const color = parseColor(outputText(value));
  if (!color) throw new LiquidProblem(`invalid color: ${outputText(value)}`);
  return color;
}

function notationOf(value: unknown): Notation {
  const text = outputText(value).trim();
  return text.startsWith("hsl") ? "hsl" : text.startsWith("rgb") ? "rgb" : "hex";
}

function written(color: Rgba, notation: Notation): string {
  if (notation === "hsl") return hslText(color);
  return notation === "rgb" || color.alpha < 1 ? rgbText(color) : hexText(color);
}

function shifted(input: unknown, part: "lightness" | "saturation", amount: number): string {
  const color = read(input);
  const hsl = toHsl(color);
  const value = Math.min(100, Math.max(0, hsl[part] + amount));
  return written({ ...fromHsl({ ...hsl, [part]: value }), alpha: color.alpha }, notationOf(input));
}

function modified(input: unknown, part: string, value: number): string {
  const color = read(input);
  if (isRgbaPart(part)) {
    const limit = part === "alpha" ? 1 : 255;
    return written({ ...color, [part]: Math.min(limit, Math.max(0, value)) }, notationOf(input));
  }
  if (!isHslPart(part)) throw new LiquidProblem(`invalid color component: ${part}`);
  return written(
    { ...fromHsl({ ...toHsl(color), [part]: value }), alpha: color.alpha },
    notationOf(input),
  );
}

function extracted(color: Rgba, part: string): unknown {
  if (part === "alpha") return new LiquidFloat(color.alpha);
  if (isRgbaPart(part)) return color[part];
  if (isHslPart(part)) return Math.round(toHsl(color)[part]);
  throw new LiquidProblem(`invalid color component: ${part}`);
}

/** @param percent how much of the first colour is in the mix. */
function mixed(input: unknown, other: unknown, percent: number): string {
  const [a, b] = [read(input), read(other)];
  const share = Math.min(100, Math.max(0, percent)) / 100;
  const mix = (first: number, second: number): number => first * share + second * (1 - share);
  const color = {
    red: Math.round(mix(a.red, b.red)),
    green: Math.round(mix(a.green, b.green)),
    blue: Math.round(mix(a.blue, b.blue)),
    alpha: Math.round(mix(a.alpha, b.alpha) * 100) / 100,
  };
  return written(color, notationOf(input));
}

function rgbText({ red, green, blue, alpha }: Rgba): string {
  return alpha < 1 ? `rgba(${red}, ${green}, ${blue}, ${alpha})` : `rgb(${red}, ${green}, ${blue})`;
}

function hexText({ red, green, blue, alpha }: Rgba): string {
  const bytes = alpha < 1 ? [red, green, blue, Math.round(alpha * 255)] : [red, green, blue];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function hslText(color: Rgba): string {
  const { hue, saturation, lightness } = toHsl(color);
  const parts = `${Math.round(hue)}, ${Math.round(saturation)}%, ${Math.round(lightness)}%`;
  return color.alpha < 1 ? `hsla(${parts}, ${color.alpha})` : `hsl(${parts})`;
}

/** Always with alpha: `oklch(68% 0.2 343 / 1.0)`. */
function oklchText(color: Rgba): string {
  return `oklch(${oklchParts(color).text} / ${outputText(new LiquidFloat(color.alpha))})`;
}

/** W3C's perceived brightness, 0 to 255. */
function brightness({ red, green, blue }: Rgba): number {
  return (red * 299 + green * 587 + blue * 114) / 1_000;
}

/** WCAG's relative luminance, 0 to 1. */
function luminance({ red, green, blue }: Rgba): number {
  const linear = (channel: number): number => {
    const value = channel / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function isRgbaPart(part: string): part is keyof Rgba {
  return part === "red" || part === "green" || part === "blue" || part === "alpha";
}

function isHslPart(part: string): part is keyof Hsl {
  return part === "hue" || part === "saturation" || part === "lightness";
}

import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { LiquidFloat } from "../values.ts";
import { toOklch } from "../filters/oklch.ts";

/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Rgba = { red: number; green: number; blue: number; alpha: number };
/** Hue in degrees, saturation and lightness in percent. */
export type Hsl = { hue: number; saturation: number; lightness: number };

/** A colour that prints as CSS and knows its parts. @returns undefined for text that is no colour. */
export function colorObject(css: string): LiquidObject | undefined {
  const color = parseColor(css);
  if (!color) return undefined;
  const { red, green, blue, alpha } = color;
  const { hue, saturation, lightness } = toHsl(color);
  const oklch = oklchParts(color);
  const alphaText = Number.isInteger(alpha) ? alpha.toFixed(1) : String(alpha);
  return liquidObject(
    { name: "Color", text: css },
    {
      red,
      green,
      blue,
      alpha: new LiquidFloat(alpha),
      hue: Math.round(hue),
      saturation: Math.round(saturation),
      lightness: Math.round(lightness),
      rgb: `${red} ${green} ${blue}`,
      rgba: `${red} ${green} ${blue} / ${alphaText}`,
      oklch: oklch.text,
      oklcha: `${oklch.text} / ${alphaText}`,
      chroma: new LiquidFloat(oklch.chroma),
      color_space: "srgb",
    },
  );
}

/** A colour in OKLCH, rounded as Shopify prints it: `68% 0.2 343`. */
export function oklchParts(color: Rgba): { text: string; chroma: number } {
  const { lightness, chroma, hue } = toOklch(color);
  const rounded = Math.round(chroma * 100) / 100;
  return {
    text: `${Math.round(lightness * 100)}% ${rounded} ${Math.round(hue) % 360}`,
    chroma: rounded,
  };
}

/** Reads `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()` and `hsla()`. */
export function parseColor(css: string): Rgba | undefined {
  const text = css.trim().toLowerCase();
  if (text === "transparent") return { red: 0, green: 0, blue: 0, alpha: 0 };
  if (text === "white") return { red: 255, green: 255, blue: 255, alpha: 1 };
  if (text === "black") return { red: 0, green: 0, blue: 0, alpha: 1 };
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(text)) return fromHex(text.slice(1));
  const [, kind, inner = ""] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== "");
  if (kind === undefined || parts.length < 3 || parts.length > 4) return undefined;
  const [first = 0, second = 0, third = 0] = parts.map((part) => Number.parseFloat(part));
  const alpha = alphaOf(parts[3]);
  if ([first, second, third, alpha].some(Number.isNaN)) return undefined;
  if (kind === "hsl")
    return { ...fromHsl({ hue: first, saturation: second, lightness: third }), alpha };
  return { red: channel(first), green: channel(second), blue: channel(third), alpha };
}

export function toHsl({ red, green, blue }: Rgba): Hsl {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const spread = max - min;
  const lightness = (max + min) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness: lightness * 100 };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === r
      ? ((g - b) / spread + 6) % 6
      : max === g
        ? (b - r) / spread + 2
        : (r - g) / spread + 4;
  return { hue: sector * 60, saturation: saturation * 100, lightness: lightness * 100 };
}

export function fromHsl({ hue, saturation, lightness }: Hsl): Omit<Rgba, "alpha"> {
  const s = Math.min(100, Math.max(0, saturation)) / 100;
  const l = Math.min(100, Math.max(0, lightness)) / 100;
  const part = (offset: number): number => {
    const k = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return channel((l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255);
  };
  return { red: part(0), green: part(8), blue: part(4) };
}

function fromHex(digits: string): Rgba {
  const long = digits.length <= 4 ? digits.replace(/./g, "$&$&") : digits;
  const byte = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  const alpha = long.length === 8 ? Math.round((byte(6) / 255) * 100) / 100 : 1;
  return { red: byte(0), green: byte(2), blue: byte(4), alpha };
}

function alphaOf(part: string | undefined): number {
  if (part === undefined) return 1;
  const value = Number.parseFloat(part);
  return Math.min(1, Math.max(0, part.endsWith("%") ? value / 100 : value));
}

function channel(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}

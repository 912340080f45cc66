import type { Rgba } from "../objects/color.ts";

/** CSS's perceptual colour space: lightness 0 to 1, chroma, hue in degrees. */
export function toOklch({ red, green, blue }: Rgba): {
  lightness: number;
  chroma: number;
  hue: number;
} {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const chroma = Math.hypot(a, c);
  const hue = chroma < 0.0001 ? 0 : ((Math.atan2(c, a) * 180) / Math.PI + 360) % 360;
  return { lightness, chroma, hue };
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

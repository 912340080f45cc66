import { parseColor } from "#liquid/engine/objects/color.ts";

/** Contrast of two colors by WCAG, from 1 to 21; 1 for a text that is no color. Transparency is not counted. */
export function contrast(first: string, second: string): number {
  const one = luminance(first);
  const other = luminance(second);
  if (one === null || other === null) return 1;
  const [darker, lighter] = [Math.min(one, other), Math.max(one, other)];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(css: string): number | null {
  const color = parseColor(css);
  if (!color) return null;
  const { red, green, blue } = color;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const channel = value / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Hsv = { hue: number; saturation: number; value: number; alpha: number };

const HEX = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;

/** Reads `#rgb`, `#rgba`, `#rrggbb` and `#rrggbbaa`; undefined for any other text. */
export function parseHex(text: string): Hsv | undefined {
  const digits = HEX.exec(text.trim())?.[1];
  if (!digits) return undefined;
  const full = digits.length < 6 ? digits.replaceAll(/./g, "$&$&") : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (full.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return { ...toHsv(red / 255, green / 255, blue / 255), alpha: alpha / 255 };
}

export function formatHex({ hue, saturation, value, alpha }: Hsv, withAlpha: boolean): string {
  const channel = (offset: number) => {
    const sector = (offset + hue / 60) % 6;
    return value - value * saturation * Math.max(0, Math.min(sector, 4 - sector, 1));
  };
  const parts = [channel(5), channel(3), channel(1)];
  if (withAlpha && alpha < 1) parts.push(alpha);
  return `#${parts.map(pair).join("")}`;
}

const pair = (part: number) =>
  Math.round(part * 255)
    .toString(16)
    .padStart(2, "0");

function toHsv(red: number, green: number, blue: number) {
  const value = Math.max(red, green, blue);
  const range = value - Math.min(red, green, blue);
  return { hue: hueOf(red, green, blue, range), saturation: value ? range / value : 0, value };
}

function hueOf(red: number, green: number, blue: number, range: number): number {
  if (range === 0) return 0;
  const value = Math.max(red, green, blue);
  if (value === red) return (60 * ((green - blue) / range) + 360) % 360;
  if (value === green) return 60 * ((blue - red) / range + 2);
  return 60 * ((red - green) / range + 4);
}

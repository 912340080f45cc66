const HEX = /^#([\da-f]{3,8})$/i;
const RGB = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+)(%?))?\s*\)$/i;

/** A color as a picker and an opacity; null for names, gradients and what else those cannot show. */
export function channels(css: string): { hex: string; opacity: number } | null {
  const [, digits = ""] = HEX.exec(css.trim()) ?? [];
  if ([3, 4].includes(digits.length)) return channels(`#${digits.replaceAll(/./g, "$&$&")}`);
  if ([6, 8].includes(digits.length)) {
    const alpha = digits.slice(6);
    return {
      hex: `#${digits.slice(0, 6).toLowerCase()}`,
      opacity: alpha === "" ? 1 : Number.parseInt(alpha, 16) / 255,
    };
  }
  const [, red, green, blue, alpha, percent] = RGB.exec(css.trim()) ?? [];
  if (red === undefined) return null;
  const hex = [red, green, blue]
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
    .join("");
  const opacity = alpha === undefined ? 1 : Number(alpha) / (percent === "%" ? 100 : 1);
  return { hex: `#${hex}`, opacity: Math.min(1, Math.max(0, opacity)) };
}

/** As Shopify stores it: hexadecimal, and `rgba()` for what shines through. */
export function withOpacity(hex: string, opacity: number): string {
  if (opacity >= 1) return hex;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${Number(opacity.toFixed(2))})`;
}

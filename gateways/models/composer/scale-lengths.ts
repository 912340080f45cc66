const LENGTH =
  /(?<![\w.#-])(\d*\.?\d+)(em|rem|px|cqi|cqw|vw|%|ch|vh)\b|(?<![\w.#-])(\d*\.?\d+)(?=%)/g;

/** Multiplies every length in a CSS value: `clamp(1em, 2cqi, 3em)` by 1.5 is `clamp(1.5em, 3cqi, 4.5em)`. */
export function scaleLengths(value: string, factor: number): string {
  return value.replace(LENGTH, (match, amount: string | undefined, unit: string | undefined) => {
    if (amount === undefined || unit === undefined) return match;
    const digits = unit === "px" ? 1 : 1000;
    return `${Math.round(Number(amount) * factor * digits) / digits}${unit}`;
  });
}

import type { LiquidToken } from "./liquid-tokens.ts";

/** The last token that starts at or before a place; tokens are in the order of the file. */
export function tokenAt(tokens: readonly LiquidToken[], place: number): LiquidToken | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return tokens[low - 1];
}

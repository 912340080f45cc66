import { LiquidRange } from "./values.ts";

/** How much there is to read in a value, in characters and list items; a list's texts count in full. */
export function valueSize(value: unknown): number {
  if (typeof value === "string") return value.length + 1;
  if (value instanceof LiquidRange) return value.size + 1;
  if (!Array.isArray(value)) return 1;
  let size = value.length + 1;
  for (const item of value) if (typeof item === "string") size += item.length;
  return size;
}

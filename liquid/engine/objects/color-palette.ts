import { isRecord, liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { colorObject } from "./color.ts";

/** A palette, read by name or walked through color by color. */
export function colorPaletteObject(palette: unknown): LiquidObject {
  const colors = Object.entries(isRecord(palette) ? palette : {}).flatMap(([name, css]) => {
    const color = colorObject(String(css));
    return color === undefined ? [] : [[name, color] as const];
  });
  return liquidObject(
    { name: "ColorPalette", items: () => colors.map(([, color]) => color) },
    Object.fromEntries(colors),
  );
}

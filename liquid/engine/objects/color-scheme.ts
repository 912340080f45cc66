import type { ThemeLook } from "../theme-look.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { colorObject } from "./color.ts";

/** A scheme that prints its id; gradients stay text, colours become colour objects. */
export function colorSchemeObject(scheme: ThemeLook["colorSchemes"][number]): LiquidObject {
  const settings = Object.entries(scheme.settings).map(([id, css]) => [
    id,
    colorObject(css) ?? css,
  ]);
  return liquidObject(
    { name: "ColorScheme", text: scheme.id },
    { id: scheme.id, settings: Object.fromEntries(settings) },
  );
}

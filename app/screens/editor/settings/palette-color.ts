import type { ThemeLook } from "#liquid/engine/theme-look.ts";

const REFERENCE = /^\{\{\s*settings\.([\w-]+)\.(\w+)\s*\}\}$/;

/** The color of the theme's palette that a setting names, as new sections for palette themes do; else null. */
export function paletteColor(
  value: string,
  look: Pick<ThemeLook, "settings"> | undefined,
): { name: string; css: string | null } | null {
  const [, paletteId = "", name] = REFERENCE.exec(value) ?? [];
  if (name === undefined) return null;
  const palette = look?.settings[paletteId];
  const css: unknown =
    typeof palette === "object" && palette !== null && Object.hasOwn(palette, name)
      ? Reflect.get(palette, name)
      : null;
  return { name, css: typeof css === "string" ? css : null };
}

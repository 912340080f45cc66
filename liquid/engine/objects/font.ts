import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** Weight and slant of a font: `n4` is regular, `i7` bold italic. */
export type FontStyle = { weight: number; style: "normal" | "italic" };

/** Fonts that devices have already and Shopify serves no file for. */
const SYSTEM_FAMILIES: Record<string, string> = {
  arial: "Arial",
  courier_new: "Courier New",
  garamond: "Garamond",
  georgia: "Georgia",
  helvetica: "Helvetica",
  lucida_grande: "Lucida Grande",
  mono: "monospace",
  palatino: "Palatino",
  sans_serif: "sans-serif",
  serif: "serif",
  tahoma: "Tahoma",
  times_new_roman: "Times New Roman",
  trebuchet_ms: "Trebuchet MS",
  verdana: "Verdana",
};

const SERIF =
  /serif(?<!sans_serif)|garamond|georgia|times|palatino|lora|merriweather|playfair|baskerville|bodoni|caslon|crimson|cormorant|slab/;
const WEIGHTS = [100, 200, 300, 400, 500, 600, 700, 800, 900];

/** A font by Shopify's handle, such as `assistant_n4`. @returns undefined for text that is no handle. */
export function fontObject(handle: string): LiquidObject | undefined {
  const [, name, slant, digit] = /^([a-z0-9_]+)_([nio])([1-9])$/.exec(handle) ?? [];
  if (name === undefined || digit === undefined) return undefined;
  return styledFont(name, {
    weight: Number(digit) * 100,
    style: slant === "n" ? "normal" : "italic",
  });
}

/** The same family in another weight or slant. */
export function styledFont(name: string, { weight, style }: FontStyle): LiquidObject {
  const plainFamily = SYSTEM_FAMILIES[name] ?? titleCase(name);
  const family = /[^\w-]/.test(plainFamily) ? `"${plainFamily}"` : plainFamily;
  const fallback = /mono|courier/.test(name)
    ? "monospace"
    : SERIF.test(name)
      ? "serif"
      : "sans-serif";
  return liquidObject(
    { name: "Font", text: family },
    {
      handle: `${name}_${style === "normal" ? "n" : "i"}${weight / 100}`,
      family,
      base_family: name,
      fallback_families: fallback,
      weight,
      style,
      "system?": name in SYSTEM_FAMILIES,
      baseline_ratio: 0.133,
    },
    {
      variants: () =>
        (["normal", "italic"] as const).flatMap((slant) =>
          WEIGHTS.map((each) => styledFont(name, { weight: each, style: slant })),
        ),
    },
  );
}

function titleCase(name: string): string {
  return name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

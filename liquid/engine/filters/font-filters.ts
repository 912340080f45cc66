import type { FilterFamily } from "../filter.ts";
import { styledFont } from "../objects/font.ts";
import { outputText } from "../output-text.ts";
import { toNumber } from "../numbers.ts";
import { ownProperty } from "../values.ts";

const FONT_HOST = "https://fonts.shopifycdn.com";

export const FONT_FILTERS: FilterFamily = {
  font_face: (input, _args, { named }) => fontFace(input, named["font_display"]),
  font_modify: (input, [property, value]) =>
    modified(input, outputText(property), outputText(value)),
  font_url: (input, [format]) =>
    isFont(input) ? fontUrl(input, format === "woff" ? "woff" : "woff2") : "",
};

function isFont(value: unknown): boolean {
  return ownProperty(value, "base_family") !== undefined;
}

/** A device's own font has no file. */
function fontFace(font: unknown, display: unknown): string {
  if (!isFont(font) || ownProperty(font, "system?") === true) return "";
  const lines = [
    `font-family: ${outputText(ownProperty(font, "family"))};`,
    `font-weight: ${outputText(ownProperty(font, "weight"))};`,
    `font-style: ${outputText(ownProperty(font, "style"))};`,
    ...(display === undefined ? [] : [`font-display: ${outputText(display)};`]),
    `src: url("${fontUrl(font, "woff2")}") format("woff2"),`,
    `     url("${fontUrl(font, "woff")}") format("woff");`,
  ];
  return `@font-face {\n  ${lines.join("\n  ")}\n}\n`;
}

function fontUrl(font: unknown, format: "woff" | "woff2"): string {
  const family = outputText(ownProperty(font, "base_family"));
  const handle = outputText(ownProperty(font, "handle"));
  return `${FONT_HOST}/${family}/${handle}.${format}`;
}

/** @returns nil when the family has no such weight, so that templates can test for it. */
function modified(font: unknown, property: string, value: string): unknown {
  if (!isFont(font)) return undefined;
  const family = outputText(ownProperty(font, "base_family"));
  const weight = toNumber(ownProperty(font, "weight"));
  const style = ownProperty(font, "style") === "italic" ? "italic" : "normal";
  if (property === "style") {
    return styledFont(family, {
      weight,
      style: value === "italic" || value === "oblique" ? "italic" : "normal",
    });
  }
  if (property !== "weight") return undefined;
  const wanted = newWeight(weight, value);
  return wanted >= 100 && wanted <= 900 ? styledFont(family, { weight: wanted, style }) : undefined;
}

function newWeight(weight: number, value: string): number {
  if (value === "normal") return 400;
  if (value === "bold") return 700;
  if (value === "lighter") return weight >= 600 ? 400 : 100;
  if (value === "bolder") return weight >= 600 ? 900 : weight >= 400 ? 700 : 400;
  return /^[+-]/.test(value) ? weight + Number(value) : Number(value);
}

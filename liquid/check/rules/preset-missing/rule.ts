import { type JsonObject, memberOf, textOf } from "../../source/json-node.ts";
import { addition, placeOf, schemaParts } from "../../source/schema-parts.ts";
import { isPartOfTheme } from "../../source/part-of-theme.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const presetMissing: Rule = {
  code: "PresetMissing",
  severity: "error",
  detail: "Without `presets` the section can only stand in a template or be rendered statically.",
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined || parts.presets.length > 0) return [];
    const { root } = parts;
    return [
      problemAt(source, placeOf(root, memberOf(root, "name")), {
        code: this.code,
        severity: isPlacedByTheme(source, root) ? "warning" : "error",
        message: "Without a preset, merchants cannot add this section in the theme editor.",
        fix: presetFrom(root),
      }),
    ];
  },
};

function isPlacedByTheme(source: SectionSource, root: JsonObject): boolean {
  return memberOf(root, "default") !== undefined || isPartOfTheme(source);
}

function presetFrom(root: JsonObject) {
  const name = textOf(root, "name");
  if (name === undefined) return undefined;
  const presets = memberOf(root, "presets");
  if (presets === undefined) return addition(root, "presets", [{ name }]);
  const { start, end } = presets.value;
  return { start, end, text: JSON.stringify([{ name }]) };
}

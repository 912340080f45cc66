import { memberOf, objectsOf, textOf } from "../../source/json-node.ts";
import { allSettings, nameOfSetting, placeOf, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const selectDefault: Rule = {
  code: "SelectDefault",
  severity: "error",
  detail: "select and radio need options, and `default` must equal one of their values.",
  replaces: ["ValidSchema"],
  check(source) {
    const parts = schemaParts(source);
    const settings = parts === undefined ? [] : allSettings(parts);
    return settings.flatMap((setting) => {
      if (!["select", "radio"].includes(textOf(setting, "type") ?? "")) return [];
      const name = nameOfSetting(setting);
      const values = objectsOf(setting, "options").map((option) => textOf(option, "value"));
      const first = values[0];
      if (first === undefined) {
        const message = `The choice "${name}" has no options.`;
        const place = placeOf(setting, memberOf(setting, "options"));
        return problemAt(source, place, { code: this.code, message });
      }
      const initial = memberOf(setting, "default");
      if (initial === undefined || values.includes(textOf(setting, "default"))) return [];
      return problemAt(source, initial, {
        code: this.code,
        message: `The default of "${name}" is not one of its options.`,
        fix: {
          start: initial.value.start,
          end: initial.value.end,
          text: JSON.stringify(bestDefault(first, values)),
        },
      });
    });
  },
};

/** The first is what Shopify takes without a default; the page's main heading is never a section's. */
function bestDefault(first: string, values: (string | undefined)[]): string {
  if (first !== "h1") return first;
  return (
    values.find((value) => value === "h2") ??
    values.find((value) => value !== undefined && value !== "h1") ??
    first
  );
}

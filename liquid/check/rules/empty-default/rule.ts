import { memberOf, textOf } from "../../source/json-node.ts";
import { allSettings, nameOfSetting, removal, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const TEXT_TYPES = new Set(["html", "inline_richtext", "liquid", "richtext", "text", "textarea"]);

export const emptyDefault: Rule = {
  code: "EmptyDefault",
  severity: "error",
  detail: 'Shopify refuses `"default": ""`: leave the key out.',
  check(source) {
    const parts = schemaParts(source);
    const settings = parts === undefined ? [] : allSettings(parts);
    return settings.flatMap((setting) => {
      const initial = memberOf(setting, "default");
      const isEmpty = initial !== undefined && textOf(setting, "default")?.trim() === "";
      if (!isEmpty || !TEXT_TYPES.has(textOf(setting, "type") ?? "")) return [];
      return problemAt(source, initial, {
        code: this.code,
        message: `The default of "${nameOfSetting(setting)}" is empty; Shopify wants none at all then.`,
        fix: removal(setting.members, initial),
      });
    });
  },
};

import { memberOf, textOf } from "../../source/json-node.ts";
import { nameOfSetting, placeOf, schemaParts } from "../../source/schema-parts.ts";
import { readSettings } from "../../source/setting-reads.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const settingNotUsed: Rule = {
  code: "SettingNotUsed",
  severity: "warning",
  detail: "No Liquid reads this id, neither in the code nor in a visible_if.",
  check(source) {
    const { reads, escaped } = readSettings(source);
    const used = new Set(reads.map(({ scope, id }) => `${scope}.${id}`));
    const scopes = schemaParts(source)?.scopes ?? [];
    return scopes.flatMap(({ block, settings }) => {
      const scope = block === undefined ? "section" : "block";
      if (escaped.has(scope)) return [];
      return settings
        .filter((setting) => {
          const id = textOf(setting, "id");
          return id !== undefined && !used.has(`${scope}.${id}`);
        })
        .map((setting) =>
          problemAt(source, placeOf(setting, memberOf(setting, "id")), {
            code: this.code,
            severity: "warning",
            message: `The setting "${nameOfSetting(setting)}" changes nothing: the code never uses it.`,
          }),
        );
    });
  },
};

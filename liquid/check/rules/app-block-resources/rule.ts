import { memberOf, textOf } from "../../source/json-node.ts";
import { placeOf, schemaParts } from "../../source/schema-parts.ts";
import { RESOURCE_TYPES } from "../../source/setting-types.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const appBlockResources: Rule = {
  code: "AppBlockResources",
  severity: "warning",
  detail:
    "An app block is handed the section's resource; with two settings of one resource type it cannot tell which.",
  check(source) {
    const parts = schemaParts(source);
    const takesApps = parts?.blocks.some((block) => textOf(block, "type") === "@app");
    if (parts === undefined || takesApps !== true) return [];
    const seen = new Set<string>();
    return (parts.scopes[0]?.settings ?? []).flatMap((setting) => {
      const type = textOf(setting, "type") ?? "";
      if (!RESOURCE_TYPES.has(type)) return [];
      const isSecond = seen.has(type);
      seen.add(type);
      if (!isSecond) return [];
      return problemAt(source, placeOf(setting, memberOf(setting, "type")), {
        code: this.code,
        severity: "warning",
        message: `An app's block in this section cannot know which ${type} is meant: keep one setting of this type.`,
      });
    });
  },
};

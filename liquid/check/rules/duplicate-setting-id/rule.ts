import { type JsonObject, memberOf, textOf } from "../../source/json-node.ts";
import { placeOf, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const duplicateSettingId: Rule = {
  code: "DuplicateSettingId",
  severity: "error",
  detail: "Setting ids are unique within the section and within each block type.",
  replaces: ["UniqueSettingId"],
  check(source) {
    const scopes = schemaParts(source)?.scopes ?? [];
    return scopes.flatMap(({ settings }) =>
      repeated(settings).map((setting) =>
        problemAt(source, placeOf(setting, memberOf(setting, "id")), {
          code: this.code,
          message: `Two settings have the id "${textOf(setting, "id")}"; each needs its own.`,
        }),
      ),
    );
  },
};

function repeated(settings: JsonObject[]): JsonObject[] {
  const seen = new Set<string>();
  return settings.filter((setting) => {
    const id = textOf(setting, "id");
    if (id === undefined) return false;
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
}

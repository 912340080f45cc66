import { memberOf, textOf } from "../../source/json-node.ts";
import { allSettings, nameOfSetting, removal, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** What is chosen from the store cannot be known beforehand. */
const CHOSEN_FROM_STORE = new Set([
  "article",
  "article_list",
  "blog",
  "collection",
  "collection_list",
  "image_picker",
  "metaobject",
  "metaobject_list",
  "page",
  "product",
  "product_list",
  "video",
]);

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  link_list: ["main-menu", "footer"],
  url: ["/collections", "/collections/all"],
};

export const illegalDefault: Rule = {
  code: "IllegalDefault",
  severity: "error",
  detail:
    "Resource pickers take no default; link_list takes main-menu or footer, url takes /collections or /collections/all.",
  check(source) {
    const parts = schemaParts(source);
    const settings = parts === undefined ? [] : allSettings(parts);
    return settings.flatMap((setting) => {
      const initial = memberOf(setting, "default");
      const type = textOf(setting, "type") ?? "";
      if (initial === undefined || isAllowed(type, textOf(setting, "default"))) return [];
      const allowed = ALLOWED[type]?.join(" or ");
      const rule = allowed === undefined ? "cannot have a default" : `may only start as ${allowed}`;
      return problemAt(source, initial, {
        code: this.code,
        message: `The setting "${nameOfSetting(setting)}" (${type}) ${rule}.`,
        fix: removal(setting.members, initial),
      });
    });
  },
};

function isAllowed(type: string, value: string | undefined): boolean {
  if (CHOSEN_FROM_STORE.has(type)) return isFromAnotherObject(value);
  const allowed = ALLOWED[type];
  return allowed === undefined || isFromAnotherObject(value) || allowed.includes(value ?? "");
}

/** A dynamic source, such as `{{ closest.product }}`. */
function isFromAnotherObject(value: string | undefined): boolean {
  return value !== undefined && value.trimStart().startsWith("{{");
}

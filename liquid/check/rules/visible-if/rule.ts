import { type JsonObject, memberOf, textOf } from "../../source/json-node.ts";
import { removal, type SettingScope, schemaParts } from "../../source/schema-parts.ts";
import { RESOURCE_TYPES } from "../../source/setting-types.ts";
import type { Fix } from "../../apply-fixes.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const READ = /\b(section|block)\.settings\.([\w-]+)/g;

export const visibleIf: Rule = {
  code: "VisibleIf",
  severity: "error",
  detail:
    "visible_if is one Liquid output, such as {{ section.settings.layout == 'grid' }}, over settings of the same section or block; resource settings cannot have it.",
  replaces: ["ValidVisibleIf", "ValidSchema"],
  check(source) {
    const parts = schemaParts(source);
    return (parts?.scopes ?? []).flatMap((scope) =>
      scope.settings.flatMap((setting) => {
        const member = memberOf(setting, "visible_if");
        if (member === undefined) return [];
        const flaw = flawOf(setting, scope, parts?.scopes[0]?.settings ?? []);
        if (flaw === undefined) return [];
        const { message, severity = "warning", fix } = flaw;
        return problemAt(source, member, { code: this.code, severity, message, fix });
      }),
    );
  },
};

function flawOf(
  setting: JsonObject,
  { block, settings }: SettingScope,
  ofSection: JsonObject[],
): { message: string; severity?: "error"; fix?: Fix } | undefined {
  const member = memberOf(setting, "visible_if");
  const condition = textOf(setting, "visible_if") ?? "";
  if (member !== undefined && RESOURCE_TYPES.has(textOf(setting, "type") ?? "")) {
    const message = "What is picked from the store is always shown: it cannot have a condition.";
    return { message, fix: removal(setting.members, member) };
  }
  if (!/^\s*\{\{[\s\S]+\}\}\s*$/.test(condition)) {
    return { message: 'The condition must stand in "{{" and "}}".' };
  }
  const reads = [...condition.matchAll(READ)];
  for (const [, scope, id] of reads) {
    const declared = scope === "section" ? ofSection : settings;
    if (scope === "block" && block === undefined) {
      return { message: "A setting of the section cannot depend on one of a block." };
    }
    if (!declared.some((each) => textOf(each, "id") === id)) {
      const message = `The condition uses the setting "${id}", which does not exist here.`;
      return { message, severity: "error" };
    }
    if (id === textOf(setting, "id") && declared === settings) {
      return { message: "A setting that depends on itself can never be shown again." };
    }
  }
  if (reads.length > 0 || /\bsettings\./.test(condition)) return undefined;
  return { message: "The condition does not depend on any setting." };
}

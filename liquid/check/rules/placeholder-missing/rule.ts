import { memberOf, textOf } from "../../source/json-node.ts";
import { nameOfSetting, placeOf, schemaParts } from "../../source/schema-parts.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** No section has more of them. */
const MOST_CHOSEN = 20;
const MOST_NAMES = 20;
const CHOSEN = new Set([
  "collection",
  "collection_list",
  "product",
  "product_list",
  "blog",
  "article",
]);

export const placeholderMissing: Rule = {
  code: "PlaceholderMissing",
  severity: "warning",
  detail:
    "Before a resource is chosen, placeholder_svg_tag or skeleton parts stand in an else branch, on the store as in the editor.",
  check(source) {
    if (/\bplaceholder_svg_tag\b/.test(source.code)) return [];
    const settings = schemaParts(source)?.scopes[0]?.settings ?? [];
    const chosen = settings
      .filter((setting) => CHOSEN.has(textOf(setting, "type") ?? ""))
      .slice(0, MOST_CHOSEN);
    return chosen
      .filter((setting) => !hasOtherBranch(source, textOf(setting, "id") ?? ""))
      .map((setting) =>
        problemAt(source, placeOf(setting, memberOf(setting, "type")), {
          code: this.code,
          severity: "warning",
          message: `Until something is chosen for "${nameOfSetting(setting)}", the section is empty. Show placeholders then.`,
        }),
      );
  },
};

/** True when a condition over the setting, or over a variable made of it, says what to print without it. */
function hasOtherBranch({ tokens }: SectionSource, id: string): boolean {
  const read = `settings.${id}`;
  const names = tokens
    .filter(({ name, markup }) => name === "assign" && markup.includes(read))
    .flatMap(({ markup }) => /^\s*([\w-]+)\s*=/.exec(markup)?.[1] ?? []);
  names.splice(MOST_NAMES);
  const open: boolean[] = [];
  for (const { name, markup } of tokens) {
    if (name === "if" || name === "unless" || name === "case" || name === "for") {
      const asks = markup.includes(read) || names.some((each) => markup.includes(each));
      if (asks && (/==\s*(?:blank|empty|nil)\b/.test(markup) || name === "unless")) return true;
      open.push(asks);
    } else if (name === "else" || name === "elsif") {
      if (open.at(-1) === true) return true;
    } else if (/^end(?:if|unless|case|for)$/.test(name)) open.pop();
  }
  return false;
}

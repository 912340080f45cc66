import { type JsonObject, memberOf, objectsOf, textOf } from "../../source/json-node.ts";
import { allSettings, nameOfSetting, schemaParts } from "../../source/schema-parts.ts";
import type { SectionSource } from "../../source/section-source.ts";
import type { Problem } from "../../problem.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "HeadingLevel";
const LEVEL = /^h([1-6])$/;
/** A typed text of the section between a heading's tags; what follows the tag, within reason. */
const TYPED_TEXT = /^[\s\S]{0,20}\{\{-?\s*section\.settings\.([\w-]+)/;

export const headingLevel: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "The level of a section's heading is a select setting with the values h1 to h4 and the default h2, apart from its size.",
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    return [
      ...allSettings(parts).flatMap((setting) => checkChoice(source, setting)),
      ...fixedHeadings(source, parts.scopes[0]?.settings ?? []),
    ];
  },
};

function checkChoice(source: SectionSource, setting: JsonObject): Problem[] {
  const options = objectsOf(setting, "options").map((option) => textOf(option, "value") ?? "");
  const levels = options.flatMap((value) => LEVEL.exec(value)?.[1] ?? []).map(Number);
  const isLevel = levels.length > 1 && levels.length >= options.length - 1;
  const place = memberOf(setting, "options");
  if (textOf(setting, "type") !== "select" || !isLevel || place === undefined) return [];
  const problems: Problem[] = [];
  const warn = (at: { start: number; end: number }, message: string) =>
    problems.push(problemAt(source, at, { code: CODE, severity: "warning", message }));
  if (levels.some((level) => level > 4)) {
    warn(
      place,
      `"${nameOfSetting(setting)}" offers levels that a section has no use for: 1 to 4 will do.`,
    );
  }
  const initial = memberOf(setting, "default");
  if (textOf(setting, "default") === "h1" || (initial === undefined && levels[0] === 1)) {
    warn(initial ?? place, "A section starts with level 2: the page has its main heading already.");
  }
  return problems;
}

function fixedHeadings(source: SectionSource, settings: JsonObject[]): Problem[] {
  const typed = new Set(
    settings
      .filter((setting) =>
        ["text", "inline_richtext", "richtext"].includes(textOf(setting, "type") ?? ""),
      )
      .map((setting) => textOf(setting, "id")),
  );
  return source.elements
    .filter(({ name }) => LEVEL.test(name))
    .filter(({ end }) => {
      const id = TYPED_TEXT.exec(source.code.slice(end, end + 200))?.[1];
      return id !== undefined && typed.has(id);
    })
    .map((heading) =>
      problemAt(source, heading, {
        code: CODE,
        severity: "warning",
        message:
          "Only the merchant knows which level this heading has on the page: let a setting decide.",
      }),
    );
}

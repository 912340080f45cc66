import { isPartOfTheme } from "../../source/part-of-theme.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const schemaMissing: Rule = {
  code: "SchemaMissing",
  severity: "error",
  detail:
    "A section is offered in the theme editor only when its {% schema %} has a name and presets.",
  check(source) {
    if (source.schema.kind !== "missing") return [];
    const message = "The section has no {% schema %}, so the theme editor cannot show or add it.";
    const severity = isPartOfTheme(source) ? "warning" : "error";
    return [problemAt(source, { start: 0, end: 0 }, { code: this.code, severity, message })];
  },
};

import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const schemaMissing: Rule = {
  code: "SchemaMissing",
  severity: "error",
  check(source) {
    if (source.schema.kind !== "missing") return [];
    const message = "The section has no {% schema %}, so the theme editor cannot show or add it.";
    return [problemAt(source, { start: 0, end: 0 }, { code: this.code, message })];
  },
};

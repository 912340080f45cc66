import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const DEEPEST = 6;
const NESTING = new Set(["case", "for", "if", "tablerow", "unless"]);

export const nestingDepth: Rule = {
  code: "NestingDepth",
  severity: "warning",
  detail: `Conditions and loops are nested ${DEEPEST} deep at most: compute in {% liquid %} first, or split with capture.`,
  replaces: ["LiquidNestingDepth"],
  check(source) {
    let depth = 0;
    for (const token of source.tokens) {
      if (NESTING.has(token.name)) depth += 1;
      else if (token.name.startsWith("end") && NESTING.has(token.name.slice(3))) {
        depth = Math.max(0, depth - 1);
      }
      if (depth <= DEEPEST) continue;
      const message = `Conditions and loops stand ${depth} deep in each other here; nobody can follow more than ${DEEPEST}.`;
      return [problemAt(source, token, { code: this.code, severity: "warning", message })];
    }
    return [];
  },
};

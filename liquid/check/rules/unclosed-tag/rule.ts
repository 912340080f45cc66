import type { Problem } from "../../problem.ts";
import type { LiquidToken } from "../../source/liquid-tokens.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "UnclosedTag";
const BLOCK_TAGS = new Set(
  "capture case for form if ifchanged paginate style tablerow unless".split(" "),
);

export const unclosedTag: Rule = {
  code: CODE,
  severity: "error",
  detail: "Every block tag needs its end tag, in the right order.",
  replaces: ["LiquidHTMLSyntaxError", "LiquidSyntaxError"],
  check: (source) => [
    // Everything after the first is its consequence.
    ...source.unended
      .slice(0, 1)
      .map((start) =>
        problemAt(
          source,
          { start, end: start + 2 },
          { code: CODE, message: unended(source, start) },
        ),
      ),
    ...source.regions
      .filter(({ closed }) => !closed)
      .map((region) =>
        problemAt(
          source,
          { start: region.start, end: region.bodyStart },
          { code: CODE, message: `{% ${region.name} %} is never closed.` },
        ),
      ),
    ...checkNesting(source),
  ],
};

function unended({ code }: SectionSource, start: number): string {
  const opening = code.slice(start, start + 2);
  return `"${opening}" has no closing "${opening === "{{" ? "}}" : "%}"}".`;
}

function checkNesting(source: SectionSource): Problem[] {
  const problems: Problem[] = [];
  const open: LiquidToken[] = [];
  for (const token of source.tokens) {
    if (BLOCK_TAGS.has(token.name)) open.push(token);
    const closes = token.name.startsWith("end") ? token.name.slice(3) : "";
    if (!BLOCK_TAGS.has(closes)) continue;
    const at = open.findLastIndex(({ name }) => name === closes);
    if (at === -1) {
      const message = `{% ${token.name} %} closes a {% ${closes} %} that was never opened.`;
      problems.push(problemAt(source, token, { code: CODE, message }));
    } else {
      problems.push(
        ...open
          .splice(at)
          .slice(1)
          .map((inner) => neverClosed(source, inner)),
      );
    }
  }
  return [...problems, ...open.map((token) => neverClosed(source, token))];
}

function neverClosed(source: SectionSource, token: LiquidToken): Problem {
  return problemAt(source, token, { code: CODE, message: `{% ${token.name} %} is never closed.` });
}

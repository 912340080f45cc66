import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const cssSyntax: Rule = {
  code: "CssSyntax",
  severity: "error",
  detail: "Braces of the style sheet do not pair up.",
  check(source) {
    // Conditions in a {% style %} may hold braces, so only fixed style sheets can be counted.
    return source.styles
      .filter(({ home }) => home === "stylesheet")
      .flatMap((style) =>
        style.css.unbalanced.map((start) =>
          problemAt(
            source,
            { start, end: start + 1 },
            {
              code: this.code,
              message: "This brace has no partner, so the styles after it are lost.",
            },
          ),
        ),
      );
  },
};

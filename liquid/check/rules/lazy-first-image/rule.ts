import type { Problem } from "../../problem.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "LazyFirstImage";
const PICTURE = /\|\s*(?:image_tag)\b/;
const ALWAYS_LAZY = /\bloading\s*:\s*["']lazy["']/;
const ALWAYS_EAGER = /\bloading\s*:\s*["']eager["']/;

export const lazyFirstImage: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "loading: 'eager' when section.index != blank and section.index < 3, else 'lazy'; section.index is nil in the editor and for static sections.",
  check(source) {
    return [...fixedLoading(source), ...indexWithoutTest(source)];
  },
};

/** The first picture that does not stand in a loop; what repeats is seldom the largest on the screen. */
function fixedLoading(source: SectionSource): Problem[] {
  let depth = 0;
  for (const token of source.tokens) {
    if (token.name === "for") depth += 1;
    if (token.name === "endfor") depth -= 1;
    if (depth > 0 || !PICTURE.test(token.markup)) continue;
    const { markup } = token;
    const message = ALWAYS_LAZY.test(markup)
      ? "At the top of a page this picture would come late: its loading depends on where the section stands."
      : "Far down a page this picture would load too early: its loading depends on where the section stands.";
    if (!ALWAYS_LAZY.test(markup) && !ALWAYS_EAGER.test(markup)) return [];
    return [problemAt(source, token, { code: CODE, severity: "warning", message })];
  }
  return [];
}

function indexWithoutTest(source: SectionSource): Problem[] {
  const isTested = source.tokens.some(({ markup }) =>
    /\bsection\.index\s*(?:!=|==)\s*(?:blank|nil)\b/.test(markup),
  );
  if (isTested) return [];
  return source.tokens
    .filter(({ markup }) => /\bsection\.index0?\s*(?:<|>)/.test(markup))
    .map((token) =>
      problemAt(source, token, {
        code: CODE,
        severity: "warning",
        message:
          "A section does not always know its place on the page. Ask first whether section.index is blank.",
      }),
    );
}

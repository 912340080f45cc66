import type { CssRule } from "../../source/css-rules.ts";
import { withoutCalls } from "../../source/css-values.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const TEXT = /^color$/;
const SURFACE = /^background(?:-color)?$/;
const LITERAL = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|\b(?:black|white)\b/i;

export const hardcodedColor: Rule = {
  code: "HardcodedColor",
  severity: "warning",
  detail:
    "Colors are inherit, currentColor, variables of this file or color-mix of these; literals only as a pair of color and background-color.",
  check(source) {
    return source.styles
      .flatMap(({ css }) => css.rules)
      .flatMap((rule) => {
        const found = rule.declarations.find(
          ({ property, value }) =>
            (TEXT.test(property) || SURFACE.test(property)) &&
            LITERAL.test(withoutCalls(value, "var").replace(/url\([^)]*\)/gi, "")),
        );
        if (found === undefined || isPair(rule)) return [];
        return problemAt(source, found, {
          code: this.code,
          severity: "warning",
          message:
            "A fixed color looks foreign in another theme. Use a setting, inherit or currentColor.",
        });
      });
  },
};

/** A surface of its own, such as a badge, may have its own colors: both of them. */
function isPair({ declarations }: CssRule): boolean {
  const has = (wanted: RegExp) => declarations.some(({ property }) => wanted.test(property));
  return has(TEXT) && has(SURFACE);
}

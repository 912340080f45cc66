import { LIQUID_MARK } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Custom properties, and what Liquid writes as a whole. */
const ALLOWED = /^(?:--[^:]+:.*|\uE000+)?$/s;

export const styleAttribute: Rule = {
  code: "StyleAttribute",
  severity: "warning",
  detail: 'A style attribute holds custom properties only, such as style="--rating: {{ … }}".',
  check(source) {
    return source.elements
      .flatMap(({ attributes }) => attributes)
      .filter(
        ({ name, value }) =>
          name === "style" &&
          value
            .split(";")
            .some((part) => !ALLOWED.test(part.trim().replace(/^\uE000+\s*(?=--)/, ""))),
      )
      .map((attribute) =>
        problemAt(source, attribute, {
          code: this.code,
          severity: "warning",
          message: `Styles in the markup cannot be changed by the theme: use a class${attribute.value.includes(LIQUID_MARK) ? ' and a variable ("--name: …")' : ""}.`,
        }),
      );
  },
};

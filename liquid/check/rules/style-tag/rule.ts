import { LIQUID_MARK } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const styleTag: Rule = {
  code: "StyleTag",
  severity: "warning",
  detail:
    "{% style %} holds custom properties of .prefix-{{ section.id }} only; what is the same for every instance belongs in {% stylesheet %}.",
  check(source) {
    const rules = source.styles
      .filter(({ home }) => home === "style")
      .flatMap(({ css }) => css.rules);
    return rules.flatMap(({ selectors, declarations }) => {
      const [first] = selectors;
      if (first === undefined) return [];
      if (!first.text.includes(LIQUID_MARK)) {
        const message = `These styles are the same for every copy of the section: put "${first.text}" into {% stylesheet %}.`;
        return problemAt(source, first, { code: this.code, severity: "warning", message });
      }
      const fixed = declarations.find(({ property }) => !isCustom(property));
      if (fixed === undefined) return [];
      return problemAt(source, fixed, {
        code: this.code,
        severity: "warning",
        message: `Hand this over as a variable ("--name") and use it in {% stylesheet %}, which is sent once a page.`,
      });
    });
  },
};

function isCustom(property: string): boolean {
  return property.startsWith("--") || property.includes(LIQUID_MARK);
}

import { LIQUID_MARK } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const headingOrder: Rule = {
  code: "HeadingOrder",
  severity: "warning",
  detail: "WCAG 1.3.1: levels are not skipped; level 1 only when a setting says so.",
  check(source) {
    let previous: number | undefined;
    return source.elements.flatMap((element) => {
      // A heading whose level Liquid decides may be of any.
      if (element.name.includes(LIQUID_MARK)) previous = undefined;
      const level = Number(/^h([1-6])$/.exec(element.name)?.[1] ?? 0);
      if (level === 0) return [];
      const skips = previous !== undefined && level > previous + 1;
      const message = skips
        ? `A heading of level ${level} follows one of level ${previous}; levels should not be skipped.`
        : "The page has its own main heading already. Start with level 2, or let a setting decide.";
      previous = level;
      if (!skips && level > 1) return [];
      return problemAt(source, element, { code: this.code, severity: "warning", message });
    });
  },
};

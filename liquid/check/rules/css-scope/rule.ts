import type { Problem } from "../../problem.ts";
import type { Selector } from "../../source/css-rules.ts";
import { LIQUID_MARK } from "../../source/html-elements.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "CssScope";

/** A class, an id, or a custom element: something that the rest of the page does not have. */
const OWN_NAME = /[.#][A-Za-z_-]|(?:^|[\s>+~])[a-z][a-z0-9]*-[\w-]*/;

/** What stands in these does not choose the element that gets the style. */
const CONDITION = /:(?:has|not|host-context)\((?:[^()]|\([^()]*\))*\)/g;

export const cssScope: Rule = {
  code: CODE,
  severity: "error",
  detail:
    "Every selector starts with a class of this file's prefix, or is [dir] followed by one; keyframes carry the prefix too.",
  check(source, { prefix }) {
    return source.styles
      .filter(({ home }) => home !== "style-attribute")
      .flatMap((style) => {
        const { rules, keyframes } = style.css;
        const selectors = rules.flatMap((rule) => rule.selectors);
        return [
          ...selectors.flatMap((selector) => checkSelector(source, selector, prefix)),
          ...keyframes.flatMap((selector) => checkKeyframes(source, selector, prefix)),
        ];
      });
  },
};

function checkSelector(
  source: SectionSource,
  selector: Selector,
  prefix: string | undefined,
): Problem[] {
  const text = selector.text.replace(CONDITION, "");
  if (text.includes(LIQUID_MARK) || /^(?:from|to|[\d.]+%)$/.test(text)) return [];
  if (!OWN_NAME.test(text)) {
    const message = `"${selector.text}" styles the whole page. Put a class of this section in front of it.`;
    return [problemAt(source, selector, { code: CODE, message })];
  }
  if (prefix === undefined || names(text, prefix)) return [];
  const message = `"${selector.text}" may style other sections too. Its class should start with "${prefix}".`;
  return [problemAt(source, selector, { code: CODE, severity: "warning", message })];
}

function checkKeyframes(
  source: SectionSource,
  selector: Selector,
  prefix: string | undefined,
): Problem[] {
  const { text } = selector;
  if (prefix === undefined || text.includes(LIQUID_MARK) || text.startsWith(prefix)) return [];
  const message = `Another section may have an animation "${text}" too. Start its name with "${prefix}".`;
  return [problemAt(source, selector, { code: CODE, severity: "warning", message })];
}

/** True when a class, id or custom element is the prefix or starts with it and a dash or underscore. */
function names(text: string, prefix: string): boolean {
  return text
    .split(/[\s>+~.#:[\]()]+/)
    .some(
      (name) => name === prefix || name.startsWith(`${prefix}-`) || name.startsWith(`${prefix}_`),
    );
}

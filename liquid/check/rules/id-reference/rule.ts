import { type HtmlAttribute, type HtmlElement, LIQUID_MARK } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const REFERENCES = new Set(
  (
    "for form list aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto " +
    "aria-labelledby aria-owns popovertarget commandfor anchor"
  ).split(" "),
);

export const idReference: Rule = {
  code: "IdReference",
  severity: "warning",
  detail:
    "for, aria-controls, aria-labelledby and the name of details hold {{ section.id }} or {{ block.id }}, like the id that they mean.",
  check(source) {
    return source.elements.flatMap((element) =>
      element.attributes
        .filter((attribute) => refers(element, attribute))
        .filter(({ value }) => value.trim() !== "" && !value.includes(LIQUID_MARK))
        .map((attribute) =>
          problemAt(source, attribute, {
            code: this.code,
            severity: "warning",
            message: `With two copies of the section, "${attribute.value}" belongs to the first one only. Put {{ section.id }} in it.`,
          }),
        ),
    );
  },
};

function refers({ name: element }: HtmlElement, { name, value }: HtmlAttribute): boolean {
  if (element === "details" && name === "name") return true;
  if (element === "a" && name === "href") return /^#[\w-]+$/.test(value);
  return REFERENCES.has(name);
}

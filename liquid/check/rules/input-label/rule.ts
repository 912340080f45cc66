import { attributeOf, type HtmlElement } from "../../source/html-elements.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** A section has few fields; more are not looked at. */
const MOST_FIELDS = 200;

const WITHOUT_LABEL = /^(?:button|hidden|image|reset|submit)$/;

export const inputLabel: Rule = {
  code: "InputLabel",
  severity: "warning",
  detail: "WCAG 1.3.1 and 4.1.2: <label for>, a <label> around the field, or aria-label.",
  check(source) {
    const labelled = new Set(
      source.elements
        .filter(({ name }) => name === "label")
        .flatMap((label) => sourceOf(source, label, "for") ?? []),
    );
    return source.elements
      .filter(isField)
      .slice(0, MOST_FIELDS)
      .filter((field) => {
        const id = sourceOf(source, field, "id");
        return !((id !== undefined && labelled.has(id)) || isInLabel(source, field));
      })
      .map((field) =>
        problemAt(source, field, {
          code: this.code,
          severity: "warning",
          message: "This field has no label, so screen readers cannot say what it is for.",
        }),
      );
  },
};

function isField(element: HtmlElement): boolean {
  if (!["input", "select", "textarea"].includes(element.name)) return false;
  if (WITHOUT_LABEL.test(attributeOf(element, "type")?.value ?? "")) return false;
  return !["aria-label", "aria-labelledby", "title"].some((name) => attributeOf(element, name));
}

/** The value as it is written, with its Liquid. */
function sourceOf({ code }: SectionSource, element: HtmlElement, name: string): string | undefined {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) return undefined;
  return code
    .slice(attribute.start, attribute.end)
    .replace(/^[^=]*=\s*/, "")
    .replace(/^["']|["']$/g, "");
}

function isInLabel({ markup }: SectionSource, { start }: HtmlElement): boolean {
  return markup.lastIndexOf("<label", start) > markup.lastIndexOf("</label", start);
}

import { attributeOf, type HtmlElement } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const codeHome: Rule = {
  code: "CodeHome",
  severity: "warning",
  detail:
    "Static CSS belongs in {% stylesheet %}, values of one instance in {% style %}, behavior in {% javascript %}.",
  check(source) {
    return source.bodies.flatMap(({ element, start, end }) => {
      const tag = homeOf(element);
      if (tag === undefined || source.markup.slice(start, end).trim() === "") return [];
      const message = `This repeats for every copy of the section. Put it into ${tag}.`;
      return problemAt(source, element, { code: this.code, severity: "warning", message });
    });
  },
};

function homeOf(element: HtmlElement): string | undefined {
  if (element.name === "style") return "{% stylesheet %} or, with Liquid in it, {% style %}";
  if (element.name !== "script" || isData(element)) return undefined;
  return "{% javascript %}";
}

function isData(script: HtmlElement): boolean {
  const type = attributeOf(script, "type")?.value ?? "";
  return type !== "" && !/javascript|^module$/i.test(type);
}

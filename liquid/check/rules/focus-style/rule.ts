import type { CssDeclaration, CssRule } from "../../source/css-rules.ts";
import { attributeOf, type HtmlElement, LIQUID_MARK } from "../../source/html-elements.ts";
import type { SectionSource } from "../../source/section-source.ts";
import type { Problem } from "../../problem.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "FocusStyle";
const REMOVED = /^(?:none|0|0px|0 none|none 0)(?:\s*!important)?$/i;
const INTERACTIVE = new Set(["a", "button", "summary"]);
/** Such as `.a :focus-visible` or `.a button:focus-visible`: every element, or every one of a name. */
const GENERAL_FOCUS = /(?:^|[\s>])(?:(a|button|summary|)|\*):focus/;
const VISIBLE = /^(?:outline|box-shadow|border|background|text-decoration)/;

export const focusStyle: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "WCAG 2.4.7 and 2.4.11: each class of a link, button or summary has :focus-visible { outline: 2px solid currentColor; outline-offset: 2px } or more.",
  check(source) {
    const rules = source.styles.flatMap(({ css }) => css.rules);
    const focusRules = rules.filter(({ prelude }) => prelude.includes(":focus"));
    return [
      ...removedOutlines(source, rules, focusRules),
      ...withoutStyle(source, rules, focusRules),
    ];
  },
};

function removedOutlines(
  source: SectionSource,
  rules: CssRule[],
  focusRules: CssRule[],
): Problem[] {
  if (focusRules.some(({ declarations }) => declarations.some(isReplacement))) return [];
  return rules
    .flatMap(({ declarations }) => declarations)
    .filter(isRemoval)
    .map((declaration) =>
      problemAt(source, declaration, {
        code: CODE,
        severity: "warning",
        message:
          "People who use the keyboard no longer see where they are. Give the focus another outline.",
      }),
    );
}

function isRemoval({ property, value }: CssDeclaration): boolean {
  return /^outline(?:-style|-width)?$/.test(property) && REMOVED.test(value);
}

function isReplacement(declaration: CssDeclaration): boolean {
  return VISIBLE.test(declaration.property) && !REMOVED.test(declaration.value);
}

function withoutStyle(source: SectionSource, rules: CssRule[], focusRules: CssRule[]): Problem[] {
  const styled = namesIn(rules);
  const focused = namesIn(focusRules);
  const general = new Set(
    focusRules.flatMap(({ selectors }) => selectors.flatMap(({ text }) => focusOf(text))),
  );
  const told = new Set<string>();
  return source.elements.filter(isInteractive).flatMap((element) => {
    const classes = classesOf(element).filter((name) => styled.has(name));
    const [first] = classes;
    if (first === undefined || told.has(first) || classes.some((name) => focused.has(name)))
      return [];
    if (general.has(element.name) || general.has("")) return [];
    told.add(first);
    return problemAt(source, element, {
      code: CODE,
      severity: "warning",
      message: `Some themes show no focus of their own: ".${first}" needs a style for the keyboard's focus.`,
    });
  });
}

function focusOf(selector: string): string[] {
  const match = GENERAL_FOCUS.exec(selector);
  return match === null ? [] : [match[1] ?? ""];
}

function isInteractive({ name }: HtmlElement): boolean {
  return INTERACTIVE.has(name);
}

function namesIn(rules: CssRule[]): Set<string> {
  return new Set(
    rules.flatMap(({ prelude }) =>
      [...prelude.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? ""),
    ),
  );
}

function classesOf(element: HtmlElement): string[] {
  const value = attributeOf(element, "class")?.value ?? "";
  return value.split(/\s+/).filter((name) => name !== "" && !name.includes(LIQUID_MARK));
}

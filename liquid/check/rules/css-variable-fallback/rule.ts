import { LIQUID_MARK } from "../../source/html-elements.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const BARE_USE = /var\(\s*(--[\w-]+)\s*\)/g;
const DECLARED = /(--[\w-]+)\s*:|["'`](--[\w-]+)["'`]/g;

export const cssVariableFallback: Rule = {
  code: "CssVariableFallback",
  severity: "warning",
  detail:
    "A var() of a variable that this file does not declare needs a second argument: no theme has them all.",
  check(source) {
    const declared = declaredNames(source);
    const told = new Set<string>();
    return source.styles
      .flatMap(({ css }) => css.declarations)
      .flatMap((declaration) => {
        const [name] = [...declaration.value.matchAll(BARE_USE)]
          .map((match) => match[1] ?? "")
          .filter((each) => !declared.has(each) && !told.has(each));
        if (name === undefined) return [];
        told.add(name);
        return problemAt(source, declaration, {
          code: this.code,
          severity: "warning",
          message: `A theme without "${name}" loses this style. Write what holds then: var(${name}, …).`,
        });
      });
  },
};

/** What styles, style attributes and scripts of this file set; a name that Liquid completes counts by its start. */
function declaredNames({ styles, scripts }: SectionSource): Set<string> {
  const names = styles
    .flatMap(({ css }) => css.declarations)
    .map(({ property }) => property)
    .filter((property) => property.startsWith("--") && !property.includes(LIQUID_MARK));
  const properties = styles
    .flatMap(({ css }) => css.groups)
    .flatMap(({ prelude }) => /^@property\s+(--[\w-]+)/.exec(prelude)?.[1] ?? []);
  const texts = [...styles.filter(({ home }) => home === "style-attribute"), ...scripts];
  const others = texts.flatMap(({ text }) =>
    [...text.matchAll(DECLARED)].map((match) => match[1] ?? match[2] ?? ""),
  );
  return new Set([...names, ...properties, ...others]);
}

import { type CssDeclaration, isInside } from "../../source/css-rules.ts";
import type { SectionSource } from "../../source/section-source.ts";
import type { Problem } from "../../problem.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "Motion";
const MOVING = /^(?:-webkit-)?(?:transition|animation)(?:-name|-property|-duration)?$/;
const STILL = /^(?:none|unset|initial|inherit|0m?s|all|\s)*(?:!important)?$/i;
const ASKS = /prefers-reduced-motion/;
const SMOOTH_SCRIPT = /behavior\s*:\s*["']smooth["']/g;
const MESSAGE = "Some people get dizzy from motion: move only when they have not asked for less.";

export const motion: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "Transitions, animations and smooth scrolling stand in @media (prefers-reduced-motion: no-preference); scripts ask matchMedia at use.",
  check(source) {
    return [...movingStyles(source), ...smoothScripts(source)];
  },
};

function movingStyles(source: SectionSource): Problem[] {
  const declarations = source.styles.flatMap(({ css }) => css.declarations);
  const isSwitchedOff = declarations.some(
    (each) => moves(each.property) && isInside(each, /prefers-reduced-motion\s*:\s*reduce/),
  );
  if (isSwitchedOff) return [];
  return declarations
    .filter((each) => moves(each.property) && isMotion(each) && !isInside(each, ASKS))
    .map((each) => problemAt(source, each, { code: CODE, severity: "warning", message: MESSAGE }));
}

function smoothScripts(source: SectionSource): Problem[] {
  if (source.scripts.some(({ text }) => ASKS.test(text))) return [];
  return source.scripts.flatMap(({ text, start }) =>
    [...text.matchAll(SMOOTH_SCRIPT)].map(({ 0: match, index }) => {
      const place = { start: start + index, end: start + index + match.length };
      return problemAt(source, place, { code: CODE, severity: "warning", message: MESSAGE });
    }),
  );
}

function moves(property: string): boolean {
  return MOVING.test(property) || property === "scroll-behavior";
}

function isMotion({ property, value }: CssDeclaration): boolean {
  return property === "scroll-behavior" ? value === "smooth" : !STILL.test(value);
}

import type { Change } from "../change.ts";
import { withCode } from "../section.ts";
import { declaration, setDeclaration, styleRules } from "../styles.ts";

const ROUND = /\bround(?:ed|er|ness)?\b|\bsoft(?:er)? corners\b|\bpill\b/;
const SQUARE =
  /\b(?:square|sharp|straight|hard)(?:er)? (?:corners?|edges?)\b|\b(?:no|without|remove(?: the)?) (?:rounded|round|rounding)\b|\bunround/;
/** A file with more rounded parts is not a section that somebody wrote. */
const MOST_RULES = 40;
const PARTS =
  /__(?:media|image|picture|photo|card|item|button|input|badge|video|figure|box|panel|field)\b/;

/** "Rounded corners", "square corners". */
export const corners: Change = ({ plain }) => {
  const square = SQUARE.test(plain);
  if (!square && !ROUND.test(plain)) return null;
  return (section) => {
    const only = /\bbuttons?\b/.test(plain)
      ? /__button/
      : /\b(?:images?|pictures?|photos?)\b/.test(plain)
        ? /__(?:media|image|picture|photo|figure|video)\b/
        : PARTS;
    const selectors = new Set(
      styleRules(section.code)
        .filter(({ selector }) => isRounded(selector, only))
        .map(({ selector }) => selector),
    );
    let code = section.code;
    for (const selector of [...selectors].slice(0, MOST_RULES)) {
      const rule = styleRules(code).find((candidate) => {
        return candidate.selector === selector && keepsItsShape(code, candidate);
      });
      if (!rule) continue;
      const radius = square ? "0" : /__button|__badge/.test(selector) ? "2em" : "16px";
      code = setDeclaration(code, rule, "border-radius", radius);
      if (!square && !/__button|__badge|__input|__field/.test(selector))
        code = clip(code, selector);
    }
    if (code === section.code) {
      return selectors.size > 0
        ? { kind: "already", said: "The corners are already like that." }
        : { kind: "unable", said: "Nothing in this section has corners to round." };
    }
    const said = square ? "corners are square" : "corners are rounded";
    return { kind: "changed", section: withCode(section, code), said };
  };
};

function isRounded(selector: string, only: RegExp): boolean {
  return /^\.[\w-]+$/.test(selector) && PARTS.test(selector) && only.test(selector);
}

/** Circles such as portraits and round controls stay circles; boxes without a surface have no corners. */
function keepsItsShape(code: string, rule: Parameters<typeof declaration>[1]): boolean {
  const radius = declaration(code, rule, "border-radius")?.value;
  if (radius === "50%") return false;
  const body = code.slice(rule.bodyStart, rule.bodyEnd);
  return radius !== undefined || /\b(?:background(?:-color)?|border|aspect-ratio)\s*:/.test(body);
}

function clip(code: string, selector: string): string {
  const rule = styleRules(code).find((candidate) => candidate.selector === selector);
  const holdsPicture = /__(?:media|picture|photo|figure|video)/.test(selector);
  return rule && holdsPicture ? setDeclaration(code, rule, "overflow", "hidden") : code;
}

import type { Change, Outcome } from "../change.ts";
import { findHeading } from "../find-settings.ts";
import { splice } from "../json-edit.ts";
import { type Section, withCode } from "../section.ts";
import { addRules, declaration, rootClass, styleRules } from "../styles.ts";
import { scaleLengths } from "../scale-lengths.ts";

const LARGER = /\b(larger|bigger|huge|increase|enlarge|grow|massive|taller|large|big)\b/;
const SMALLER = /\b(smaller|reduce|decrease|shrink|tiny|small|less big)\b/;
/** A file with more rules for one heading is not a section that somebody wrote. */
const MOST_RULES = 40;
const HEADING_CLASS =
  /\.[\w-]*(?:heading|title|headline)(?:--[\w-]+)?\s*(?:,|$)|(?:^|\s)h[1-3]\s*(?:,|$)/;

/** "Make the heading larger", "smaller title". */
export const headingSize: Change = ({ plain }) => {
  const clause = plain
    .split(/[.,;]| and /)
    .find((part) => /\b(heading|headline|title|header text)s?\b/.test(part));
  if (!clause) return null;
  const smaller = SMALLER.test(clause);
  if (!smaller && !LARGER.test(clause)) return null;
  const much = /\b(much|a lot|huge|massive|twice|double|far)\b/.test(clause);
  const factor = smaller ? (much ? 0.65 : 0.8) : much ? 1.5 : 1.25;
  return (section) => resizeHeading(section, factor);
};

/** Scales the font size of the section's heading, in all its variants. */
export function resizeHeading(section: Section, factor: number): Outcome {
  const said = factor > 1 ? "the heading is larger" : "the heading is smaller";
  const sized = headingRules(section).flatMap((rule) => {
    const size = declaration(section.code, rule, "font-size");
    return size ? [size] : [];
  });
  const scaled = sized.map(({ start, end, value }) => ({
    start,
    end,
    text: scaleLengths(value, factor),
  }));
  let code = splice(section.code, scaled.slice(0, MOST_RULES));
  if (code === section.code) {
    const selector = headingSelector(section);
    if (!selector) return { kind: "unable", said: "I found no heading in this section to resize." };
    code = addRules(
      code,
      `  ${selector} {\n    font-size: ${Math.round(2 * factor * 100) / 100}em;\n  }`,
    );
  }
  return { kind: "changed", section: withCode(section, code), said };
}

/** Rules of the section's own heading: not those of headings inside its cards. */
function headingRules(section: Section) {
  const rules = styleRules(section.code);
  const printed = printedClass(section);
  const exact = new RegExp(`(?:^|[\\s,])\\.${printed}(?:--[\\w-]+)?$`);
  const own = printed ? rules.filter(({ selector }) => exact.test(selector)) : [];
  if (own.length > 0) return own;
  const named = rules.filter(({ selector }) => HEADING_CLASS.test(selector));
  const headings = named.filter(({ selector }) => /heading|headline|\bh[12]\b/.test(selector));
  return headings.length > 0 ? headings : named.slice(0, 1);
}

/** The class of the element that prints the heading's setting. */
function printedClass(section: Section): string | null {
  const id = findHeading(section)?.setting.id;
  if (id === undefined) return null;
  const element = new RegExp(
    `class="([\\w-]+)[^"]*"[^<>]*>\\s*\\{\\{-?\\s*(?:section|block)\\.settings\\.${id}\\b`,
  );
  return element.exec(section.code)?.[1] ?? null;
}

function headingSelector(section: Section): string | null {
  const dynamic = /<(?:h[1-3]|\{\{[^}]*\}\})[^>]*\bclass="([\w-]+)/.exec(section.code)?.[1];
  const own = printedClass(section) ?? dynamic;
  if (own) return `.${own}`;
  const root = rootClass(section.code);
  const literal = /<(h[1-3])\b/.exec(section.code)?.[1];
  return root && literal ? `.${root} ${literal}` : null;
}

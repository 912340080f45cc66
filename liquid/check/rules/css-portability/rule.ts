import type { EmbeddedCode } from "../../source/embedded-code.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const HABITS: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern: /(?<![\w-])font-family\s*:(?!\s*(?:inherit|var\(|\uE000))[^;}]*/,
    message: "A font of its own makes the section look foreign. Leave the font to the theme.",
  },
  {
    pattern: /(?<![\w.-])\d*\.?\d+rem\b/,
    message: '"rem" has another size in each theme. Use "em" for text and "px" for distances.',
  },
  {
    pattern: /(?:rgba?|hsla?)\(\s*var\(\s*--color-[^)]*\)/,
    message: "This color works in some themes only. Use a setting, inherit or currentColor.",
  },
];

export const cssPortability: Rule = {
  code: "CssPortability",
  severity: "warning",
  detail:
    "rem is 10 px in one theme and 16 px in the next; theme color variables hold channels in one and a color in the other.",
  check(source) {
    return HABITS.flatMap(({ pattern, message }) => {
      const found = firstPlace(source, pattern);
      if (found === undefined) return [];
      return problemAt(source, found, { code: this.code, severity: "warning", message });
    });
  },
};

/** Each habit is told once, for it runs through a whole style sheet. */
function firstPlace({ styles }: SectionSource, pattern: RegExp) {
  return styles.flatMap((style) => placeIn(style, pattern))[0];
}

function placeIn({ text, start }: EmbeddedCode, pattern: RegExp) {
  const match = pattern.exec(
    text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (all) => " ".repeat(all.length)),
  );
  if (match === null) return [];
  return [{ start: start + match.index, end: start + match.index + match[0].length }];
}

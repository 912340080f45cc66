import type { Change } from "../change.ts";
import { findHeading } from "../find-settings.ts";
import { cleanText, escapeMarkup } from "../merchant-text.ts";
import { quoteFor, type RequestText } from "../request-text.ts";
import { type Section, withCode } from "../section.ts";
import { setText } from "../set-text.ts";

const LITERAL_HEADING = /(<(h[1-4])\b[^>]*>)([^<{}]*[^<{}\s][^<{}]*)(<\/\2>)/;

/** "Change the title to …", a quoted title. */
export const headingText: Change = (request, { isNew }) => {
  const words =
    quoteFor(request, "heading") ?? (isNew ? quoteFor(request, "unclear") : loneQuote(request));
  if (words === undefined) return null;
  return (section) => {
    const place = findHeading(section);
    const changed = place ? setText(section, place, words) : setLiteralHeading(section, words);
    if (!changed) return { kind: "unable", said: "I found no heading in this section to change." };
    if (changed === section || changed.code === section.code) {
      return { kind: "already", said: `The heading already says “${cleanText(words)}”.` };
    }
    return { kind: "changed", section: changed, said: `the heading says “${cleanText(words)}”` };
  };
};

/** "Make it say …": one quoted piece that nothing else claims. */
function loneQuote({ quotes, plain }: RequestText): string | undefined {
  const [only] = quotes;
  return quotes.length === 1 &&
    only?.role === "unclear" &&
    /\b(say|says|read|reads|call)\b/.test(plain)
    ? only.text
    : undefined;
}

function setLiteralHeading(section: Section, words: string): Section | null {
  const match = LITERAL_HEADING.exec(section.code);
  if (!match || match[1] === undefined || match[3] === undefined) return null;
  const start = match.index + match[1].length;
  const text = escapeMarkup(cleanText(words));
  return withCode(
    section,
    section.code.slice(0, start) + text + section.code.slice(start + match[3].length),
  );
}

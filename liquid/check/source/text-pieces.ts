import { LIQUID_MARK } from "./html-elements.ts";
import type { SectionSource } from "./section-source.ts";

const NO_TEXT = /<!--[\s\S]*?(?:-->|$)|<\/[^>]*>?/g;

export type TextPiece = { text: string; start: number; end: number };

/** The text between the tags, without Liquid, as it stands in the markup. */
export function textPieces(source: SectionSource): TextPiece[] {
  const { elements, bodies } = source;
  const markup = withoutStyles(source);
  const skipped = new Map(
    bodies
      .filter(({ element }) => element.name === "script" || element.name === "style")
      .map(({ element, end }) => [element, end]),
  );
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const element of elements) {
    addPieces(pieces, markup, at, element.start);
    at = Math.max(at, skipped.get(element) ?? element.end);
  }
  addPieces(pieces, markup, at, markup.length);
  return pieces;
}

/** What stands in a `{% style %}` tag is neither markup nor text. */
function withoutStyles({ markup, styles }: SectionSource): string {
  const parts: string[] = [];
  let at = 0;
  for (const { home, start, text } of styles) {
    if (home !== "style") continue;
    parts.push(markup.slice(at, start), LIQUID_MARK.repeat(text.length));
    at = start + text.length;
  }
  return parts.join("") + markup.slice(at);
}

function addPieces(pieces: TextPiece[], markup: string, from: number, to: number): void {
  const plain = markup.slice(from, to).replace(NO_TEXT, (tag) => LIQUID_MARK.repeat(tag.length));
  for (const { 0: text, index } of plain.matchAll(/[^\uE000]+/g)) {
    const trimmed = text.trim();
    if (trimmed === "") continue;
    const start = from + index + text.indexOf(trimmed);
    pieces.push({ text: trimmed, start, end: start + trimmed.length });
  }
}

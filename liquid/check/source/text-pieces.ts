import { LIQUID_MARK } from "./html-elements.ts";
import type { SectionSource } from "./section-source.ts";

const NO_TEXT = /<!--[\s\S]*?(?:-->|$)|<\/[^>]*>?/g;

export type TextPiece = { text: string; start: number; end: number };

/** The text between the tags, without Liquid, as it stands in the markup. */
export function textPieces(source: SectionSource): TextPiece[] {
  const { elements, bodies } = source;
  const markup = onlyText(source);
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

/** Blanks what is neither markup nor text: styles, and values that are put together in a variable. */
function onlyText(source: SectionSource): string {
  const { markup, styles } = source;
  const hidden = styles
    .filter(({ home }) => home === "style")
    .map(({ start, text }) => ({ start, end: start + text.length }))
    .concat(capturedValues(source))
    .toSorted((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    if (start < at) continue;
    parts.push(markup.slice(at, start), LIQUID_MARK.repeat(end - start));
    at = end;
  }
  return parts.join("") + markup.slice(at);
}

/** Bodies of `{% capture %}` that hold no element, such as the sizes of an image. */
function capturedValues({ markup, tokens }: SectionSource): { start: number; end: number }[] {
  let opened: number | undefined;
  return tokens.flatMap(({ name, start, end }) => {
    if (name === "capture") opened = end;
    if (name !== "endcapture" || opened === undefined) return [];
    const body = { start: opened, end: start };
    opened = undefined;
    return markup.slice(body.start, body.end).includes("<") ? [] : body;
  });
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

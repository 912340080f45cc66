import type { EmbeddedCode } from "./embedded-code.ts";
import { LIQUID_MARK } from "./html-elements.ts";

const PIECE =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|url\([^()"'\n]*\)|[{};]/g;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
/** At-rules whose rules apply to the page like those outside. */
const GROUPS = /^@(?:container|layer|media|scope|starting-style|supports)\b/i;
/** Blocks around a rule that are looked at; nobody nests deeper by intent. */
const DEEPEST = 20;

type Extent = { start: number; end: number };

export type Selector = Extent & { text: string };

export type CssDeclaration = Extent & {
  /** In lower case, except for custom properties. */
  property: string;
  /** Without comments; Liquid shows as `LIQUID_MARK`. */
  value: string;
  block: CssBlock | undefined;
};

/** A rule or an at-rule with braces. */
export type CssBlock = Extent & {
  /** What stands before the brace. */
  prelude: string;
  parent: CssBlock | undefined;
  declarations: CssDeclaration[];
};

export type CssRule = CssBlock & { selectors: Selector[] };

export type CssReading = {
  /** Rules of the page; those nested in another rule are left out. */
  rules: CssRule[];
  /** Every declaration, in nested rules and keyframes too. */
  declarations: CssDeclaration[];
  /** At-rules with braces, such as `@media (…)`. */
  groups: CssBlock[];
  /** At-rules without braces, such as `@import`. */
  statements: Selector[];
  /** Names and places of `@keyframes`. */
  keyframes: Selector[];
  /** Braces without a partner. */
  unbalanced: number[];
};

type Open = { block: CssBlock; brace: number; isPageLevel: boolean };

/** Reads a style sheet; offsets are those of the section. */
export function readCss({ text, start: offset }: EmbeddedCode): CssReading {
  const reading: CssReading = {
    rules: [],
    declarations: [],
    groups: [],
    statements: [],
    keyframes: [],
    unbalanced: [],
  };
  const open: Open[] = [];
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece !== "{" && piece !== "}" && piece !== ";") continue;
    const before = pieceOf(text, from, index, offset);
    const parent = open.at(-1);
    if (piece === "{") open.push(openBlock(reading, before, parent, offset + index));
    else addStatement(reading, before, parent?.block);
    if (piece === "}" && open.pop() === undefined) reading.unbalanced.push(offset + index);
    from = index + 1;
  }
  for (const { brace } of open) reading.unbalanced.push(brace);
  return reading;
}

/** True when the declaration stands in a block whose prelude matches, at any depth. */
export function isInside({ block }: CssDeclaration, prelude: RegExp): boolean {
  let around = block;
  for (let depth = 0; around !== undefined && depth < DEEPEST; depth += 1) {
    if (prelude.test(around.prelude)) return true;
    around = around.parent;
  }
  return false;
}

function openBlock(
  reading: CssReading,
  { text: prelude, start, end }: Selector,
  parent: Open | undefined,
  brace: number,
): Open {
  const isPageLevel =
    parent === undefined || (parent.isPageLevel && GROUPS.test(parent.block.prelude));
  const block = { prelude, start, end, parent: parent?.block, declarations: [] };
  const keyframes = /^@(?:-webkit-)?keyframes\s+([^\s{]+)/i.exec(prelude);
  if (keyframes !== null) {
    const [whole, text = ""] = keyframes;
    reading.keyframes.push({ text, start, end: start + whole.length });
  }
  if (prelude.startsWith("@")) reading.groups.push(block);
  else if (isPageLevel) {
    const rule = { ...block, selectors: splitSelectors(prelude, start) };
    reading.rules.push(rule);
    return { block: rule, brace, isPageLevel };
  }
  return { block, brace, isPageLevel };
}

function addStatement(reading: CssReading, piece: Selector, block: CssBlock | undefined): void {
  const { text, start, end } = piece;
  if (text.startsWith("@")) {
    reading.statements.push(piece);
    return;
  }
  const colon = text.indexOf(":");
  if (colon < 1) return;
  const name = text.slice(0, colon).trim();
  const property = name.startsWith("--") ? name : name.toLowerCase();
  const declaration = { property, value: text.slice(colon + 1).trim(), start, end, block };
  reading.declarations.push(declaration);
  block?.declarations.push(declaration);
}

/** The text between two places without comments, and without blanks and Liquid tags around it. */
function pieceOf(text: string, from: number, to: number, offset: number): Selector {
  const raw = text.slice(from, to).replace(COMMENT, blank);
  let start = /^[\s\uE000]*/.exec(raw)?.[0].length ?? 0;
  // Liquid that touches the name belongs to it, as in `{{ name }}: 1px`.
  while (raw[start - 1] === LIQUID_MARK) start -= 1;
  const trimmed = raw.slice(start).trim();
  const begin = offset + from + raw.indexOf(trimmed, start);
  return { text: trimmed, start: begin, end: begin + trimmed.length };
}

/** Cuts a list of selectors at its commas, but not at those in brackets. */
function splitSelectors(prelude: string, offset: number): Selector[] {
  const selectors: Selector[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= prelude.length; at += 1) {
    const character = prelude.charAt(at);
    if (character === "(" || character === "[") depth += 1;
    if (character === ")" || character === "]") depth -= 1;
    if (at < prelude.length && (character !== "," || depth > 0)) continue;
    const part = prelude.slice(from, at);
    const text = part.trim();
    const start = offset + from + part.indexOf(text);
    if (text !== "") selectors.push({ text, start, end: start + text.length });
    from = at + 1;
  }
  return selectors;
}

function blank(text: string): string {
  return " ".repeat(text.length);
}

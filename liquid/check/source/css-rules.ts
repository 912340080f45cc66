import type { EmbeddedCode } from "./section-source.ts";

const PIECE =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^)"'\n]*\)|[{};]/g;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
/** At-rules whose rules apply to the page like those outside. */
const GROUPS = /^@(?:container|layer|media|scope|starting-style|supports)\b/i;

export type Selector = { text: string; start: number; end: number };

export type CssRule = {
  /** Selectors of the page; those nested in another rule are left out. */
  selectors: Selector[];
  /** What stands between the braces. */
  body: string;
  start: number;
};

export type CssReading = {
  rules: CssRule[];
  /** Names and places of `@keyframes`. */
  keyframes: Selector[];
  /** Braces without a partner. */
  unbalanced: number[];
};

type Open = { prelude: string; start: number; brace: number; isPageLevel: boolean };

/** Reads the rules of a style sheet; offsets are those of the section. */
export function readCss({ text, start: offset }: EmbeddedCode): CssReading {
  const reading: CssReading = { rules: [], keyframes: [], unbalanced: [] };
  const open: Open[] = [];
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece === "{") {
      const prelude = text.slice(from, index).replace(COMMENT, blank);
      const parent = open.at(-1);
      const isPageLevel =
        parent === undefined || (parent.isPageLevel && GROUPS.test(parent.prelude.trim()));
      open.push({ prelude, start: from, brace: index, isPageLevel });
    } else if (piece === "}") {
      const rule = open.pop();
      if (rule === undefined) reading.unbalanced.push(offset + index);
      else if (rule.isPageLevel) addRule(reading, rule, text.slice(rule.brace + 1, index), offset);
    } else if (piece !== ";") continue;
    from = index + 1;
  }
  for (const { brace } of open) reading.unbalanced.push(offset + brace);
  return reading;
}

function addRule(reading: CssReading, rule: Open, body: string, offset: number): void {
  const { prelude } = rule;
  const start = offset + rule.start;
  const keyframes = /^\s*@(?:-webkit-)?keyframes\s+([^\s{]+)/i.exec(prelude);
  if (keyframes !== null) {
    const [whole, name = ""] = keyframes;
    reading.keyframes.push({ text: name, start, end: start + whole.length });
  }
  if (prelude.trim().startsWith("@")) return;
  reading.rules.push({ selectors: splitSelectors(prelude, start), body, start });
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

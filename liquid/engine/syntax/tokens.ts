import { SyntaxProblem } from "../problem.ts";
import { isSpace } from "./markup.ts";

/** A piece of a template. Offsets are where it begins in the file, of `markup` where that begins. */
export type Token =
  | { kind: "text"; text: string }
  | { kind: "output"; markup: string; offset: number; markupOffset: number }
  | { kind: "tag"; name: string; markup: string; offset: number; markupOffset: number };

/** Where the tokens of a template come from: a file, or the lines of a `{% liquid %}` tag. */
export interface TokenSource {
  /** @returns undefined at the end. @throws {SyntaxProblem} */
  next(): Token | undefined;
  /** The source between here and a tag's end, which is stepped over; undefined when it never comes. */
  readUntilEnd(tagName: string): string | undefined;
  /**
   * Steps behind a tag's end, over raw text and tags of the same name inside it.
   *
   * @returns false when it never comes. @throws {SyntaxProblem} when raw text in it does not end.
   */
  skipNested(tagName: string): boolean;
}

const PERCENT = 0x25;
const DASH = 0x2d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Cuts a file into text, outputs and tags, with white space trimmed where a dash says so. */
export class FileTokens implements TokenSource {
  private readonly source: string;
  private position = 0;
  private trimsNext = false;
  private nextOpening = -1;

  constructor(source: string) {
    this.source = source;
  }

  next(): Token | undefined {
    const { source, position } = this;
    if (position >= source.length) return undefined;
    const opening = this.findOpening();
    if (opening > position) return this.takeText(opening);
    return source.charCodeAt(position + 1) === PERCENT ? this.takeTag() : this.takeOutput();
  }

  readUntilEnd(tagName: string): string | undefined {
    const begin = this.position;
    const end = this.skipTag(new RegExp(`\\{%-?\\s*end${tagName}\\b`, "g"));
    return end && this.source.slice(begin, end.offset);
  }

  skipNested(tagName: string): boolean {
    const pattern = new RegExp(`\\{%-?\\s*(?:(end)?${tagName}|raw)\\b`, "g");
    for (let depth = 1; depth > 0;) {
      const found = this.skipTag(pattern);
      if (!found) return false;
      if (found.text.endsWith("raw")) {
        if (this.readUntilEnd("raw") === undefined)
          throw new SyntaxProblem("'raw' tag was never closed", found.offset);
      } else depth += found.text.includes("end") ? -1 : 1;
    }
    return true;
  }

  /** Steps behind the next tag that begins so. */
  private skipTag(pattern: RegExp): { offset: number; text: string } | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.source);
    const end = found ? this.source.indexOf("%}", pattern.lastIndex) : -1;
    if (!found || end === -1) return undefined;
    this.position = end + 2;
    this.trimsNext = this.source.charCodeAt(end - 1) === DASH;
    return { offset: found.index, text: found[0] };
  }

  /** The next `{{` or `{%`, or the file's end. */
  private findOpening(): number {
    if (this.nextOpening >= this.position) return this.nextOpening;
    const { source } = this;
    let at = source.indexOf("{", this.position);
    while (at !== -1) {
      const second = source.charCodeAt(at + 1);
      if (second === OPEN_BRACE || second === PERCENT) break;
      at = source.indexOf("{", at + 1);
    }
    this.nextOpening = at === -1 ? source.length : at;
    return this.nextOpening;
  }

  private takeText(end: number): Token {
    const { source } = this;
    const begin = this.trimsNext ? Math.min(end, spaceEnd(source, this.position)) : this.position;
    const isTrimmed = source.charCodeAt(end + 2) === DASH;
    const until = isTrimmed ? Math.max(begin, spaceBegin(source, end)) : end;
    this.position = end;
    this.trimsNext = false;
    return { kind: "text", text: source.slice(begin, until) };
  }

  private takeTag(): Token {
    const { source, position: offset } = this;
    const end = source.indexOf("%}", offset + 2);
    if (end === -1) {
      throw new SyntaxProblem("Tag '{%' was not properly terminated with regexp: /\\%\\}/", offset);
    }
    const [begin, until] = this.takeDelimited(offset, end);
    const nameBegin = spaceEnd(source, begin);
    const nameEnd = tagNameEnd(source, nameBegin);
    if (nameEnd === nameBegin || nameBegin > until) {
      throw new SyntaxProblem(`Unknown tag '${source.slice(offset, end + 2)}'`, offset);
    }
    const markupOffset = Math.min(until, spaceEnd(source, nameEnd));
    return {
      kind: "tag",
      name: source.slice(nameBegin, nameEnd),
      markup: source.slice(markupOffset, until),
      offset: markupOffset === until ? nameBegin : markupOffset,
      markupOffset,
    };
  }

  /** An output ends at its first `}}`, inside quotes too. */
  private takeOutput(): Token {
    const { source, position: offset } = this;
    const end = source.indexOf("}", offset + 2);
    const hasTag = end !== -1 && source.slice(offset + 2, end).includes("{%");
    if (end === -1 || source.charCodeAt(end + 1) !== CLOSE_BRACE || hasTag) {
      throw new SyntaxProblem(
        "Variable '{{' was not properly terminated with regexp: /\\}\\}/",
        offset,
      );
    }
    const [begin, until] = this.takeDelimited(offset, end);
    const markup = source.slice(begin, Math.max(begin, until));
    return { kind: "output", markup, offset, markupOffset: begin };
  }

  /** Steps behind the delimiters. @returns where the markup between them begins and ends, dashes left out. */
  private takeDelimited(begin: number, end: number): [number, number] {
    const { source } = this;
    this.position = end + 2;
    this.trimsNext = source.charCodeAt(end - 1) === DASH && end - 1 > begin + 1;
    const from = source.charCodeAt(begin + 2) === DASH ? begin + 3 : begin + 2;
    return [from, Math.max(from, this.trimsNext ? end - 1 : end)];
  }
}

/** The lines of a `{% liquid %}` tag, each of which is a tag. */
export class LineTokens implements TokenSource {
  private readonly markup: string;
  private readonly begin: number;
  private position = 0;

  constructor(markup: string, offset: number) {
    this.markup = markup;
    this.begin = offset;
  }

  next(): Token | undefined {
    for (let line = this.takeLine(); line; line = this.takeLine()) {
      const { text, offset } = line;
      const nameBegin = spaceEnd(text, 0);
      if (nameBegin === text.length) continue;
      const nameEnd = tagNameEnd(text, nameBegin);
      if (nameEnd === nameBegin) throw new SyntaxProblem(`Unknown tag '${text.trim()}'`, offset);
      const markupBegin = spaceEnd(text, nameEnd);
      return {
        kind: "tag",
        name: text.slice(nameBegin, nameEnd),
        markup: text.slice(markupBegin),
        offset: offset + nameBegin,
        markupOffset: offset + markupBegin,
      };
    }
    return undefined;
  }

  readUntilEnd(tagName: string): string | undefined {
    const begin = this.position;
    for (let line = this.takeLine(); line; line = this.takeLine()) {
      if (line.text.trim().split(/\s/)[0] === `end${tagName}`)
        return this.markup.slice(begin, line.offset - this.begin);
    }
    return undefined;
  }

  skipNested(tagName: string): boolean {
    let depth = 1;
    for (let line = this.takeLine(); line; line = this.takeLine()) {
      const name = line.text.trim().split(/\s/)[0];
      if (name === tagName) depth++;
      else if (name === `end${tagName}` && --depth === 0) return true;
    }
    return false;
  }

  private takeLine(): { text: string; offset: number } | undefined {
    if (this.position >= this.markup.length) return undefined;
    const begin = this.position;
    const end = this.markup.indexOf("\n", begin);
    this.position = end === -1 ? this.markup.length : end + 1;
    const text = this.markup.slice(begin, end === -1 ? undefined : end);
    return { text, offset: this.begin + begin };
  }
}

/** A name of word characters, or the `#` of an inline comment. */
function tagNameEnd(text: string, begin: number): number {
  if (text[begin] === "#") return begin + 1;
  let end = begin;
  while (/^\w$/.test(text.charAt(end))) end++;
  return end;
}

/** Ruby's `strip` takes NUL for white space. */
function isStripped(code: number): boolean {
  return isSpace(code) || code === 0;
}

function spaceEnd(text: string, begin: number): number {
  let end = begin;
  while (end < text.length && isStripped(text.charCodeAt(end))) end++;
  return end;
}

function spaceBegin(text: string, end: number): number {
  let begin = end;
  while (begin > 0 && isStripped(text.charCodeAt(begin - 1))) begin--;
  return begin;
}

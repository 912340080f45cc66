import { SyntaxProblem } from "../problem.ts";

/** Reads what stands between a tag's delimiters, from left to right. */
export class Markup {
  readonly text: string;
  /** Where the markup begins in its file, in characters. */
  readonly offset: number;
  position = 0;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  isAtEnd(): boolean {
    this.skipSpace();
    return this.position >= this.text.length;
  }

  /** The character code that comes next, or NaN at the end; white space before it is skipped. */
  peek(): number {
    this.skipSpace();
    return this.text.charCodeAt(this.position);
  }

  /** Steps over a piece of punctuation when it comes next. */
  accept(punctuation: string): boolean {
    this.skipSpace();
    if (!this.text.startsWith(punctuation, this.position)) return false;
    this.position += punctuation.length;
    return true;
  }

  /** Steps over a word when it is the whole next word. */
  acceptWord(word: string): boolean {
    this.skipSpace();
    const end = this.position + word.length;
    if (!this.text.startsWith(word, this.position) || isWordPart(this.text.charCodeAt(end)))
      return false;
    this.position = end;
    return true;
  }

  /** A name such as `product`, `my-name` or `posted_successfully?`; undefined when none comes next. */
  readName(): string | undefined {
    this.skipSpace();
    const begin = this.position;
    if (!isNameBegin(this.text.charCodeAt(begin))) return undefined;
    let end = begin + 1;
    while (isWordPart(this.text.charCodeAt(end))) end++;
    if (this.text.charCodeAt(end) === QUESTION_MARK) end++;
    this.position = end;
    return this.text.slice(begin, end);
  }

  /** The name that is an argument's, `name:`; undefined, and nothing read, when there is none. */
  readArgumentName(): string | undefined {
    const begin = this.position;
    const name = this.readName();
    if (name !== undefined && this.accept(":")) return name;
    this.position = begin;
    return undefined;
  }

  /** The text between the quotes that come next. */
  readQuoted(): string {
    const begin = this.position;
    const end = this.text.indexOf(this.text.charAt(begin), begin + 1);
    if (end === -1) throw this.unexpected();
    this.position = end + 1;
    return this.text.slice(begin + 1, end);
  }

  /** @throws {SyntaxProblem} when anything is left. */
  expectEnd(): void {
    if (!this.isAtEnd()) throw this.unexpected();
  }

  /** @throws {SyntaxProblem} when the punctuation does not come next. */
  expect(punctuation: string): void {
    if (!this.accept(punctuation)) throw this.unexpected();
  }

  unexpected(): SyntaxProblem {
    const rest = this.text.slice(this.position).trimStart();
    const found = rest === "" ? "end of the tag" : `'${Array.from(rest)[0]}'`;
    return new SyntaxProblem(`Unexpected ${found} in "${this.text.trim()}"`);
  }

  rest(): string {
    return this.text.slice(this.position);
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.position))) this.position++;
  }
}

const QUESTION_MARK = 0x3f;

export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isNameBegin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

export function isWordPart(code: number): boolean {
  return isNameBegin(code) || isDigit(code) || code === 0x2d;
}

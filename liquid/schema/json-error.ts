/** Where a text stops being JSON: the offset of the first character that does not fit. */
export function jsonErrorOffset(text: string): number {
  const reader = new Reader(text);
  return reader.value(0) && reader.blank() === text.length ? text.length : reader.offset;
}

/** JSON nested deeper than this is an attack. */
const DEEPEST = 200;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const BLANK = /[ \t\r\n]*/y;

class Reader {
  offset = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Skips blanks. @returns the offset it stops at. */
  blank(): number {
    this.accept(BLANK);
    return this.offset;
  }

  /** @returns false at the first character that does not fit. */
  value(depth: number): boolean {
    this.blank();
    if (depth > DEEPEST) return false;
    const character = this.text[this.offset];
    if (character === "{") return this.list("}", () => this.pair(depth + 1));
    if (character === "[") return this.list("]", () => this.value(depth + 1));
    return this.accept(STRING) || this.accept(SCALAR);
  }

  private list(end: string, item: () => boolean): boolean {
    this.offset++;
    this.blank();
    if (this.take(end)) return true;
    for (;;) {
      if (!item()) return false;
      this.blank();
      if (this.take(end)) return true;
      if (!this.take(",")) return false;
    }
  }

  private pair(depth: number): boolean {
    this.blank();
    if (!this.accept(STRING)) return false;
    this.blank();
    return this.take(":") && this.value(depth);
  }

  private take(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset++;
    return true;
  }

  private accept(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    if (!pattern.test(this.text)) return false;
    this.offset = pattern.lastIndex;
    return true;
  }
}

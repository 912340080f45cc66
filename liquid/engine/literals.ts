import { Tokenizer } from "liquidjs";
import { BracketKey, LiquidFloat } from "./values.ts";

/** Filter that a range is read as, since liquidjs has no value for one. */
export const RANGE_FILTER = "liquid_range";

const readNumber = Tokenizer.prototype.readNumber;
const readQuoted = Tokenizer.prototype.readQuoted;
const readToDelimiter = Tokenizer.prototype.readToDelimiter;
const readGroupOrRange = Tokenizer.prototype.readGroupOrRange;

/**
 * Teaches liquidjs the literals of Ruby's Liquid, once for the whole module: floats keep their point, whole
 * numbers have any size, a backslash in a text is a backslash, and a range is a value of its own.
 */
export function installRubyLiterals(): void {
  Tokenizer.prototype.readNumber = readRubyNumber;
  Tokenizer.prototype.readQuoted = readRubyText;
  Tokenizer.prototype.readGroupOrRange = readRubyRange;
  // An output ends at the first `}}`, even inside quotes.
  Tokenizer.prototype.readToDelimiter = function readRubyDelimiter(delimiter: string) {
    return readToDelimiter.call(this, delimiter, false);
  };
}

function readRubyNumber(this: Tokenizer): ReturnType<typeof readNumber> {
  const token = readNumber.call(this);
  if (!token) return token;
  const text = token.getText();
  if (text.includes(".")) {
    Object.defineProperty(token, "content", { value: new LiquidFloat(token.content) });
  } else if (!Number.isSafeInteger(token.content)) {
    Object.defineProperty(token, "content", { value: BigInt(text) });
  }
  return token;
}

function readRubyText(this: Tokenizer): ReturnType<typeof readQuoted> {
  this.skipBlank();
  const begin = this.p;
  const quote = this.peek();
  if (quote !== '"' && quote !== "'") return undefined;
  const end = this.input.indexOf(quote, begin + 1);
  if (end === -1 || end >= this.N) return undefined;
  const literal = new Tokenizer(this.input, {}, this.file, [begin, end + 1]);
  const token = readQuoted.call(literal);
  this.p = end + 1;
  if (!token) return token;
  token.end = end + 1;
  const text = this.input.slice(begin + 1, end);
  const isKey = /\[\s*$/.test(this.input.slice(Math.max(0, begin - 20), begin));
  Object.defineProperty(token, "content", { value: isKey ? new BracketKey(text) : text });
  return token;
}

/** `(a..b)` becomes `a | liquid_range: b`, with the place it has in the source. */
function readRubyRange(this: Tokenizer): ReturnType<typeof readGroupOrRange> {
  const token = readGroupOrRange.call(this);
  if (!token || !("lhs" in token)) return token;
  const expression = `${token.lhs.getText()} | ${RANGE_FILTER}: ${token.rhs.getText()}`;
  const range = new Tokenizer(expression, {}, this.file).readFilteredValue();
  range.input = token.input;
  range.begin = token.begin;
  range.end = token.end;
  return range;
}

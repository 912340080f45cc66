import { Tokenizer } from "liquidjs";
import { LiquidFloat } from "./values.ts";

const readNumber = Tokenizer.prototype.readNumber;
const readQuoted = Tokenizer.prototype.readQuoted;
const readToDelimiter = Tokenizer.prototype.readToDelimiter;

/**
 * Teaches liquidjs the literals of Ruby's Liquid, once for the whole module: floats keep their point, and a
 * backslash in a text is a backslash.
 */
export function installRubyLiterals(): void {
  Tokenizer.prototype.readNumber = function readRubyNumber(this: Tokenizer) {
    const token = readNumber.call(this);
    if (token && /\./.test(token.getText())) {
      Object.defineProperty(token, "content", { value: new LiquidFloat(token.content) });
    }
    return token;
  };
  // An output ends at the first `}}`, even inside quotes.
  Tokenizer.prototype.readToDelimiter = function readRubyDelimiter(
    this: Tokenizer,
    delimiter: string,
  ) {
    return readToDelimiter.call(this, delimiter, false);
  };
  Tokenizer.prototype.readQuoted = function readRubyText(this: Tokenizer) {
    this.skipBlank();
    const begin = this.p;
    const quote = this.peek();
    if (quote !== '"' && quote !== "'") return undefined;
    const end = this.input.indexOf(quote, begin + 1);
    if (end === -1 || end >= this.N) return undefined;
    const literal = new Tokenizer(this.input, {}, this.file, [begin, end + 1]);
    const token = readQuoted.call(literal);
    this.p = end + 1;
    if (token) {
      token.end = end + 1;
      Object.defineProperty(token, "content", { value: this.input.slice(begin + 1, end) });
    }
    return token;
  };
}

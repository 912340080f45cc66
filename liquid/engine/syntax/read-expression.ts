import { SyntaxProblem } from "../problem.ts";
import { toNumber } from "../numbers.ts";
import { BLANK, EMPTY, LiquidFloat, LiquidRange } from "../values.ts";
import { Literal, Lookup, NIL, RangeExpression } from "./expressions.ts";
import type { Expression, Step } from "./expressions.ts";
import { isDigit, isWordPart } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Brackets and ranges nested deeper than this are an attack. */
const DEEPEST_EXPRESSION = 100;

const LITERALS = new Map<string, Expression>([
  ["nil", NIL],
  ["null", NIL],
  ["true", new Literal(true)],
  ["false", new Literal(false)],
  ["empty", new Literal(EMPTY)],
  ["blank", new Literal(BLANK)],
]);

const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const OPEN_PARENTHESIS = 0x28;
const DASH = 0x2d;
const DOT = 0x2e;

/** Reads one expression: a literal, a range, or a variable with its properties. @throws {SyntaxProblem} */
export function readExpression(markup: Markup, depth = 0): Expression {
  if (depth > DEEPEST_EXPRESSION) throw new SyntaxProblem("Nesting too deep");
  const next = markup.peek();
  if (next === QUOTE || next === DOUBLE_QUOTE) return new Literal(markup.readQuoted());
  if (isDigit(next) || (next === DASH && isDigit(markup.text.charCodeAt(markup.position + 1))))
    return new Literal(readNumber(markup));
  if (next === OPEN_PARENTHESIS) return readRange(markup, depth);
  if (next === OPEN_BRACKET) {
    const variable = readBracketed(markup, depth);
    return new Lookup(variable, readSteps(markup, depth));
  }
  const name = markup.readName();
  if (name === undefined) throw markup.unexpected();
  const steps = readSteps(markup, depth);
  return (steps.length === 0 ? LITERALS.get(name) : undefined) ?? new Lookup(name, steps);
}

function readSteps(markup: Markup, depth: number): Step[] {
  const steps: Step[] = [];
  for (;;) {
    const next = markup.peek();
    if (next === OPEN_BRACKET) {
      steps.push({ key: readBracketed(markup, depth) });
    } else if (next === DOT && markup.text.charCodeAt(markup.position + 1) !== DOT) {
      markup.position++;
      const name = markup.readName();
      if (name === undefined) throw markup.unexpected();
      steps.push({ name });
    } else return steps;
  }
}

function readBracketed(markup: Markup, depth: number): Expression {
  markup.expect("[");
  const key = readExpression(markup, depth + 1);
  markup.expect("]");
  return key;
}

function readRange(markup: Markup, depth: number): Expression {
  markup.expect("(");
  const first = readExpression(markup, depth + 1);
  markup.expect("..");
  const last = readExpression(markup, depth + 1);
  markup.expect(")");
  return rangeOf(first, last);
}

/** A range that is known when parsing is a literal, and its floats are cut. */
export function rangeOf(first: Expression, last: Expression): Expression {
  if (!(first instanceof Literal) || !(last instanceof Literal))
    return new RangeExpression(first, last);
  const [begin, end] = [first, last].map(({ value }) => Math.trunc(toNumber(value)));
  return new Literal(new LiquidRange(begin ?? 0, end ?? 0));
}

/** Whole numbers have any size; a float keeps its point. */
function readNumber(markup: Markup): number | bigint | LiquidFloat {
  const { text, position: begin } = markup;
  let end = begin + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  const isFloat = text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1));
  if (isFloat)
    do end++;
    while (isDigit(text.charCodeAt(end)));
  const follows = text.charCodeAt(end);
  markup.position = end;
  const isRange = follows === DOT && text.charCodeAt(end + 1) === DOT;
  if (isWordPart(follows) || (follows === DOT && !isRange)) throw markup.unexpected();
  return numberLiteral(text.slice(begin, end), isFloat);
}

/** @param text digits, with a sign and a point at most. */
export function numberLiteral(text: string, isFloat: boolean): number | bigint | LiquidFloat {
  if (isFloat) return new LiquidFloat(Number.parseFloat(text));
  const value = Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

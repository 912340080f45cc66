import type { Expression } from "../syntax/expressions.ts";
import { FRAGMENT, laxArguments, laxExpression, readLeniently } from "../syntax/lax-markup.ts";
import type { Markup } from "../syntax/markup.ts";
import { readExpression } from "../syntax/read-expression.ts";

/** `item in list reversed limit: 2 offset: 1`. */
export type LoopMarkup = {
  variable: string;
  list: Expression;
  /** As it is written: loops over the same list share where `offset: continue` goes on. */
  listText: string;
  isReversed: boolean;
  arguments: ReadonlyMap<string, Expression>;
  /** `offset: continue`. */
  continues: boolean;
};

/** @throws {SyntaxProblem} */
export function readLoop(markup: Markup, argumentNames: readonly string[]): LoopMarkup {
  return readLeniently(markup, (strict) => readStrictly(strict, argumentNames), readLax);
}

function readStrictly(markup: Markup, argumentNames: readonly string[]): LoopMarkup {
  const variable = markup.readName();
  if (variable === undefined || !markup.acceptWord("in")) throw markup.unexpected();
  const begin = markup.position;
  const list = readExpression(markup);
  const listText = markup.text.slice(begin, markup.position).trim();
  const isReversed = markup.acceptWord("reversed");
  const given = new Map<string, Expression>();
  let continues = false;
  while (markup.accept(",") || !markup.isAtEnd()) {
    const name = markup.readArgumentName();
    if (name === undefined || !argumentNames.includes(name)) throw markup.unexpected();
    const goesOn = name === "offset" && markup.acceptWord("continue");
    if (name === "offset") continues = goesOn;
    if (!goesOn) given.set(name, readExpression(markup));
  }
  return { variable, list, listText, isReversed, arguments: given, continues };
}

function readLax(text: string): LoopMarkup | undefined {
  const pattern = new RegExp(`^\\s*([\\w-]+)\\s+in\\s+(${FRAGMENT})\\s*(reversed)?`);
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, variable = "", listText = "", reversed] = found;
  return {
    variable,
    list: laxExpression(listText),
    listText,
    isReversed: reversed !== undefined,
    arguments: new Map(laxArguments(text)),
    continues: /\boffset\s*:\s*continue\b/.test(text),
  };
}

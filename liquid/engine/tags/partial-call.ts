import { LiquidProblem } from "../problem.ts";
import type { ParsedFile, RenderContext } from "../render-context.ts";
import type { Expression } from "../syntax/expressions.ts";
import { FRAGMENT, laxArguments, laxExpression, readLeniently } from "../syntax/lax-markup.ts";
import type { Markup } from "../syntax/markup.ts";
import { readExpression } from "../syntax/read-expression.ts";

/** How a tag names a partial: `'name'`, then `with value as alias` or `for list as alias`, then arguments. */
export type PartialCall = {
  file: Expression;
  binding: { keyword: "with" | "for"; value: Expression } | undefined;
  alias: string | undefined;
  arguments: readonly (readonly [string, Expression])[];
};

/** @throws {SyntaxProblem} */
export function readPartialCall(markup: Markup): PartialCall {
  return readLeniently(markup, readStrictly, readLax);
}

function readStrictly(markup: Markup): PartialCall {
  const file = readExpression(markup);
  const binding = readBinding(markup);
  const alias = markup.acceptWord("as") ? markup.readName() : undefined;
  const given: [string, Expression][] = [];
  while (markup.accept(",") || !markup.isAtEnd()) {
    if (markup.isAtEnd()) break;
    const name = markup.readArgumentName();
    if (name === undefined) throw markup.unexpected();
    given.push([name, readExpression(markup)]);
  }
  return { file, binding, alias, arguments: given };
}

function readBinding(markup: Markup): PartialCall["binding"] {
  for (const keyword of ["with", "for"] as const) {
    if (markup.acceptWord(keyword)) return { keyword, value: readExpression(markup) };
  }
  return undefined;
}

const CALL = new RegExp(
  `(${FRAGMENT})(?:\\s+(with|for)\\s+(${FRAGMENT}))?(?:\\s+as\\s+([\\w-]+))?`,
);

function readLax(text: string): PartialCall | undefined {
  const found = CALL.exec(text);
  if (!found) return undefined;
  const [, file = "", keyword, value = "", alias] = found;
  const isBound = keyword === "with" || keyword === "for";
  return {
    file: laxExpression(file),
    binding: isBound ? { keyword, value: laxExpression(value) } : undefined,
    alias,
    arguments: laxArguments(text),
  };
}

/** Arguments by name, evaluated where the partial is called. */
export function argumentValues(call: PartialCall, context: RenderContext): Map<string, unknown> {
  return new Map(call.arguments.map(([name, value]) => [name, value.evaluate(context)]));
}

/** @throws {LiquidProblem} as Shopify words it when the theme has no such file; {SyntaxProblem} when it is broken. */
export function findPartial(context: RenderContext, name: string): ParsedFile {
  const partial = context.scene.partial(name);
  if (!partial) throw new LiquidProblem(`Could not find asset ${context.scene.partialFile(name)}`);
  return context.parseFile(partial);
}

/** The variable that a partial gets its bound value under: the last part of its name. */
export function boundName(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf("/") + 1);
}

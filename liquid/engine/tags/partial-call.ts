import { LiquidProblem } from "../problem.ts";
import type { RenderContext } from "../render-context.ts";
import type { Body } from "../syntax/body.ts";
import type { Expression } from "../syntax/expressions.ts";
import { FRAGMENT, laxArguments, laxExpression, readLeniently } from "../syntax/lax-markup.ts";
import type { Markup } from "../syntax/markup.ts";
import { parsedTemplate } from "../syntax/parsed-templates.ts";
import { readExpression } from "../syntax/read-expression.ts";
import { SourceFile } from "../syntax/source-file.ts";

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
  const keyword = markup.acceptWord("with") ? "with" : markup.acceptWord("for") ? "for" : undefined;
  const binding = keyword && { keyword, value: readExpression(markup) };
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

export type ParsedPartial = { file: SourceFile; body: Body };

/** @throws {LiquidProblem} as Shopify words it when the theme has no such file; {SyntaxProblem} when it is broken. */
export function findPartial(context: RenderContext, name: string): ParsedPartial {
  const partial = context.scene.partial(name);
  if (!partial) throw new LiquidProblem(`Could not find asset ${context.scene.partialFile(name)}`);
  const file = new SourceFile(partial.name, partial.source);
  return { file, body: parsedTemplate(partial.source, file) };
}

/** The variable that a partial gets its bound value under: the last part of its name. */
export function boundName(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf("/") + 1);
}

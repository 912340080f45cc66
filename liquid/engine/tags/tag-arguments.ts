import type { RenderContext } from "../render-context.ts";
import type { Expression } from "../syntax/expressions.ts";
import type { Markup } from "../syntax/markup.ts";
import { readExpression } from "../syntax/read-expression.ts";
import { plain } from "../values.ts";

/** Arguments of a tag: positional ones, and `name: value`; names may hold dashes and stand in quotes. */
export type TagArguments = {
  positional: readonly Expression[];
  named: readonly (readonly [string, Expression])[];
};

/** @throws {SyntaxProblem} */
export function readTagArguments(markup: Markup): TagArguments {
  const positional: Expression[] = [];
  const named: [string, Expression][] = [];
  while (markup.accept(",") || !markup.isAtEnd()) {
    if (markup.isAtEnd()) break;
    const name = markup.readArgumentName() ?? quotedName(markup);
    const value = readExpression(markup);
    if (name === undefined) positional.push(value);
    else named.push([name, value]);
  }
  return { positional, named };
}

function quotedName(markup: Markup): string | undefined {
  const found = /^\s*(?:'([^']*)'|"([^"]*)")\s*:/.exec(markup.rest());
  if (!found) return undefined;
  markup.position += found[0].length;
  return found[1] ?? found[2];
}

/** Evaluates the named arguments where the tag stands. */
export function namedValues(
  { named }: TagArguments,
  context: RenderContext,
): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of named) values[name] = plain(value.evaluate(context));
  return values;
}

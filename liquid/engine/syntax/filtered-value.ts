import type { Filter, FilterCall } from "../filter.ts";
import { ALL_FILTERS } from "../filters/all-filters.ts";
import type { RenderContext } from "../render-context.ts";
import { valueSize } from "../value-size.ts";
import { plain } from "../values.ts";
import type { Expression } from "./expressions.ts";
import type { Markup } from "./markup.ts";
import { readExpression } from "./read-expression.ts";

/** One filter of a chain; an unknown one is left out when parsing, since it changes nothing. */
export type FilterStep = {
  filter: Filter;
  positional: readonly Expression[];
  named: readonly (readonly [string, Expression])[];
};

/** A value with the filters it passes through. */
export class FilteredValue implements Expression {
  private readonly input: Expression;
  private readonly steps: readonly FilterStep[];

  constructor(input: Expression, steps: readonly FilterStep[]) {
    this.input = input;
    this.steps = steps;
  }

  /** Each filter is charged for what it reads. */
  evaluate(context: RenderContext): unknown {
    let value = this.input.evaluate(context);
    for (const { filter, positional, named } of this.steps) {
      const args = positional.map((each) => plain(each.evaluate(context)));
      const call = callOf(named, context);
      call.charge(valueSize(value));
      value = filter(plain(value), args, call);
    }
    return value;
  }
}

function callOf(named: FilterStep["named"], context: RenderContext): FilterCall {
  if (named.length === 0) return context.plainCall;
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of named) values[name] = plain(value.evaluate(context));
  return { ...context.plainCall, named: values };
}

/** `value | filter: argument, name: argument | …`. @throws {SyntaxProblem} */
export function readFilteredValue(markup: Markup): Expression {
  const input = readExpression(markup);
  const steps: FilterStep[] = [];
  while (markup.accept("|")) {
    const name = markup.readName();
    if (name === undefined) throw markup.unexpected();
    const step = filterStep(name, markup.accept(":") ? readArguments(markup) : NO_ARGUMENTS);
    if (step) steps.push(step);
  }
  markup.expectEnd();
  return steps.length === 0 ? input : new FilteredValue(input, steps);
}

export type FilterArguments = Pick<FilterStep, "positional" | "named">;

export const NO_ARGUMENTS: FilterArguments = { positional: [], named: [] };

/** @returns undefined for a filter that Shopify does not know: it changes nothing. */
export function filterStep(name: string, given: FilterArguments): FilterStep | undefined {
  const filter = Object.hasOwn(ALL_FILTERS, name) ? ALL_FILTERS[name] : undefined;
  return filter && { filter, ...given };
}

function readArguments(markup: Markup): FilterArguments {
  const positional: Expression[] = [];
  const named: [string, Expression][] = [];
  do {
    if (markup.isAtEnd() || markup.text[markup.position] === "|") break;
    const name = markup.readArgumentName();
    const value = readExpression(markup);
    if (name === undefined) positional.push(value);
    else named.push([name, value]);
  } while (markup.accept(","));
  return { positional, named };
}

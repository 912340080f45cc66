import type { RenderContext } from "../render-context.ts";
import { toInteger, toNumber } from "../numbers.ts";
import { LiquidFloat, LiquidRange } from "../values.ts";

/** What has a value where a template is rendered. */
export interface Expression {
  evaluate(context: RenderContext): unknown;
}

export class Literal implements Expression {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  evaluate(): unknown {
    return this.value;
  }
}

export const NIL = new Literal(undefined);

/** One step into an object: `.title`, `[0]`, `[key]`. Only a name after a dot asks for size, first and last. */
export type Step = { name: string } | { key: Expression };

/** A variable and the way into it. */
export class Lookup implements Expression {
  readonly variable: string | Expression;
  readonly steps: readonly Step[];

  constructor(variable: string | Expression, steps: readonly Step[]) {
    this.variable = variable;
    this.steps = steps;
  }

  evaluate(context: RenderContext): unknown {
    const { variable, steps } = this;
    let value = context.variable(
      typeof variable === "string" ? variable : context.text(variable.evaluate(context)),
    );
    for (const step of steps) {
      if (value === undefined || value === null) return undefined;
      value =
        "name" in step
          ? context.property(value, step.name)
          : context.item(value, step.key.evaluate(context));
    }
    return value;
  }
}

/** `(first..last)`, where one of them is not known when parsing. */
export class RangeExpression implements Expression {
  private readonly first: Expression;
  private readonly last: Expression;

  constructor(first: Expression, last: Expression) {
    this.first = first;
    this.last = last;
  }

  evaluate(context: RenderContext): unknown {
    return new LiquidRange(
      rangeEnd(this.first.evaluate(context)),
      rangeEnd(this.last.evaluate(context)),
    );
  }
}

/** Text is read as far as it is a number; a float is refused, as Ruby does. */
function rangeEnd(value: unknown): number {
  return value instanceof LiquidFloat ? toInteger(value) : Math.trunc(toNumber(value));
}

import { Tag } from "liquidjs";
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from "liquidjs";

abstract class CounterTag extends Tag {
  private readonly variable: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.variable = this.tokenizer.readIdentifier().getText();
  }

  /** Counters live apart from assigned variables of the same name, and are read when there is none. */
  protected count(context: Context, step: number): { before: number; after: number } {
    const counters = context.getRegister<Map<string, number>>("counters", new Map());
    const before = counters.get(this.variable) ?? 0;
    const after = before + step;
    const isOurs = counters.has(this.variable) || !(this.variable in context.environments);
    counters.set(this.variable, after);
    if (isOurs) context.environments[this.variable] = after;
    return { before, after };
  }
}

/** `{% increment x %}`: prints 0, 1, 2 … */
export class IncrementTag extends CounterTag {
  render(context: Context, emitter: Emitter): void {
    emitter.write(this.count(context, 1).before);
  }
}

/** `{% decrement x %}`: prints -1, -2, -3 … */
export class DecrementTag extends CounterTag {
  render(context: Context, emitter: Emitter): void {
    emitter.write(this.count(context, -1).after);
  }
}

import { evalToken, ForTag } from "liquidjs";
import type { Context, Emitter, Template } from "liquidjs";
import { sliceItems } from "../loop-items.ts";
import { toInteger } from "../numbers.ts";
import { plain } from "../plain.ts";
import { renderContext } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import { ForLoop } from "./for-loop.ts";

/** `{% for %}` with `offset: continue`, `parentloop` and hashes as pairs. */
export class ShopifyForTag extends ForTag {
  override *render(given: Context, emitter: Emitter): Generator<unknown, void, Template[]> {
    const context = renderContext(given);
    const items = yield* this.selectItems(context);
    const { renderer } = this.liquid;
    if (items.length === 0) {
      yield renderer.renderTemplates(this.elseTemplates, context, emitter);
      return;
    }
    const loop = new ForLoop(items.length, this.loopName(), context.forloops.at(-1));
    const scope: Record<string, unknown> = Object.assign(Object.create(null), {
      forloop: loop.object,
    });
    context.forloops.push(loop.object);
    context.push(scope);
    try {
      for (const item of items) {
        context.checkTime();
        scope[this.variable] = item;
        context.continueCalled = false;
        context.breakCalled = false;
        yield renderer.renderTemplates(this.templates, context, emitter);
        if (context.breakCalled) break;
        loop.next();
      }
    } finally {
      context.continueCalled = false;
      context.breakCalled = false;
      context.pop();
      context.forloops.pop();
    }
  }

  /** Cuts `offset` and `limit` before it reverses, and remembers where `offset: continue` goes on. */
  private *selectItems(context: RenderContext): Generator<unknown, unknown[], unknown> {
    const source: unknown = yield evalToken(this.collection, context);
    const positions = context.getRegister<Map<string, number>>("for-positions", new Map());
    const { offset, limit, reversed } = this.hash.hash;
    const continues = offset?.getText() === "continue";
    const offsetValue: unknown = continues ? undefined : plain(yield evalToken(offset, context));
    const limitValue = plain(yield evalToken(limit, context));
    const begin = continues
      ? (positions.get(this.loopName()) ?? 0)
      : isNil(offsetValue)
        ? 0
        : toInteger(offsetValue);
    const items = sliceItems(source, begin, isNil(limitValue) ? undefined : toInteger(limitValue));
    positions.set(this.loopName(), begin + items.length);
    const isReversed = reversed !== undefined || "reversed" in this.hash.hash;
    return isReversed ? items.toReversed() : items;
  }

  private loopName(): string {
    return `${this.variable}-${this.collection.getText()}`;
  }
}

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

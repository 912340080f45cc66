import { evalToken, Tag } from "liquidjs";
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from "liquidjs";
import { LiquidProblem } from "../problem.ts";
import { renderContext } from "../render-context.ts";
import { boundName, evaluateArguments, parsePartial, readPartialCall } from "./partial-call.ts";
import type { PartialCall } from "./partial-call.ts";

/** `{% include %}`: the old snippet tag, which shares the caller's variables. */
export class ShopifyIncludeTag extends Tag {
  private readonly call: PartialCall;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.call = readPartialCall(this.tokenizer);
  }

  *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const context = renderContext(given);
    if (context.isolated) throw new LiquidProblem("include usage is not allowed in this context");
    const name = yield evalToken(this.call.file, context);
    if (typeof name !== "string") {
      throw new LiquidProblem("Argument error in tag 'include' - Illegal template name");
    }
    const { binding, alias, hash } = this.call;
    const variable = alias ?? boundName(name);
    const value: unknown = binding
      ? yield evalToken(binding.value, context)
      : yield context._get([boundName(name)]);
    const templates = parsePartial(this.liquid, context, name);
    const scope = yield* evaluateArguments(hash, context);
    context.enter();
    context.push(scope);
    try {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined) scope[variable] = item;
        yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      }
    } finally {
      context.pop();
      context.leave();
    }
  }
}

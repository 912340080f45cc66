import { evalToken, Tag } from "liquidjs";
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from "liquidjs";
import { LiquidProblem } from "../problem.ts";
import { renderContext } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import { objectDetails } from "../values.ts";
import { ForLoop } from "./for-loop.ts";
import { boundName, evaluateArguments, parsePartial, readPartialCall } from "./partial-call.ts";
import type { PartialCall } from "./partial-call.ts";

/** `{% render %}`: a snippet that sees only what it is given. `{% render block %}` prints an app's block. */
export class ShopifyRenderTag extends Tag {
  private readonly call: PartialCall;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.call = readPartialCall(this.tokenizer);
  }

  *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const context = renderContext(given);
    const name = yield evalToken(this.call.file, context);
    if (objectDetails(name)) {
      emitter.write(appBlockHtml(name));
      return;
    }
    if (typeof name !== "string") {
      throw new LiquidProblem("Argument error in tag 'render' - Illegal template name");
    }
    const { binding, alias } = this.call;
    const variable = alias ?? boundName(name);
    const value = binding && (yield evalToken(binding.value, context));
    if (binding?.keyword === "for" && Array.isArray(value)) {
      const loop = new ForLoop(value.length, name);
      for (const item of value) {
        yield* this.renderOnce(context, emitter, name, { [variable]: item, forloop: loop.object });
        loop.next();
      }
      return;
    }
    const bound = binding && value !== undefined && value !== null ? { [variable]: value } : {};
    yield* this.renderOnce(context, emitter, name, bound);
  }

  private *renderOnce(
    context: RenderContext,
    emitter: Emitter,
    name: string,
    bound: Record<string, unknown>,
  ): Generator<unknown, void, unknown> {
    const given = yield* evaluateArguments(this.call.hash, context);
    const templates = parsePartial(this.liquid, context, name);
    const child = context.isolate({ ...given, ...bound });
    child.enter();
    yield this.liquid.renderer.renderTemplates(templates, child, emitter);
  }
}

/** The preview has no app of the shop at hand: the place of its block is shown empty. */
function appBlockHtml(block: unknown): string {
  const id = objectDetails(block)?.name ?? "";
  return id === "Block" ? '<div class="shopify-app-block"></div>' : "";
}

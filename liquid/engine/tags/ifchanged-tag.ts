import { Tag } from "liquidjs";
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from "liquidjs";
import { parseBody } from "./body.ts";

/** `{% ifchanged %}`: prints its body only when it differs from the last one printed so. */
export class IfchangedTag extends Tag {
  readonly templates: Template[];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.templates = parseBody(token, rest, parser);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const text = String(yield this.liquid.renderer.renderTemplates(this.templates, context));
    const last = context.getRegister<{ text?: string }>("ifchanged", {});
    if (last.text === text) return;
    last.text = text;
    emitter.write(text);
  }
}

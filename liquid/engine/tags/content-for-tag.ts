import { evalToken, Tag } from "liquidjs";
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from "liquidjs";
import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { renderContext } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { LiquidObject } from "../values.ts";
import { isRecord, ownProperty } from "../values.ts";
import { namedValues, readTagArguments } from "./named-arguments.ts";
import type { TagArguments } from "./named-arguments.ts";

/** `{% content_for 'blocks' %}` and `{% content_for 'block', type: …, id: … %}`: the theme's own blocks. */
export class ContentForTag extends Tag {
  private readonly given: TagArguments;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.given = readTagArguments(this.tokenizer);
  }

  *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const context = renderContext(given);
    const { themeBlocks } = context.scene;
    if (!themeBlocks) return;
    const kind = outputText(yield evalToken(this.given.positional[0], context));
    const { type, id, ...variables } = yield* namedValues(this.given, context);
    const section: unknown = yield context._get(["section"]);
    if (kind === "block") {
      const sectionId = outputText(ownProperty(section, "id"));
      const block = themeBlocks.placed(sectionId, outputText(type), outputText(id));
      yield* this.renderBlock(context, emitter, block, variables);
      return;
    }
    const owner: unknown = (yield context._get(["block"])) ?? section;
    const blocks = ownProperty(owner, "blocks");
    for (const block of Array.isArray(blocks) ? blocks.filter(isRecord) : []) {
      yield* this.renderBlock(context, emitter, block, variables);
    }
  }

  private *renderBlock(
    context: RenderContext,
    emitter: Emitter,
    block: LiquidObject,
    variables: LiquidObject,
  ): Generator<unknown, void, unknown> {
    const file = context.scene.themeBlocks?.file(outputText(block["type"]));
    if (!file) return;
    const child = context.isolate({ ...variables, block });
    child.enter();
    const classes = ["shopify-block", file.class].filter((name) => name !== "").join(" ");
    const attributes = { id: `shopify-block-${outputText(block["id"])}`, class: classes };
    if (file.tag !== undefined) emitter.write(`<${file.tag}${attributesHtml(attributes)}>`);
    const templates = this.liquid.parse(file.source, file.name);
    yield this.liquid.renderer.renderTemplates(templates, child, emitter);
    if (file.tag !== undefined) emitter.write(`</${file.tag}>`);
  }
}

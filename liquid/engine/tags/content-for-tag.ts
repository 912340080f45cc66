import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import type { RenderContext } from "../render-context.ts";
import type { TagParser } from "../syntax/tag.ts";
import type { TextOutput } from "../text-output.ts";
import type { LiquidObject } from "../values.ts";
import { isRecord, ownProperty } from "../values.ts";
import { namedValues, readTagArguments } from "./tag-arguments.ts";

/** `{% content_for 'blocks' %}` and `{% content_for 'block', type: …, id: … %}`: the theme's own blocks. */
export const parseContentFor: TagParser = ({ markup, offset }) => {
  const given = readTagArguments(markup);
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const { themeBlocks } = context.scene;
      if (!themeBlocks) return;
      const kind = outputText(given.positional[0]?.evaluate(context));
      const { type, id, ...variables } = namedValues(given, context);
      const section = context.variable("section");
      if (kind === "block") {
        const sectionId = outputText(ownProperty(section, "id"));
        const block = themeBlocks.placed(sectionId, outputText(type), outputText(id));
        renderBlock(context, output, block, variables);
        return;
      }
      const blocks = ownProperty(context.variable("block") ?? section, "blocks");
      for (const block of Array.isArray(blocks) ? blocks.filter(isRecord) : [])
        renderBlock(context, output, block, variables);
    },
  };
};

function renderBlock(
  context: RenderContext,
  output: TextOutput,
  block: LiquidObject,
  variables: LiquidObject,
): void {
  const file = context.scene.themeBlocks?.file(outputText(block["type"]));
  if (!file) return;
  const classes = ["shopify-block", file.class].filter((name) => name !== "").join(" ");
  const attributes = { id: `shopify-block-${outputText(block["id"])}`, class: classes };
  if (file.tag !== undefined) output.write(`<${file.tag}${attributesHtml(attributes)}>`);
  const child = context.isolate([...Object.entries(variables), ["block", block]]);
  child.renderFile(context.parseFile(file), output);
  if (file.tag !== undefined) output.write(`</${file.tag}>`);
}

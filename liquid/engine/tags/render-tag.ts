import { loopItems } from "../loop-items.ts";
import { LiquidProblem } from "../problem.ts";
import type { TagParser } from "../syntax/tag.ts";
import { isRecord, LiquidRange, objectDetails } from "../values.ts";
import { ForLoop } from "./for-loop.ts";
import { argumentValues, boundName, findPartial, readPartialCall } from "./partial-call.ts";

/** `{% render %}`: a snippet that sees only what it is given. `{% render block %}` prints an app's block. */
export const parseRender: TagParser = ({ markup, offset }) => {
  const call = readPartialCall(markup);
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const name = call.file.evaluate(context);
      if (objectDetails(name)) {
        output.write(appBlockHtml(name));
        return;
      }
      if (typeof name !== "string")
        throw new LiquidProblem("Argument error in tag 'render' - Illegal template name");
      const partial = findPartial(context, name);
      const variable = call.alias ?? boundName(name);
      const value = call.binding?.value.evaluate(context);
      const renderOnce = (bound: [string, unknown][]) => {
        const child = context.isolate([...argumentValues(call, context), ...bound]);
        child.renderFile(partial, output);
      };
      if (call.binding?.keyword === "for" && isRepeated(value)) {
        const items = loopItems(value);
        context.plainCall.charge(items.length);
        const forloop = new ForLoop(items.length, name);
        for (const item of items) {
          context.countStep();
          renderOnce([
            [variable, item],
            ["forloop", forloop.object],
          ]);
          forloop.next();
        }
      } else renderOnce(value === undefined || value === null ? [] : [[variable, value]]);
    },
  };
};

function isRepeated(value: unknown): boolean {
  return (
    Array.isArray(value) ||
    value instanceof LiquidRange ||
    (isRecord(value) && objectDetails(value) === undefined)
  );
}

/** The preview has no app of the shop at hand: the place of its block is shown empty. */
function appBlockHtml(block: unknown): string {
  const name = objectDetails(block)?.name ?? "";
  return name === "Block" ? '<div class="shopify-app-block"></div>' : "";
}

import { sliceItems } from "../loop-items.ts";
import { toInteger } from "../numbers.ts";
import type { RenderContext } from "../render-context.ts";
import type { TagParser } from "../syntax/tag.ts";
import { plain } from "../values.ts";
import { ForLoop } from "./for-loop.ts";
import { readLoop } from "./loop-markup.ts";
import type { LoopMarkup } from "./loop-markup.ts";

/** `{% for %}` with `offset: continue`, `parentloop` and hashes as pairs; `else` for an empty list. */
export const parseFor: TagParser = ({ markup, offset, readBranches }) => {
  const loop = readLoop(markup, ["limit", "offset"]);
  const [first, ...others] = readBranches(["else"]);
  const bodies = [first, others.at(-1)].flatMap((branch) => (branch ? [branch.body] : []));
  const isBlank = bodies.every((body) => body.isBlank);
  if (isBlank) for (const body of bodies) body.dropText();
  const name = `${loop.variable}-${loop.listText}`;
  const [body, otherwise] = bodies;
  return {
    offset,
    isBlank,
    render: (context, output) => {
      const items = selectItems(loop, name, context);
      if (items.length === 0) {
        otherwise?.render(context, output);
        return;
      }
      const forloop = new ForLoop(items.length, name, context.forloops.at(-1));
      const scope = context.push(new Map([["forloop", forloop.object]]));
      context.forloops.push(forloop.object);
      try {
        for (const item of items) {
          context.countStep();
          scope.set(loop.variable, item);
          body?.render(context, output);
          forloop.next();
          if (context.takeInterrupt() === "break") break;
        }
      } finally {
        context.pop();
        context.forloops.pop();
      }
    },
  };
};

/** Cuts `offset` and `limit` before it reverses, and remembers where `offset: continue` goes on. */
function selectItems(loop: LoopMarkup, name: string, context: RenderContext): unknown[] {
  const begin = loop.continues
    ? (context.loopEnds.get(name) ?? 0)
    : (wholeNumber(loop, "offset", context) ?? 0);
  const list = loop.list.evaluate(context);
  const items = sliceItems(list, begin, wholeNumber(loop, "limit", context));
  context.plainCall.charge(items.length);
  context.loopEnds.set(name, begin + items.length);
  return loop.isReversed ? items.toReversed() : items;
}

function wholeNumber(loop: LoopMarkup, name: string, context: RenderContext): number | undefined {
  const value = plain(loop.arguments.get(name)?.evaluate(context));
  return value === undefined || value === null ? undefined : toInteger(value);
}

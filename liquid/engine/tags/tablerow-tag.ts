import { sliceItems } from "../loop-items.ts";
import { LiquidProblem } from "../problem.ts";
import { toNumber } from "../numbers.ts";
import type { RenderContext } from "../render-context.ts";
import type { TagParser } from "../syntax/tag.ts";
import type { LiquidObject } from "../values.ts";
import { plain } from "../values.ts";
import { ForLoop } from "./for-loop.ts";
import { readLoop } from "./loop-markup.ts";
import type { LoopMarkup } from "./loop-markup.ts";

/** `{% tablerow %}`: a loop that prints table rows and cells around its items. */
export const parseTablerow: TagParser = ({ markup, offset, readBody }) => {
  const loop = readLoop(markup, ["limit", "offset", "cols", "range"]);
  const body = readBody();
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const list = loop.list.evaluate(context);
      if (list === null || list === undefined || list === false) return;
      const begin = count(loop, "offset", context) ?? 0;
      const items = sliceItems(list, begin, count(loop, "limit", context));
      context.plainCall.charge(items.length);
      const columns = count(loop, "cols", context) ?? items.length;
      const { object, next } = tableLoop(items.length, columns);
      const scope = context.push(new Map([["tablerowloop", object]]));
      output.write('<tr class="row1">\n');
      try {
        for (const item of items) {
          context.countStep();
          const { col, row } = next();
          if (col === 1 && row > 1) output.write(`</tr>\n<tr class="row${row}">`);
          scope.set(loop.variable, item);
          output.write(`<td class="col${col}">`);
          body.render(context, output);
          output.write("</td>");
          if (context.takeInterrupt() === "break") break;
        }
      } finally {
        context.pop();
      }
      output.write("</tr>\n");
    },
  };
};

/** Unlike `for`, a table reads a wrong number as far as it is one; nil is none at all. */
function count(loop: LoopMarkup, name: string, context: RenderContext): number | undefined {
  const given = loop.arguments.get(name);
  if (!given) return undefined;
  const value = plain(given.evaluate(context));
  if (typeof value === "boolean") throw new LiquidProblem("invalid integer");
  return Math.trunc(toNumber(value));
}

/** The `tablerowloop` object, and the step to the next cell. */
function tableLoop(length: number, columns: number) {
  const loop = new ForLoop(length, "tablerow");
  const object: LiquidObject = loop.object;
  let index = -1;
  const next = (): { col: number; row: number } => {
    if (++index > 0) loop.next();
    const col = columns > 0 ? (index % columns) + 1 : index + 1;
    const row = columns > 0 ? Math.floor(index / columns) + 1 : 1;
    object["col"] = col;
    object["col0"] = col - 1;
    object["row"] = row;
    object["col_first"] = col === 1;
    object["col_last"] = col === columns;
    return { col, row };
  };
  return { object, next };
}

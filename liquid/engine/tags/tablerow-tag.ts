import { evalToken, TablerowTag } from "liquidjs";
import type { Context, Emitter } from "liquidjs";
import { sliceItems } from "../loop-items.ts";
import { toNumber } from "../numbers.ts";
import { plain } from "../plain.ts";
import { renderContext } from "../render-context.ts";
import { ForLoop } from "./for-loop.ts";

/** `{% tablerow %}`: a loop that prints table rows and cells around its items. */
export class ShopifyTablerowTag extends TablerowTag {
  override *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const context = renderContext(given);
    const source = yield evalToken(this.collection, context);
    if (source === null || source === undefined || source === false) return;
    const { offset, limit, cols } = this.args.hash;
    const begin = toCount(yield evalToken(offset, context)) ?? 0;
    const count = limit && (toCount(yield evalToken(limit, context)) ?? 0);
    const items = sliceItems(source, begin, count);
    const columns = cols ? (toCount(yield evalToken(cols, context)) ?? 0) : items.length;
    const loop = new ForLoop(items.length, "tablerow");
    const scope: Record<string, unknown> = Object.assign(Object.create(null), {
      tablerowloop: loop.object,
    });
    context.push(scope);
    emitter.write('<tr class="row1">\n');
    for (const [index, item] of items.entries()) {
      context.checkTime();
      const column = columns > 0 ? (index % columns) + 1 : index + 1;
      const row = columns > 0 ? Math.floor(index / columns) + 1 : 1;
      if (column === 1 && index > 0) emitter.write(`</tr>\n<tr class="row${row}">`);
      showCell(loop, { column, row, isLast: column === columns });
      scope[this.variable] = item;
      emitter.write(`<td class="col${column}">`);
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
      emitter.write("</td>");
      if (context.breakCalled) break;
      context.continueCalled = false;
      loop.next();
    }
    context.breakCalled = false;
    context.continueCalled = false;
    emitter.write("</tr>\n");
    context.pop();
  }
}

/** Unlike `for`, a table reads a wrong number as far as it is one. */
function toCount(value: unknown): number | undefined {
  const count = plain(value);
  return count === undefined || count === null ? undefined : Math.trunc(toNumber(count));
}

function showCell(loop: ForLoop, cell: { column: number; row: number; isLast: boolean }): void {
  const { object } = loop;
  object["col"] = cell.column;
  object["col0"] = cell.column - 1;
  object["row"] = cell.row;
  object["col_first"] = cell.column === 1;
  object["col_last"] = cell.isLast;
}

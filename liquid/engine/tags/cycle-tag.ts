import type { Expression } from "../syntax/expressions.ts";
import { FRAGMENT, laxExpression, readLeniently } from "../syntax/lax-markup.ts";
import type { Markup } from "../syntax/markup.ts";
import { readExpression } from "../syntax/read-expression.ts";
import type { TagParser } from "../syntax/tag.ts";

type CycleMarkup = { group: Expression | undefined; values: { text: string; value: Expression }[] };

let nextId = 0;

/**
 * `{% cycle %}`: prints the next of its values each time.
 *
 * Cycles of the same name, or of the same literal values, share their position.
 */
export const parseCycle: TagParser = ({ markup, offset }) => {
  const { group, values } = readLeniently(markup, readCycle, laxCycle);
  const areLiteral = values.every(({ text }) => /^(['"]|-?\d)/.test(text));
  const ownKey = areLiteral ? values.map(({ text }) => text).join(",") : `cycle ${nextId++}`;
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const key = group ? `named ${context.text(group.evaluate(context))}` : ownKey;
      const position = context.cyclePositions.get(key) ?? 0;
      const index = position < values.length ? position : 0;
      context.cyclePositions.set(key, (index + 1) % values.length);
      output.write(context.text(values[index]?.value.evaluate(context)));
    },
  };
};

function readCycle(markup: Markup): CycleMarkup {
  const values: CycleMarkup["values"] = [];
  let group: Expression | undefined;
  do {
    if (markup.isAtEnd() && values.length > 0) break;
    const begin = markup.position;
    const value = readExpression(markup);
    const text = markup.text.slice(begin, markup.position).trim();
    if (values.length === 0 && group === undefined && markup.accept(":")) {
      group = value;
      continue;
    }
    values.push({ text, value });
  } while ((values.length === 0 && group !== undefined) || markup.accept(","));
  markup.expectEnd();
  return { group, values };
}

function laxCycle(text: string): CycleMarkup | undefined {
  const [, name, rest = text] =
    new RegExp(`^\\s*(${FRAGMENT})\\s*:\\s*([\\s\\S]*)`).exec(text) ?? [];
  const values = rest.split(",").flatMap((part) => {
    const found = new RegExp(`\\s*(${FRAGMENT})\\s*`).exec(part)?.[1];
    return found === undefined ? [] : [{ text: found, value: laxExpression(found) }];
  });
  if (values.length === 0) return undefined;
  return { group: name === undefined ? undefined : laxExpression(name), values };
}

import { SyntaxProblem } from "../problem.ts";
import type { TagParser, TagParts } from "../syntax/tag.ts";

/** `{% increment x %}`: prints 0, 1, 2 … Counters live apart from assigned variables of the same name. */
export const parseIncrement: TagParser = (tag) => {
  const name = counterName(tag);
  return {
    offset: tag.offset,
    isBlank: false,
    render: (context, output) => {
      const value = context.counters.get(name) ?? 0;
      context.counters.set(name, value + 1);
      output.write(String(value));
    },
  };
};

/** `{% decrement x %}`: prints -1, -2, -3 … */
export const parseDecrement: TagParser = (tag) => {
  const name = counterName(tag);
  return {
    offset: tag.offset,
    isBlank: false,
    render: (context, output) => {
      const value = (context.counters.get(name) ?? 0) - 1;
      context.counters.set(name, value);
      output.write(String(value));
    },
  };
};

function counterName({ name, markup, offset }: TagParts): string {
  const text = markup.text.trim();
  if (text === "")
    throw new SyntaxProblem(`Syntax Error in '${name}' - Valid syntax: ${name} [var]`, offset);
  return text;
}

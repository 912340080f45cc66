import { SyntaxProblem } from "../problem.ts";
import { readFilteredValue } from "../syntax/filtered-value.ts";
import { laxFilteredValue, readLeniently } from "../syntax/lax-markup.ts";
import { Markup } from "../syntax/markup.ts";
import type { TagParser } from "../syntax/tag.ts";

/** `{% assign name = value %}`: sets a variable of the whole file, from inside a loop too. */
export const parseAssign: TagParser = ({ markup, offset }) => {
  const [, name, before] = /^\s*(\(?[\w.[\]-]+\)?)(\s*=\s*)/.exec(markup.text) ?? [];
  if (name === undefined || before === undefined) {
    throw new SyntaxProblem(
      "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]",
      offset,
    );
  }
  const begin = markup.text.indexOf("=") + 1;
  const source = new Markup(markup.text.slice(begin), markup.offset + begin);
  const value = readLeniently(source, readFilteredValue, laxFilteredValue);
  return {
    offset,
    isBlank: true,
    render: (context) => context.assign(name, value.evaluate(context)),
  };
};

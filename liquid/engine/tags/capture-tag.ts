import { SyntaxProblem } from "../problem.ts";
import type { TagParser } from "../syntax/tag.ts";
import { TextOutput } from "../text-output.ts";

/** `{% capture name %}`: keeps what its body prints as a text. */
export const parseCapture: TagParser = ({ markup, offset, readBody }) => {
  const name = /["']?(\(?[\w.[\]-]+\)?)["']?/.exec(markup.text)?.[1];
  if (name === undefined) {
    throw new SyntaxProblem("Syntax Error in 'capture' - Valid syntax: capture [var]", offset);
  }
  const body = readBody();
  return {
    offset,
    isBlank: true,
    render: (context) => {
      const captured = new TextOutput(context.scene);
      body.render(context, captured);
      context.assign(name, captured.text);
    },
  };
};

import type { TagParser } from "../syntax/tag.ts";
import { TextOutput } from "../text-output.ts";

/** `{% ifchanged %}`: prints its body only when it differs from the last one printed so. */
export const parseIfchanged: TagParser = ({ readBody, offset }) => {
  const body = readBody();
  return {
    offset,
    isBlank: body.isBlank,
    render: (context, output) => {
      const printed = new TextOutput(context.scene);
      body.render(context, printed);
      if (context.lastChanged === printed.text) return;
      context.lastChanged = printed.text;
      output.write(printed.text);
    },
  };
};

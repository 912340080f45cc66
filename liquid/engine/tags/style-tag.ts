import type { TagParser } from "../syntax/tag.ts";

/** `{% style %}`: CSS with Liquid in it, printed in place. */
export const parseStyle: TagParser = ({ readBody, offset }) => {
  const body = readBody();
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      output.write("<style data-shopify>");
      body.render(context, output);
      output.write("</style>");
    },
  };
};

import type { Node } from "../syntax/node.ts";
import type { TagParser } from "../syntax/tag.ts";

/** `{% comment %}`: may hold comments of its own. */
export const parseComment: TagParser = ({ skip, offset }) => {
  skip();
  return silent(offset);
};

/** `{% doc %}`. */
export const parseDoc: TagParser = ({ readSource, offset }) => {
  readSource();
  return silent(offset);
};

/** `{% # … %}`. */
export const parseInlineComment: TagParser = ({ offset }) => silent(offset);

function silent(offset: number): Node {
  return { offset, isBlank: true, render: () => {} };
}

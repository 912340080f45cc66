import { OutputNode } from "../syntax/output-node.ts";
import { readFilteredValue } from "../syntax/filtered-value.ts";
import { laxFilteredValue, readLeniently } from "../syntax/lax-markup.ts";
import type { TagParser } from "../syntax/tag.ts";

/** `{% echo value %}`: an output that can stand in a `{% liquid %}` tag. */
export const parseEcho: TagParser = ({ markup, offset }) => {
  const value = markup.isAtEnd()
    ? undefined
    : readLeniently(markup, readFilteredValue, laxFilteredValue);
  return new OutputNode(offset, value);
};

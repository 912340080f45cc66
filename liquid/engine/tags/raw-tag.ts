import type { TagParser } from "../syntax/tag.ts";

/** `{% raw %}`: its body is printed as it stands. */
export const parseRaw: TagParser = ({ readSource, offset }) => {
  const source = readSource();
  return { offset, isBlank: source === "", render: (_context, output) => output.write(source) };
};

import type { TagParser } from "../syntax/tag.ts";

/** `{% break %}`: ends the loop around it, or the file when there is none. */
export const parseBreak: TagParser = ({ offset }) => ({
  offset,
  isBlank: true,
  render: (context) => {
    context.interrupt = "break";
  },
});

/** `{% continue %}`: goes on with the loop's next item. */
export const parseContinue: TagParser = ({ offset }) => ({
  offset,
  isBlank: true,
  render: (context) => {
    context.interrupt = "continue";
  },
});

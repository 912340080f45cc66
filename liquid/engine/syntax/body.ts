import type { RenderContext } from "../render-context.ts";
import type { TextOutput } from "../text-output.ts";
import type { Node } from "./node.ts";

/** What stands between a tag and its end, or a whole file: text and nodes in their order. */
export class Body {
  private parts: (string | Node)[] = [];
  /** True when nothing but white space can come of it. */
  isBlank = true;

  add(part: string | Node): void {
    this.parts.push(part);
    this.isBlank &&= typeof part === "string" ? !/[^\s\0]/.test(part) : part.isBlank;
  }

  /** Drops the text of a body that prints nothing: an `if` around assignments leaves no blank lines. */
  dropText(): void {
    this.parts = this.parts.filter((part) => typeof part !== "string");
  }

  /** Prints the parts one after the other; an error is printed in its place and the rest goes on. */
  render(context: RenderContext, output: TextOutput): void {
    for (const part of this.parts) {
      if (typeof part === "string") {
        output.write(part);
        continue;
      }
      context.countStep();
      try {
        part.render(context, output);
      } catch (error) {
        output.write(context.noteError(error, part.offset));
      }
      if (context.interrupt !== undefined) return;
    }
  }
}

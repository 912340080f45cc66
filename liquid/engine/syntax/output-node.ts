import type { RenderContext } from "../render-context.ts";
import type { TextOutput } from "../text-output.ts";
import type { Expression } from "./expressions.ts";
import type { Node } from "./node.ts";

/** `{{ … }}`. */
export class OutputNode implements Node {
  readonly offset: number;
  readonly isBlank = false;
  private readonly value: Expression | undefined;

  constructor(offset: number, value: Expression | undefined) {
    this.offset = offset;
    this.value = value;
  }

  render(context: RenderContext, output: TextOutput): void {
    if (!this.value) return;
    const value = this.value.evaluate(context);
    output.write(typeof value === "string" ? value : context.text(value));
  }
}

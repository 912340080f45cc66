import type { RenderContext } from "../render-context.ts";
import type { TextOutput } from "../text-output.ts";

/** A tag or an output, ready to be rendered any number of times. */
export interface Node {
  /** Where it begins in its file, in characters. */
  readonly offset: number;
  /** True for what prints nothing, such as `assign`: its errors are not printed either. */
  readonly isBlank: boolean;
  render(context: RenderContext, output: TextOutput): void;
}

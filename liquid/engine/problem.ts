import type { SourceFile } from "./syntax/source-file.ts";

/** An error of the template's own making; it is printed where it happens and rendering goes on. */
export class LiquidProblem extends Error {}

/** Broken syntax. It ends the parsing of its file, and the file's rendering prints nothing but the error. */
export class SyntaxProblem extends Error {
  /** Where in the file, in characters; set by whoever knows. */
  offset: number | undefined;
  /** The file, when it is not the one that is being rendered. */
  file: SourceFile | undefined;

  constructor(message: string, offset?: number) {
    super(message);
    this.offset = offset;
  }
}

/** Time, memory, output or depth ran out; it ends the rendering. */
export class LimitExceeded extends Error {}

/** One error of a rendering, as the editor lists it. */
export type RenderProblem = { message: string; line: number };

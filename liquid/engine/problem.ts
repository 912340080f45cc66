/** An error of the template's own making; it is printed where it happens and rendering goes on. */
export class LiquidProblem extends Error {}

/** Time, memory, output or depth ran out; it ends the rendering. */
export class LimitExceeded extends Error {}

/** One error of a rendering, as the editor lists it. */
export type RenderProblem = { message: string; line: number };

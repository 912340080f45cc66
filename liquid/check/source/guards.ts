import type { LiquidToken } from "./liquid-tokens.ts";

/** Conditions around a place that are looked at, and how much of each. */
const DEEPEST = 20;
const LONGEST = 500;

/** A condition that must hold for a place to be printed, with the one around it. */
export type Guard = {
  text: string;
  /** Under an `or`, none of the things asked for needs to be there. */
  isAlternative: boolean;
  parent: Guard | undefined;
};

/** The innermost condition around every output, in the order of the outputs. */
export function guardsOfOutputs(
  tokens: readonly LiquidToken[],
): { token: LiquidToken; guard: Guard | undefined }[] {
  const found: { token: LiquidToken; guard: Guard | undefined }[] = [];
  let guard: Guard | undefined;
  for (const token of tokens) {
    const { name, markup, kind } = token;
    if (kind === "output" || name === "echo") found.push({ token, guard });
    else if (name === "if" || name === "unless" || name === "case") {
      const isAlternative = name === "if" && /\sor\s/.test(markup);
      guard = { text: markup.slice(0, LONGEST), isAlternative, parent: guard };
    } else if (guard !== undefined && (name === "elsif" || name === "else" || name === "when")) {
      const isAlternative = name === "elsif" && /\sor\s/.test(markup);
      // What the branches before have asked counts too: `if x == blank … else` is a guard of x.
      guard = { ...guard, text: `${guard.text} ${markup}`.slice(-LONGEST), isAlternative };
    } else if (name === "endif" || name === "endunless" || name === "endcase")
      guard = guard?.parent;
    else if (name === "continue" || name === "break") guard = withParent(guard);
  }
  return found;
}

/** After `if x == blank … continue`, x is there for the rest of what stands around the condition. */
function withParent(guard: Guard | undefined): Guard | undefined {
  if (guard === undefined) return undefined;
  const around = { text: guard.text, isAlternative: false, parent: guard.parent };
  return { ...guard, parent: around };
}

/** True when some condition around the place asks for the name. */
export function isGuarded(guard: Guard | undefined, name: RegExp): boolean {
  let around = guard;
  for (let depth = 0; around !== undefined && depth < DEEPEST; depth += 1) {
    if (!around.isAlternative && name.test(around.text)) return true;
    around = around.parent;
  }
  return false;
}

import type { LiquidToken } from "./liquid-tokens.ts";

/** Deeper conditions are not followed; Shopify allows 100 levels. */
const DEEPEST = 100;

/** One branch of a condition, with the branch that the condition itself stands in. */
export type Branch = {
  condition: number;
  branch: number;
  depth: number;
  parent: Branch | undefined;
};

/** The innermost branch of a condition around each of the given places, which must be in order. */
export function branchesAround(
  tokens: readonly LiquidToken[],
  places: readonly number[],
): (Branch | undefined)[] {
  let current: Branch | undefined;
  let at = 0;
  return places.map((place) => {
    for (let token = tokens[at]; token !== undefined && token.start <= place; token = tokens[at]) {
      current = afterToken(current, token);
      at += 1;
    }
    return current;
  });
}

/** True when both stand in different branches of one condition, so that only one is printed. */
export function areAlternatives(first: Branch | undefined, second: Branch | undefined): boolean {
  if ((first?.depth ?? 0) > DEEPEST || (second?.depth ?? 0) > DEEPEST) return false;
  for (let a = first; a !== undefined; a = a.parent) {
    for (let b = second; b !== undefined && b.depth >= a.depth; b = b.parent) {
      if (b.condition === a.condition)
        return b.branch !== a.branch || areAlternatives(a.parent, b.parent);
    }
  }
  return false;
}

function afterToken(current: Branch | undefined, { name, start }: LiquidToken): Branch | undefined {
  if (name === "if" || name === "unless" || name === "case") {
    const depth = (current?.depth ?? 0) + 1;
    return { condition: start, branch: 0, depth, parent: current };
  }
  if (current === undefined) return undefined;
  if (name === "else" || name === "elsif" || name === "when") {
    return { ...current, branch: current.branch + 1 };
  }
  return name === "endif" || name === "endunless" || name === "endcase" ? current.parent : current;
}

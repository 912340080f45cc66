import { LIQUID_MARK } from "../../source/html-elements.ts";
import type { LiquidToken } from "../../source/liquid-tokens.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const repeatedId: Rule = {
  code: "RepeatedId",
  severity: "error",
  check(source) {
    const ids = source.elements
      .flatMap(({ attributes }) => attributes)
      .filter(({ name, value }) => name === "id" && value !== "" && !value.includes(LIQUID_MARK));
    const known = new Map<string, number[]>();
    return ids.map((id) => {
      const places = known.get(id.value) ?? [];
      known.set(id.value, [...places, id.start]);
      const isRepeated = places.some((place) => !areAlternatives(source.tokens, place, id.start));
      return problemAt(source, id, {
        code: this.code,
        severity: isRepeated ? "error" : "warning",
        message: isRepeated
          ? `Two elements have the id "${id.value}"; an id may stand on a page only once.`
          : `The id "${id.value}" repeats when the section is added twice. Put {{ section.id }} in it.`,
      });
    });
  },
};

/** True when both places stand in different branches of one condition, so only one is printed. */
function areAlternatives(tokens: readonly LiquidToken[], first: number, second: number): boolean {
  const branches = branchesAt(tokens, first);
  return [...branchesAt(tokens, second)].some(
    ([opener, branch]) => branches.has(opener) && branches.get(opener) !== branch,
  );
}

/** The conditions around a place, by where they start, with the branch that it stands in. */
function branchesAt(tokens: readonly LiquidToken[], place: number): Map<number, number> {
  const open: { start: number; branch: number }[] = [];
  for (const { name, start } of tokens) {
    if (start > place) break;
    if (name === "if" || name === "unless" || name === "case") open.push({ start, branch: 0 });
    else if (name === "else" || name === "elsif" || name === "when") {
      const last = open.at(-1);
      if (last !== undefined) last.branch += 1;
    } else if (name === "endif" || name === "endunless" || name === "endcase") open.pop();
  }
  return new Map(open.map(({ start, branch }) => [start, branch]));
}

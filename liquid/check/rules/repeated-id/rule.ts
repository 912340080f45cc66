import { areAlternatives, type Branch, branchesAround } from "../../source/branches.ts";
import { LIQUID_MARK } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** More places of one id than this are not compared with each other. */
const MOST_PLACES = 50;

export const repeatedId: Rule = {
  code: "RepeatedId",
  severity: "error",
  check(source) {
    const ids = source.elements
      .flatMap(({ attributes }) => attributes)
      .filter(({ name, value }) => name === "id" && value !== "" && !value.includes(LIQUID_MARK));
    const branches = branchesAround(
      source.tokens,
      ids.map(({ start }) => start),
    );
    const known = new Map<string, (Branch | undefined)[]>();
    return ids.map((id, at) => {
      const isRepeated = !addPlace(known, id.value, branches[at]);
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

/** Notes where an id stands; false when it can meet one of the same name on the page. */
function addPlace(
  known: Map<string, (Branch | undefined)[]>,
  id: string,
  place: Branch | undefined,
): boolean {
  const others = known.get(id) ?? [];
  if (!others.every((other) => areAlternatives(other, place))) return false;
  if (others.length < MOST_PLACES) known.set(id, [...others, place]);
  return true;
}

import { areAlternatives, type Branch, branchesAround } from "../../source/branches.ts";
import { LIQUID_MARK } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** More places of one id than this are not compared with each other. */
const MOST_PLACES = 50;

export const repeatedId: Rule = {
  code: "RepeatedId",
  severity: "error",
  detail:
    "An id holds {{ section.id }} or {{ block.id }}, so that two copies of the section do not share it.",
  check(source) {
    const ids = source.elements
      .flatMap(({ attributes }) => attributes)
      .filter(({ name, value }) => name === "id" && value !== "" && !value.includes(LIQUID_MARK));
    const branches = branchesAround(
      source.tokens,
      ids.map(({ start }) => start),
    );
    const known = new Map<string, (Branch | undefined)[]>();
    const counted = source.elements
      .flatMap(({ attributes }) => attributes)
      .filter(({ name, start, end }) => name === "id" && isCounted(source.code.slice(start, end)))
      .map((id) =>
        problemAt(source, id, {
          code: this.code,
          severity: "warning",
          message:
            "A second copy of the section counts from 1 again, so this id repeats. Put {{ section.id }} in it.",
        }),
      );
    const fixed = ids.map((id, at) => {
      const isRepeated = !addPlace(known, id.value, branches[at]);
      return problemAt(source, id, {
        code: this.code,
        severity: isRepeated ? "error" : "warning",
        message: isRepeated
          ? `Two elements have the id "${id.value}"; an id may stand on a page only once.`
          : `The id "${id.value}" repeats when the section is added twice. Put {{ section.id }} in it.`,
      });
    });
    return [...fixed, ...counted];
  },
};

/** True when only a loop's counter tells ids apart. */
function isCounted(id: string): boolean {
  const outputs = id.match(/\{\{[^}]*\}\}/g) ?? [];
  return outputs.length > 0 && outputs.every((output) => /\{\{-?\s*forloop\./.test(output));
}

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

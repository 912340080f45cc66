import type { Problem } from "./problem.ts";
import { allRules } from "./rules/all-rules.ts";
import { sortProblems } from "./sort-problems.ts";

const replacements = new Map(allRules.map(({ code, replaces }) => [code, new Set(replaces)]));

/** Both lists as one: what both found on one line is said once, in our words. */
export function mergeProblems(ours: readonly Problem[], theirs: readonly Problem[]): Problem[] {
  const kept: Problem[] = [];
  for (const problem of theirs) {
    const isDouble =
      ours.some((own) => replacements.get(own.code)?.has(problem.code) && meet(own, problem)) ||
      kept.some((other) => isSameSyntaxError(other, problem));
    if (!isDouble) kept.push(problem);
  }
  return sortProblems([...ours, ...kept]);
}

function meet(a: Problem, b: Problem): boolean {
  return a.line <= b.endLine && b.line <= a.endLine;
}

/** Theme-check's two parsers often stumble over the same place. */
function isSameSyntaxError(a: Problem, b: Problem): boolean {
  return isSyntaxError(a) && isSyntaxError(b) && meet(a, b);
}

function isSyntaxError({ code }: Problem): boolean {
  return code === "LiquidSyntaxError" || code === "LiquidHTMLSyntaxError";
}

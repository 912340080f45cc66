import type { Problem } from "./problem.ts";
import { allRules } from "./rules/all-rules.ts";
import type { CheckContext } from "./rules/rule.ts";
import { sortProblems } from "./sort-problems.ts";
import { readSection } from "./source/section-source.ts";

/**
 * Our own rules only, without theme-check: fast enough to run while the merchant types.
 *
 * Never throws, whatever the code is.
 */
export function checkQuickly(code: string, context: CheckContext = {}): Problem[] {
  const source = readSection(code);
  return sortProblems(
    allRules.flatMap((rule) =>
      rule.check(source, context).map((problem) => ({ detail: rule.detail, ...problem })),
    ),
  );
}

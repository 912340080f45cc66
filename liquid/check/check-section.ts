import { checkQuickly } from "./check-quickly.ts";
import { mergeProblems } from "./merge-problems.ts";
import type { Problem } from "./problem.ts";
import { problemAt } from "./rules/problem-at.ts";
import type { CheckContext } from "./rules/rule.ts";
import { createLineIndex } from "./source/line-index.ts";
import { inPlainWords } from "./theme-check/plain-words.ts";
import { ThemeChecker } from "./theme-check/theme-checker.ts";

/** One process for the whole program, started at the first check. */
const shared = new ThemeChecker();

/**
 * Everything that Shopify would refuse and a reviewer would mind: our rules and theme-check's.
 *
 * Sorted by position; the same code always gives the same list.
 *
 * @throws {Error} when theme-check's process dies or takes longer than 10 s.
 */
export async function checkSection(
  code: string,
  context: CheckContext = {},
  themeChecker: Pick<ThemeChecker, "check"> = shared,
): Promise<Problem[]> {
  const ours = checkQuickly(code, context);
  const lines = createLineIndex(code);
  const theirs = (await themeChecker.check(code)).map((offence) =>
    problemAt({ lines }, offence, {
      code: offence.check,
      severity: offence.severity,
      message: inPlainWords(offence),
      detail: offence.message,
    }),
  );
  return mergeProblems(ours, theirs);
}

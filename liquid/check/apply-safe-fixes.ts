import { applyFixes, type Fix } from "./apply-fixes.ts";
import { checkQuickly } from "./check-quickly.ts";
import type { Problem } from "./problem.ts";

/** Corrections can uncover each other, such as two neighbours in one list; this is far more than enough. */
const MOST_ROUNDS = 10;

/**
 * Applies the corrections that the problems bring along; the problems must be those of this code.
 *
 * Where two corrections touch, the second waits for the code after the first, so the result is always
 * whole. Only kinds of problems that were given are corrected.
 */
export function applySafeFixes(code: string, problems: readonly Problem[]): string {
  const wanted = new Set(
    problems.filter(({ fix }) => fix !== undefined).map((problem) => problem.code),
  );
  let fixed = code;
  let fixes = fixesOf(problems);
  for (let round = 0; fixes.length > 0 && round < MOST_ROUNDS; round += 1) {
    fixed = applyFixes(fixed, fixes);
    fixes = fixesOf(checkQuickly(fixed).filter((problem) => wanted.has(problem.code)));
  }
  return fixed;
}

function fixesOf(problems: readonly Problem[]): Fix[] {
  return problems.flatMap(({ fix }) => fix ?? []);
}

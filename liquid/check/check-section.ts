import { createHash } from "node:crypto";
import { checkQuickly } from "./check-quickly.ts";
import { mergeProblems } from "./merge-problems.ts";
import type { Problem } from "./problem.ts";
import { problemAt } from "./rules/problem-at.ts";
import type { CheckContext } from "./rules/rule.ts";
import { createLineIndex } from "./source/line-index.ts";
import { inPlainWords } from "./theme-check/plain-words.ts";
import type { Offence } from "./theme-check/offence.ts";
import { SectionDefeatsCheck, ThemeChecker } from "./theme-check/theme-checker.ts";

/** One process for the whole program, started at the first check. */
const shared = new ThemeChecker();

/** A version is checked when it is saved, and again each time it is about to be published. */
const CHECKS_REMEMBERED = 200;
const remembered = new Map<string, Promise<Problem[]>>();

/**
 * Everything that Shopify would refuse and a reviewer would mind: our rules and theme-check's.
 *
 * Sorted by position; the same code always gives the same list, and is not read twice within a program's last
 * 200 checks. A section that theme-check cannot get to the end of, for 10 s at most, has the error
 * `CheckIncomplete`.
 *
 * @throws {Error} when theme-check's process dies, which another try may not see.
 */
export async function checkSection(
  code: string,
  context: CheckContext = {},
  themeChecker: Pick<ThemeChecker, "check"> = shared,
): Promise<Problem[]> {
  if (themeChecker !== shared) return check(code, context, themeChecker);
  const key = createHash("sha256")
    .update(`${context.prefix ?? ""}\0${code}`)
    .digest("base64");
  const checked = remembered.get(key) ?? check(code, context, shared);
  remembered.delete(key);
  remembered.set(key, checked);
  const [oldest] = remembered.keys();
  if (remembered.size > CHECKS_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  try {
    const problems = await checked;
    // What one caller does with the list is not the next one's business, nor is a check cut short.
    if (problems.some((problem) => problem.code === "CheckIncomplete")) remembered.delete(key);
    return [...problems];
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}

async function check(
  code: string,
  context: CheckContext,
  themeChecker: Pick<ThemeChecker, "check">,
): Promise<Problem[]> {
  const ours = checkQuickly(code, context);
  const lines = createLineIndex(code);
  const offences = await themeChecker.check(code).catch(asOffence);
  const theirs = offences.map((offence) =>
    problemAt({ lines }, offence, {
      code: offence.check,
      severity: offence.severity,
      message: inPlainWords(offence),
      detail: offence.message,
    }),
  );
  return mergeProblems(ours, theirs);
}

function asOffence(reason: unknown): Offence[] {
  if (!(reason instanceof SectionDefeatsCheck)) throw reason;
  const { message } = reason;
  return [{ check: "CheckIncomplete", severity: "error", message, start: 0, end: 0 }];
}

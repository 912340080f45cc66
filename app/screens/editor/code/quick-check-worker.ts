import { checkQuickly } from "#liquid/check/check-quickly.ts";
import { checkRefinement } from "#liquid/check/check-refinement.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { sortProblems } from "#liquid/check/sort-problems.ts";

export type QuickQuestion = { code: string; before: string };
export type QuickAnswer = { code: string; problems: Problem[] };

/** Our own rules, beside the page, so that typing never waits for them. */
globalThis.addEventListener("message", ({ data }: MessageEvent<QuickQuestion>) => {
  const { code, before } = data;
  const problems = sortProblems([...checkQuickly(code), ...checkRefinement(before, code)]);
  globalThis.postMessage({ code, problems } satisfies QuickAnswer);
});

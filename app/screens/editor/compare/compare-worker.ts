import { compareTexts, type Comparison } from "#liquid/compare/compare-texts.ts";

export type CompareQuestion = { id: number; before: string; after: string };
export type CompareAnswer = { id: number; comparison: Comparison };

/** Beside the page, so that nobody waits for it. */
globalThis.addEventListener("message", ({ data }: MessageEvent<CompareQuestion>) => {
  const { id, before, after } = data;
  globalThis.postMessage({ id, comparison: compareTexts(before, after) } satisfies CompareAnswer);
});

import type { Problem } from "./problem.ts";

export type Fix = NonNullable<Problem["fix"]>;

/** Applies corrections from the start of the code on, leaving out any that touches the one before. */
export function applyFixes(code: string, fixes: readonly Fix[]): string {
  const parts: string[] = [];
  let at = 0;
  let lastStart = -1;
  for (const { start, end, text } of fixes.toSorted((a, b) => a.start - b.start)) {
    const touchesLast = start < at || start === lastStart;
    if (touchesLast || end < start || end > code.length) continue;
    parts.push(code.slice(at, start), text);
    at = end;
    lastStart = start;
  }
  return parts.join("") + code.slice(at);
}

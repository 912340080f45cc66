import { compareSequences, type Change } from "#liquid/compare/compare-sequences.ts";
import { wholeLines } from "#liquid/compare/text-lines.ts";

const CONTEXT_LINES = 3;

export type FileDiff = {
  /** Unified: `@@` headings, then lines that start with a space, `+` or `-`. */
  lines: string[];
  linesAdded: number;
  linesRemoved: number;
};

/** What changes from one text to the other, line by line. */
export function diffOf(before: string, after: string): FileDiff {
  const old = wholeLines(before);
  const current = wholeLines(after);
  const changes = compareSequences(old, current);
  const lines = hunksOf(changes).flatMap((hunk) => hunkLines(hunk, old, current));
  const startingWith = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { lines, linesAdded: startingWith("+"), linesRemoved: startingWith("-") };
}

/** Changes whose surroundings touch stand under one heading. */
function hunksOf(changes: Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    const isNear = last && change.beforeStart - last.beforeEnd <= 2 * CONTEXT_LINES;
    if (isNear) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkLines(changes: Change[], old: string[], current: string[]): string[] {
  const first = changes[0];
  const last = changes.at(-1);
  if (!first || !last) return [];
  const before = Math.min(CONTEXT_LINES, first.beforeStart);
  const after = Math.min(CONTEXT_LINES, old.length - last.beforeEnd);
  const oldStart = first.beforeStart - before;
  const currentStart = first.afterStart - before;
  const lines: string[] = [];
  let at = oldStart;
  for (const change of changes) {
    lines.push(
      ...signed(" ", old.slice(at, change.beforeStart)),
      ...signed("-", old.slice(change.beforeStart, change.beforeEnd)),
      ...signed("+", current.slice(change.afterStart, change.afterEnd)),
    );
    at = change.beforeEnd;
  }
  lines.push(...signed(" ", old.slice(at, at + after)));
  const oldRange = range(oldStart, last.beforeEnd + after - oldStart);
  const currentRange = range(currentStart, last.afterEnd + after - currentStart);
  return [`@@ -${oldRange} +${currentRange} @@`, ...lines];
}

function signed(sign: string, lines: string[]): string[] {
  return lines.map((line) => sign + line.replace(/\n$/, ""));
}

/** Counted from 1; an empty range is named by the line before it. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start : start + 1},${lines}`;
}

import { compareSequences, type Change } from "./compare-sequences.ts";
import { wholeLines } from "./text-lines.ts";

/** A line of either text, or of both; numbers count from 1. `other` is the line that it stands in the place of, or null. */
export type Row =
  | { kind: "same"; before: number; after: number; text: string }
  | { kind: "removed"; before: number; text: string; other: string | null }
  | { kind: "added"; after: number; text: string; other: string | null };

export type Comparison = {
  /** In a change, what was removed stands before what was added. */
  rows: Row[];
  linesAdded: number;
  linesRemoved: number;
  /** What differs beside the lines. */
  notes: ("line-breaks" | "last-line-break")[];
};

/** Two texts, line by line. Line breaks of another kind change no line. */
export function compareTexts(before: string, after: string): Comparison {
  const old = linesOf(before);
  const current = linesOf(after);
  const rows: Row[] = [];
  let [oldAt, currentAt] = [0, 0];
  const same = (until: number) => {
    for (; oldAt < until; oldAt += 1, currentAt += 1)
      rows.push({ kind: "same", before: oldAt + 1, after: currentAt + 1, text: old[oldAt] ?? "" });
  };
  const changes = compareSequences(old, current);
  for (const change of changes) {
    same(change.beforeStart);
    rows.push(...changedRows(change, old, current));
    oldAt = change.beforeEnd;
    currentAt = change.afterEnd;
  }
  same(old.length);
  return {
    rows,
    linesAdded: rows.filter(({ kind }) => kind === "added").length,
    linesRemoved: rows.filter(({ kind }) => kind === "removed").length,
    notes: notesOf(before, after),
  };
}

function linesOf(text: string): string[] {
  return wholeLines(text).map((line) => line.replace(/\r?\n$/, ""));
}

function changedRows(change: Change, old: string[], current: string[]): Row[] {
  const removed = old.slice(change.beforeStart, change.beforeEnd);
  const added = current.slice(change.afterStart, change.afterEnd);
  return [
    ...removed.map((text, at) => ({
      kind: "removed" as const,
      before: change.beforeStart + at + 1,
      text,
      other: added[at] ?? null,
    })),
    ...added.map((text, at) => ({
      kind: "added" as const,
      after: change.afterStart + at + 1,
      text,
      other: removed[at] ?? null,
    })),
  ];
}

function notesOf(before: string, after: string): Comparison["notes"] {
  const notes: Comparison["notes"] = [];
  const isWindows = (text: string) => text.includes("\r\n");
  if (before !== "" && after !== "" && isWindows(before) !== isWindows(after))
    notes.push("line-breaks");
  if (before !== "" && after !== "" && before.endsWith("\n") !== after.endsWith("\n"))
    notes.push("last-line-break");
  return notes;
}

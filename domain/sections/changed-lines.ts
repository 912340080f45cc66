import { diffLines } from "diff";

/** Beyond this many edits a file counts as rewritten: a finer answer would cost more than it tells. */
const LARGEST_DIFF = 2_000;

export type ChangedLines = { linesAdded: number; linesRemoved: number };

export function changedLines(before: string, after: string): ChangedLines {
  const changes = diffLines(before, after, { maxEditLength: LARGEST_DIFF });
  if (!changes) return { linesAdded: countLines(after), linesRemoved: countLines(before) };
  return {
    linesAdded: changes.reduce((sum, { added, count }) => sum + (added ? count : 0), 0),
    linesRemoved: changes.reduce((sum, { removed, count }) => sum + (removed ? count : 0), 0),
  };
}

function countLines(text: string): number {
  return text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
}

import { compareSequences } from "./compare-sequences.ts";
import { wholeLines } from "./text-lines.ts";

export type ChangedLines = { linesAdded: number; linesRemoved: number };

/** A last line that gets its line break counts as changed, as everywhere. */
export function changedLines(before: string, after: string): ChangedLines {
  const changes = compareSequences(wholeLines(before), wholeLines(after));
  return {
    linesAdded: changes.reduce((sum, change) => sum + change.afterEnd - change.afterStart, 0),
    linesRemoved: changes.reduce((sum, change) => sum + change.beforeEnd - change.beforeStart, 0),
  };
}

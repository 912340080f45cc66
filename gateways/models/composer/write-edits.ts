import { diffLines } from "diff";

export type Edit = { search: string; replace: string };

/** Lines `start` to `end` of the old file become `lines`. */
type Change = { start: number; end: number; lines: string[] };

/** A part of the old file, from line `from` up to `to`, with the changes in it. */
type Passage = { from: number; to: number; changes: Change[] };

/** Beyond these a whole file is shorter to read, and finding edits would hold up everybody else. */
const MOST_CHANGED_LINES = 1_000;
const MOST_CHANGES = 60;
const MOST_LINES_AROUND = 60;

/**
 * The SEARCH/REPLACE edits that turn one file into another.
 *
 * Each edit takes in as many unchanged lines around the change as make it match exactly once.
 *
 * @returns null when the files differ too much for edits; then the whole file is the answer.
 */
export function writeEdits(before: string, after: string): Edit[] | null {
  const lines = toLines(before);
  const changes = readChanges(before, after);
  if (!changes || changes.length > MOST_CHANGES) return null;
  const trimmed = lines.map((text) => text.trim());
  let passages: Passage[] = [];
  for (const change of changes) {
    const passage = widen({ from: change.start, to: change.end, changes: [change] }, trimmed);
    if (!passage) return null;
    passages.push(passage);
  }
  for (let count = -1; count !== passages.length;) {
    count = passages.length;
    passages = mergeTouching(passages);
  }
  return passages.map((passage) => ({
    search: lines.slice(passage.from, passage.to).join(""),
    replace: rewrite(passage, lines),
  }));
}

function readChanges(before: string, after: string): Change[] | null {
  const changes: Change[] = [];
  let position = 0;
  let open: Change | null = null;
  const parts = diffLines(before, after, { maxEditLength: MOST_CHANGED_LINES });
  if (!parts) return null;
  for (const part of parts) {
    const lines = toLines(part.value);
    if (!part.added && !part.removed) {
      position += lines.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { start: position, end: position, lines: [] };
      changes.push(open);
    }
    if (part.added) open.lines.push(...lines);
    else open.end = position += lines.length;
  }
  return changes;
}

function widen(passage: Passage, lines: string[]): Passage | null {
  let { from, to } = passage;
  while (!isUnique(lines, from, to) && (from > 0 || to < lines.length)) {
    if (passage.from - from > MOST_LINES_AROUND) return null;
    from = Math.max(0, from - 1);
    to = Math.min(lines.length, to + 1);
  }
  return { from, to, changes: passage.changes };
}

/** @param lines without indentation, the loosest way in which an edit may match. */
function isUnique(lines: string[], from: number, to: number): boolean {
  const wanted = lines.slice(from, to);
  if (wanted.every((line) => line === "")) return false;
  let matches = 0;
  for (let at = 0; at + wanted.length <= lines.length; at++) {
    if (wanted.every((line, offset) => lines[at + offset] === line)) matches++;
  }
  return matches === 1;
}

function mergeTouching(passages: Passage[]): Passage[] {
  const merged: Passage[] = [];
  for (const passage of passages) {
    const last = merged.at(-1);
    if (!last || passage.from > last.to) merged.push(passage);
    else {
      const to = Math.max(last.to, passage.to);
      const from = Math.min(last.from, passage.from);
      merged[merged.length - 1] = { from, to, changes: [...last.changes, ...passage.changes] };
    }
  }
  return merged;
}

function rewrite({ from, to, changes }: Passage, lines: string[]): string {
  const result: string[] = [];
  let position = from;
  for (const change of changes) {
    result.push(...lines.slice(position, change.start), ...change.lines);
    position = change.end;
  }
  return [...result, ...lines.slice(position, to)].join("");
}

function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

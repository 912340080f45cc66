import { compareSequences } from "./compare-sequences.ts";

/** A part of a line, in UTF-16 units, end exclusive. */
export type Mark = { from: number; to: number };

export type WordMarks = { before: Mark[]; after: Mark[] };

/** Longer lines are not read word by word, by anyone. */
const LONGEST_LINE = 2_000;
/** The part of the longer line that must be the same for marks to tell anything. */
const LEAST_ALIKE = 0.3;

const NONE: WordMarks = { before: [], after: [] };

/** The words in which two lines differ; none where they have little in common. */
export function compareWords(before: string, after: string): WordMarks {
  if (Math.max(before.length, after.length) > LONGEST_LINE) return NONE;
  const old = wordsOf(before);
  const current = wordsOf(after);
  const changes = compareSequences(old, current);
  const marks = {
    before: marksOf(
      old,
      changes.map(({ beforeStart, beforeEnd }) => [beforeStart, beforeEnd]),
    ),
    after: marksOf(
      current,
      changes.map(({ afterStart, afterEnd }) => [afterStart, afterEnd]),
    ),
  };
  const same = inked(before) - markedInk(before, marks.before);
  return same < LEAST_ALIKE * Math.max(inked(before), inked(after)) ? NONE : marks;
}

function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}_-]+|\s+|[^\p{L}\p{N}_\s-]/gu) ?? [];
}

function marksOf(words: string[], runs: [number, number][]): Mark[] {
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return runs
    .map(([from, to]) => ({ from: starts[from] ?? 0, to: starts[to] ?? 0 }))
    .filter(({ from, to }) => to > from);
}

/** Spaces are alike in any two lines. */
function inked(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}

function markedInk(text: string, marks: Mark[]): number {
  return marks.reduce((sum, { from, to }) => sum + inked(text.slice(from, to)), 0);
}

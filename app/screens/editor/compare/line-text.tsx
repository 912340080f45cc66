import { useMemo } from "react";
import type { Row } from "#liquid/compare/compare-texts.ts";
import { compareWords, type Mark } from "#liquid/compare/compare-words.ts";

/** What of a line is drawn: the rest is told by its length. */
export const DRAWN_CHARACTERS = 2_000;

/** A line of code, with the words that changed in it. */
export function LineText({ row }: { row: Row }) {
  const marks = useMemo(() => marksOf(row), [row]);
  const text = row.text.slice(0, DRAWN_CHARACTERS);
  const left = row.text.length - text.length;
  return (
    <code>
      {parts(text, marks).map(({ from, words, isMarked }) =>
        isMarked ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>,
      )}
      {left > 0 && <i>{` … ${left.toLocaleString("en")} more characters`}</i>}
    </code>
  );
}

function marksOf(row: Row): Mark[] {
  if (row.kind === "same" || row.other === null) return [];
  return row.kind === "removed"
    ? compareWords(row.text, row.other).before
    : compareWords(row.other, row.text).after;
}

type Part = { from: number; words: string; isMarked: boolean };

function parts(text: string, marks: Mark[]): Part[] {
  const found: Part[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    found.push({ from: at, words: text.slice(at, from), isMarked: false });
    found.push({ from, words: text.slice(from, to), isMarked: true });
    at = to;
  }
  found.push({ from: at, words: text.slice(at), isMarked: false });
  return found.filter(({ words }) => words !== "");
}

import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { compareTexts, type Row } from "./compare-texts.ts";
import { compareWords } from "./compare-words.ts";

const shown = ({ rows }: { rows: Row[] }) =>
  rows.map((row) =>
    row.kind === "same"
      ? `${row.before} ${row.after} ${row.text}`
      : row.kind === "removed"
        ? `${row.before} - ${row.text}`
        : `${row.after} + ${row.text}`,
  );

test("rows have the numbers of both files", () => {
  expect(shown(compareTexts("a\nb\nc\n", "a\nx\ny\nc\n"))).toEqual([
    "1 1 a",
    "2 - b",
    "2 + x",
    "3 + y",
    "3 4 c",
  ]);
});

test("the words that changed within a line are marked, in both lines", () => {
  const before = '<figure class="quote quote--light">';
  const after = '<figure class="quote {{ size }}">';

  const { before: old, after: current } = compareWords(before, after);

  expect(old.map(({ from, to }) => before.slice(from, to))).toEqual(["quote--light"]);
  expect(current.map(({ from, to }) => after.slice(from, to)).join("")).toBe("{{ size }}");
});

test("lines with nothing in common have no marks, nor have endless ones", () => {
  expect(compareWords("  <h2>Title</h2>", "{% endfor %}")).toEqual({ before: [], after: [] });
  const long = "word ".repeat(60_000);
  expect(compareWords(long, `${long}more`)).toEqual({ before: [], after: [] });
});

test("other line breaks change no line and are told", () => {
  const windows = compareTexts("a\r\nb\r\n", "a\nb\n");

  expect(windows).toMatchObject({ linesAdded: 0, linesRemoved: 0, notes: ["line-breaks"] });
  expect(compareTexts("a\nb", "a\nb\n")).toMatchObject({
    linesAdded: 0,
    notes: ["last-line-break"],
  });
  expect(compareTexts("", "a\n")).toMatchObject({ linesAdded: 1, notes: [] });
});

test("the same text has no changed row", () => {
  expect(compareTexts("a\n", "a\n")).toMatchObject({ linesAdded: 0, linesRemoved: 0, notes: [] });
  expect(compareTexts("", "")).toEqual({ rows: [], linesAdded: 0, linesRemoved: 0, notes: [] });
});

const LINES = Array.from({ length: 3_000 }, (_, index) => index);

test.each([
  ["3,000 lines that all changed a little", (word: string) => lines(word)],
  ["one line of 256 KB", (word: string) => word.repeat(256 * 1024).slice(0, 256 * 1024)],
  ["256 KB of line breaks", (word: string) => `${word}${"\n".repeat(256 * 1024)}${word}`],
])("%s are compared in good time", (_, text) => {
  const started = cpuTimeInMs();

  const { linesAdded, linesRemoved } = compareTexts(text("old"), text("new"));

  expect(cpuTimeInMs() - started).toBeLessThan(5_000);
  expect(linesAdded).toBe(linesRemoved);
  expect(linesAdded).toBeGreaterThan(0);
});

function lines(word: string): string {
  return LINES.map(
    (at) => `  <p class="${word}-${at}">{{ block.settings.text_${at % 9} }}</p>`,
  ).join("\n");
}

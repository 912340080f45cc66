import { expect, test } from "vitest";
import { compareTexts } from "#liquid/compare/compare-texts.ts";
import { changeStarts, linesToShow, type Line, type View } from "./lines-to-show.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`);
const before = numbered(30);
const after = before.flatMap((line) =>
  line === "line 15" ? ["changed", "more"] : line === "line 28" ? [] : [line],
);
const { rows } = compareTexts(before.join("\n"), after.join("\n"));
const lines = (view: View, opened: number[] = []) => linesToShow(rows, view, new Set(opened));

test("long unchanged parts are folded, with three lines around each change", () => {
  expect(lines("unified").map(words)).toEqual([
    "11 folded",
    "  line 12",
    "  line 13",
    "  line 14",
    "- line 15",
    "+ changed",
    "+ more",
    "  line 16",
    "  line 17",
    "  line 18",
    "6 folded",
    "  line 25",
    "  line 26",
    "  line 27",
    "- line 28",
    "  line 29",
    "  line 30",
  ]);
});

test("a folded part is opened by its first line's number", () => {
  expect(lines("unified", [1]).slice(0, 11).map(words)).toEqual(
    numbered(11).map((line) => `  ${line}`),
  );
});

test("side by side, what was removed stands beside what was added", () => {
  const shown = lines("side-by-side").map(words);
  expect(shown).toContain("line 15 | changed");
  expect(shown).toContain("null | more");
  expect(shown).toContain("line 28 | null");
  expect(shown).toContain("line 14 | line 14");
});

test("changes are found by where they begin", () => {
  for (const view of ["unified", "side-by-side"] as const)
    expect(changeStarts(lines(view)).map((at) => words(lines(view)[at]))).toHaveLength(2);
  expect(changeStarts([])).toEqual([]);
});

test("the same texts have no line to show but a fold", () => {
  const same = compareTexts("a\nb\nc\nd\ne", "a\nb\nc\nd\ne").rows;
  expect(linesToShow(same, "unified", new Set()).map(words)).toEqual(["5 folded"]);
});

function words(line: Line | undefined): string {
  if (line === undefined) return "";
  if (line.kind === "fold") return `${line.count} folded`;
  if (line.kind === "pair") return `${line.left?.text ?? "null"} | ${line.right?.text ?? "null"}`;
  return `${{ same: " ", removed: "-", added: "+" }[line.row.kind]} ${line.row.text}`;
}

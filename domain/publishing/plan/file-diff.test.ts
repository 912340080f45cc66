import { applyPatch, structuredPatch } from "diff";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { diffOf } from "./file-diff.ts";

test("a new file is all added lines", () => {
  expect(diffOf("", "a\nb\n")).toEqual({
    lines: ["@@ -0,0 +1,2 @@", "+a", "+b"],
    linesAdded: 2,
    linesRemoved: 0,
  });
});

test("a change is shown with three lines around it", () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join("\n");

  expect(diffOf(before, before.replace("line 10", "line ten"))).toMatchObject({
    lines: [
      "@@ -7,7 +7,7 @@",
      " line 7",
      " line 8",
      " line 9",
      "-line 10",
      "+line ten",
      " line 11",
      " line 12",
      " line 13",
    ],
    linesAdded: 1,
    linesRemoved: 1,
  });
});

test("the same text has no difference", () => {
  expect(diffOf("a\n", "a\n")).toEqual({ lines: [], linesAdded: 0, linesRemoved: 0 });
});

test("two large files with nothing in common are compared in good time", () => {
  const start = cpuTimeInMs();

  const { linesAdded, linesRemoved } = diffOf(manyLines("old"), manyLines("new"));

  expect([linesAdded, linesRemoved]).toEqual([20_000, 20_000]);
  expect(cpuTimeInMs() - start).toBeLessThan(10_000);
});

function manyLines(word: string): string {
  return Array.from({ length: 20_000 }, (_, index) => `${word} ${index * 7}`).join("\n");
}

test("it says what the library of unified diffs says, but for ties", () => {
  assert(
    property(fewLines, fewLines, (before, after) => {
      const own = diffOf(before, after);
      const patch = structuredPatch("a", "b", before, after, "", "", { context: 3 });
      const theirs = patch.hunks.flatMap(({ lines }) =>
        lines.filter((line) => !line.startsWith("\\")),
      );
      expect(own.linesAdded).toBe(theirs.filter((line) => line.startsWith("+")).length);
      expect(own.linesRemoved).toBe(theirs.filter((line) => line.startsWith("-")).length);
      const patched = applyPatch(before, patchText(own.lines, before, after));
      expect(patched).toBe(after);
    }),
  );
});

const fewLines = array(constantFrom("a", "b", "c", "d"), { maxLength: 30 }).map((lines) =>
  lines.map((line) => `${line}\n`).join(""),
);

const patchText = (lines: string[], before: string, after: string) =>
  before === after ? "" : ["--- a", "+++ b", ...lines, ""].join("\n");

test("a file that is one line of 256 KB, and one with other line breaks, are compared too", () => {
  const long = "x".repeat(256 * 1024);

  expect(diffOf(long, `${long}y`)).toMatchObject({ linesAdded: 1, linesRemoved: 1 });
  expect(diffOf("a\r\nb\r\n", "a\nb\n")).toMatchObject({ linesAdded: 2, linesRemoved: 2 });
  expect(diffOf("a\nb", "a\nb\n").lines).toEqual(["@@ -1,2 +1,2 @@", " a", "-b", "+b"]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "#domain/generation/apply-edits.ts";
import { writeEdits } from "./write-edits.ts";

test("the edits between two files turn the one into the other, however alike their lines are", () => {
  const file = fc
    .array(
      fc.constantFrom("  }", "}", "  a: b;", "  a: c;", "", "<div>", "    x", "{% schema %}"),
      { maxLength: 30 },
    )
    .map((lines) => `${lines.join("\n")}\n<end>\n`);
  fc.assert(
    fc.property(file, file, (before, after) => {
      const edits = writeEdits(before, after) ?? [];
      expect(applyEdits(before, edits)).toMatchObject({ kind: "applied", code: after });
    }),
    { numRuns: 500 },
  );
});

test("the same file needs no edit", () => {
  expect(writeEdits("a\n", "a\n")).toEqual([]);
});

test("files that differ everywhere, or repeat endlessly, are no matter of edits", () => {
  const lines = (word: string) =>
    Array.from({ length: 3_000 }, (_, index) => `${word} ${index}\n`).join("");
  expect(writeEdits(lines("a"), lines("b"))).toBeNull();
  const same = "x\n".repeat(5_000);
  expect(writeEdits(`${same}${same}`, `${same}y\n${same}`)).toBeNull();
});

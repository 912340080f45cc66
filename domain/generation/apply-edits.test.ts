import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "./apply-edits.ts";

const CODE = `<div>
  <p>One</p>
    <p>Two</p>
</div>
`;

const edit = (search: string, replace: string) => ({ search, replace });

describe("an edit applies", () => {
  test("to whole lines as they are", () => {
    expect(applyEdits(CODE, [edit("  <p>One</p>\n", "  <p>1</p>\n  <p>1.5</p>\n")])).toEqual({
      kind: "applied",
      code: CODE.replace("  <p>One</p>", "  <p>1</p>\n  <p>1.5</p>"),
      changes: [{ index: 0, startLine: 2, endLine: 3 }],
    });
  });

  test("with or without the last line feed", () => {
    const one = applyEdits(CODE, [edit("  <p>One</p>", "  <p>1</p>")]);
    expect(applyEdits(CODE, [edit("  <p>One</p>\n", "  <p>1</p>\n")])).toEqual(one);
  });

  test("ignoring trailing space, on a file with Windows line ends, which it keeps", () => {
    const windows = CODE.replaceAll("\n", "\r\n");
    const result = applyEdits(windows, [edit("  <p>One</p>  \n", "  <p>1</p>\n")]);
    expect(result).toMatchObject({ code: windows.replace("One", "1") });
  });

  test("ignoring indentation, and indents the new lines like the old", () => {
    const result = applyEdits(CODE, [edit("<p>Two</p>\n", "<p>2</p>\n<ul>\n  <li></li>\n</ul>\n")]);
    expect(result).toMatchObject({
      code: CODE.replace("    <p>Two</p>", "    <p>2</p>\n    <ul>\n      <li></li>\n    </ul>"),
    });
  });

  test("within a line when no whole line matches", () => {
    expect(applyEdits(CODE, [edit("Two", "2")])).toMatchObject({ code: CODE.replace("Two", "2") });
  });

  test("by deleting lines", () => {
    expect(applyEdits(CODE, [edit("  <p>One</p>\n    <p>Two</p>\n", "")])).toEqual({
      kind: "applied",
      code: "<div>\n</div>\n",
      changes: [{ index: 0, startLine: 2, endLine: 1 }],
    });
  });

  test("to the last line of a file that does not end with a line feed", () => {
    expect(applyEdits("a\nb", [edit("b\n", "c\n")])).toMatchObject({ code: "a\nc" });
  });

  test("with dollar signs taken literally", () => {
    expect(applyEdits("a\n", [edit("a", "$& $1 $$")])).toMatchObject({ code: "$& $1 $$\n" });
  });
});

describe("several edits", () => {
  test("see the original file, in any order, and report lines of the new one", () => {
    const result = applyEdits("a\nb\nc\n", [edit("c\n", "a\n"), edit("a\n", "b\nb\n")]);
    expect(result).toEqual({
      kind: "applied",
      code: "b\nb\nb\na\n",
      changes: [
        { index: 1, startLine: 1, endLine: 2 },
        { index: 0, startLine: 4, endLine: 4 },
      ],
    });
  });

  test("apply all or none", () => {
    const result = applyEdits("a\nb\n", [edit("a\n", "x\n"), edit("zzz\n", "y\n")]);
    expect(result).toEqual({ kind: "unmatched", index: 1, reason: "not-found" });
  });

  test("may not touch the same lines", () => {
    const result = applyEdits("a\nb\n", [edit("a\nb\n", "x\n"), edit("b\n", "y\n")]);
    expect(result).toEqual({ kind: "unmatched", index: 1, reason: "not-found" });
  });
});

describe("an edit is refused", () => {
  test("when two places match", () => {
    expect(applyEdits("a\nb\na\n", [edit("a\n", "c\n")])).toMatchObject({ reason: "ambiguous" });
    expect(applyEdits(" a\nb\n  a\n", [edit("a\n", "c\n")])).toMatchObject({ reason: "ambiguous" });
    expect(applyEdits("xax\n", [edit("x", "c")])).toMatchObject({ reason: "ambiguous" });
  });

  test("when it searches nothing", () => {
    for (const search of ["", "\n", "  \n\n"]) {
      expect(applyEdits("a\n\nb\n", [edit(search, "c\n")])).toMatchObject({ reason: "not-found" });
    }
  });

  test("when the file is empty", () => {
    expect(applyEdits("", [edit("a\n", "b\n")])).toMatchObject({ reason: "not-found" });
  });
});

test("an edit of lines that occur once always gives the file with those lines replaced", () => {
  const line = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n]/g, ""));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.array(line, { maxLength: 3 }),
      (around, added) => {
        const before = around.map((text) => `${text}\n`).join("");
        const after = added.map((text) => `${text}\n`).join("");
        const result = applyEdits(`${before}<unique>\n${before}`, [edit("<unique>\n", after)]);
        expect(result).toMatchObject({ kind: "applied", code: before + after + before });
      },
    ),
  );
});

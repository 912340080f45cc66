import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertItem, removeItem, removeMember, setMember, splice } from "./json-edit.ts";
import { child, readJson, valueOf } from "./json-text.ts";

test("reading gives the same value as JSON does, in any layout", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(valueOf(readJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

describe("a change", () => {
  const text = `{
  "name": "A",
  "list": [
    { "type": "x" },
    { "type": "y", "z": [1,2] }
  ],
  "inline": [{ "a": 1 }], "empty": []
}`;
  const root = readJson(text);
  const list = child(root, "list") ?? root;
  const inline = child(root, "inline") ?? root;

  test("of a member leaves every other character", () => {
    expect(splice(text, setMember(text, root, "name", 'B "b"'))).toBe(
      text.replace('"A"', '"B \\"b\\""'),
    );
  });

  test("adds a line where items have lines, and stays on the line where they do not", () => {
    expect(splice(text, insertItem(text, list, 0, { type: "new" }))).toContain(
      '{ "type": "x" },\n    { "type": "new" },\n',
    );
    expect(splice(text, insertItem(text, inline, 0, { a: 2 }))).toContain(
      '[{ "a": 1 }, { "a": 2 }]',
    );
    expect(splice(text, insertItem(text, child(root, "empty") ?? root, -1, 1))).toContain(
      '"empty": [1]',
    );
  });

  test("removes with the comma, first, middle or last", () => {
    for (const index of [0, 1]) {
      const left = JSON.parse(splice(text, removeItem(list, index)));
      expect(left.list).toHaveLength(1);
    }
    for (const key of ["name", "list", "empty"]) {
      expect(JSON.parse(splice(text, removeMember(root, key)))).not.toHaveProperty(key);
    }
    expect(removeMember(root, "nothing")).toEqual([]);
  });
});

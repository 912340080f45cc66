import { array, assert, constantFrom, json, property } from "fast-check";
import { expect, test } from "vitest";

import type { JsonNode } from "./json-node.ts";
import { parseJson } from "./parse-json.ts";

function plain(node: JsonNode): unknown {
  if (node.kind === "null") return null;
  if (node.kind === "array") return node.items.map(plain);
  if (node.kind !== "object") return node.value;
  return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
}

test("whatever JSON.stringify writes is read back the same", () => {
  assert(
    property(json({ noUnicodeString: false }), (text) => {
      const { root, flaws } = parseJson(text);
      expect(flaws).toEqual([]);
      expect(root && JSON.stringify(plain(root))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test("whatever is flawless here, JSON.parse accepts, and the other way round", () => {
  const piece = constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    "1",
    "-",
    "0",
    ".5",
    "tru",
    "true",
    " ",
    "\\",
    '"',
    "/*",
    "*/",
    "//",
  );
  assert(
    property(
      array(piece).map((pieces) => pieces.join("")),
      (text) => {
        expect(parseJson(text).flaws.length === 0).toBe(isJson(text));
      },
    ),
    { numRuns: 2_000 },
  );
});

test("positions point at the value in the whole text", () => {
  const text = 'xx{ "a": [1, "two"] }yy';
  const { root } = parseJson(text, 2, text.length - 2);
  const list = root?.kind === "object" ? root.members[0]?.value : undefined;
  const two = list?.kind === "array" ? list.items[1] : undefined;
  expect(two && text.slice(two.start, two.end)).toBe('"two"');
});

test.each([
  ['{ "a": 1 "b": 2 }', "A comma is missing here.", 9],
  ["{ 'a': 1 }", "A name in double quotes is expected here.", 2],
  ['{ "a" 1 }', 'A colon is missing after "a".', 6],
  ['{ "a": yes }', '"yes" is not a JSON value. Texts need double quotes.', 7],
  ['{ "a": "b\n" }', "A closing quotation mark is missing.", 7],
  ['{ "a": "\\d" }', 'A backslash must be written as "\\\\".', 8],
  ['{ "a": 01 }', '"01" is not a JSON value. Texts need double quotes.', 7],
  ["{} {}", "There is text after the end of the JSON.", 3],
  ["", "A value is missing.", 0],
])("%j: %s", (text, message, start) => {
  expect(parseJson(text).flaws[0]).toMatchObject({ message, start });
});

test("very deep JSON is refused instead of exhausting the stack", () => {
  expect(parseJson("[".repeat(100_000)).flaws[0]?.message).toContain("too deeply");
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";

import { checkQuickly } from "./check-quickly.ts";
import { goodSection } from "./fixtures/good-section.ts";

test("a careful section has no problem at all", () => {
  expect(checkQuickly(goodSection, { prefix: "gs-steps" })).toEqual([]);
});

test("problems come in the order of the file", () => {
  const problems = checkQuickly('{% nope %}\n<img src="a">\n{{ section.settings.x }}');
  const lines = problems.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(problems.map(({ code }) => code)).toContain("UnknownTag");
});

test("no text at all, and any other, is answered without an accident", () => {
  const piece = constantFrom(
    "{%",
    "%}",
    "{{",
    "}}",
    "schema",
    "endschema",
    " liquid\n",
    "if",
    "'",
    '"',
    "<",
    ">",
    "<img ",
    "<script>",
    "</script>",
    "id=",
    "style=",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"settings"',
    '"type": "range"',
    "comment",
    "\u0000",
    "€",
    "é",
  );
  assert(
    property(array(piece, { maxLength: 60 }), (pieces) => {
      const code = pieces.join("");
      for (const problem of checkQuickly(code)) {
        expect(problem.line).toBeGreaterThan(0);
        expect([problem.endLine, problem.endColumn].every(Number.isInteger)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["open outputs", "{{"],
  ["open tags", "{% "],
  ["open elements", "<a "],
  ["open quotes", "<a b='"],
  ["templates", "<template>"],
  ["comments", "<!--"],
  ["raw tags", "{% raw %}"],
  ["conditions", "{% if a %}<p id=a>"],
  ["style attributes", '<p style="a:b">'],
  ["braces in a style sheet", "{% stylesheet %}{"],
  ["addresses", "<script>'//a.b"],
  ["brackets", "{{ section.settings["],
])("half a megabyte of %s is read within seconds", (_, piece) => {
  const started = performance.now();
  checkQuickly(piece.repeat(Math.ceil(500_000 / piece.length)));
  expect(performance.now() - started).toBeLessThan(5_000);
});

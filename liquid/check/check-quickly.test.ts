import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";

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
  const started = cpuTimeInMs();
  checkQuickly(piece.repeat(Math.ceil(500_000 / piece.length)));
  expect(cpuTimeInMs() - started).toBeLessThan(10_000);
});

test.each([
  ["rules in a style sheet", "{% stylesheet %}", ".a{"],
  ["open outputs in a style sheet", "{% stylesheet %}", "{{"],
  ["selectors", "{% stylesheet %}", "a,"],
  ["brackets in a selector", "{% stylesheet %}", ":not("],
  ["quotes in a style sheet", "{% stylesheet %}", "'"],
  ["escaped quotes in a style sheet", "{% stylesheet %}", '"\\'],
  ["open addresses in a style sheet", "{% stylesheet %}", "url("],
  ["brackets in an output", "{{ ", "[a"],
  ["quotes in a script", "{% javascript %}", "'//"],
  ["calls in a script", "{% javascript %}", "fetch("],
  ["lists in the schema", "{% schema %}", "["],
  ["settings", '{% schema %}{"settings": [', '{"type": "text", "id": "a", "default": ""},'],
  ["blocks", '{% schema %}{"blocks": [', '{"type": "a", "name": "b"},'],
  ["texts of a richtext", '{% schema %}{"settings": [{"type": "richtext", "default": "', "<p>"],
  ["branches", "{% case a %}", "{% when 1 %}<p id=a>"],
  ["comment forms", "{% endform %}", "{% form 'new_comment' %}"],
  ["blanks in a reference", "{{ section.settings.a", " "],
  ["character references", '<a href="', "&#"],
  ["definitions of elements", "{% javascript %}", "customElements.define('a-b', A);"],
  ["listeners", "{% javascript %}", "a.addEventListener('x', ("],
  ["columns", "{% stylesheet %}.a{grid-template-columns:", "minmax("],
  ["sides", "{% stylesheet %}.a{", "left:1;"],
  ["focus", "{% stylesheet %}", ".a:focus{outline:none}"],
  ["undeclared settings", "", "{{ section.settings.a }}"],
  ["prices", "{{ ", "price "],
  ["guarded outputs", "", "{% if section.settings.a or b %}{{ section.settings.a }}"],
  [
    "conditions of a setting",
    '{% schema %}{"settings": [{"visible_if": "',
    "{{ section.settings.a ",
  ],
  ["types of blocks", "{% case block.type %}", "{% when 'a' %}<p>"],
])("half a megabyte of %s is read within seconds, too", (_, start, piece) => {
  const started = cpuTimeInMs();
  checkQuickly(start + piece.repeat(Math.ceil(500_000 / piece.length)));
  const closed = { "{% stylesheet %}": "stylesheet", "{% javascript %}": "javascript" }[start];
  const end = closed === undefined ? "]}{% endschema %}" : `{% end${closed} %}`;
  checkQuickly(start + piece.repeat(Math.ceil(500_000 / piece.length)) + end);
  expect(cpuTimeInMs() - started).toBeLessThan(10_000);
});

import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { repeatedId } from "./rule.ts";

test("an id twice in the file is an error, once a warning", () => {
  expect(findings(repeatedId, '<p id="a"></p>\n<p id="a"></p>')).toEqual([
    'warning 1: The id "a" repeats when the section is added twice. Put {{ section.id }} in it.',
    'error 2: Two elements have the id "a"; an id may stand on a page only once.',
  ]);
});

test("branches of one condition may use the same id", () => {
  const code = '{% if a %}<p id="a"></p>{% else %}<p id="a"></p>{% endif %}';
  expect(findings(repeatedId, code).filter((each) => each.startsWith("error"))).toEqual([]);
});

test("two conditions one after the other are not alternatives", () => {
  const code = '{% if a %}<p id="a"></p>{% endif %}{% if b %}<p id="a"></p>{% endif %}';
  expect(findings(repeatedId, code).filter((each) => each.startsWith("error"))).toHaveLength(1);
});

test("an id that holds the section's or block's id is fine", () => {
  const code =
    '<p id="a-{{ section.id }}"></p><p id="a-{{ section.id }}"></p><p id="{{ block.id }}">';
  expect(count(repeatedId, code)).toBe(0);
});

test("an id that only a loop's counter tells apart repeats in a second copy", () => {
  expect(findings(repeatedId, '<p id="a-{{ forloop.index }}">')[0]).toMatch(/^warning/);
  expect(findings(repeatedId, '<p id="a-{{ section.id }}-{{ forloop.index }}">')).toEqual([]);
});

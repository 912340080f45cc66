import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { inputLabel } from "./rule.ts";

test.each([
  "<input type='email'>",
  "<select id='a'></select>",
  "<label>A</label><textarea></textarea>",
])("%s has no label", (code) => {
  expect(count(inputLabel, code)).toBe(1);
});

test.each([
  "<label for='a-{{ section.id }}'></label><input id=\"a-{{ section.id }}\">",
  "<label>Name <input></label>",
  "<input aria-label='{{ a }}'>",
  "<input type='hidden'><input type='submit'>",
])("%s is fine", (code) => {
  expect(count(inputLabel, code)).toBe(0);
});

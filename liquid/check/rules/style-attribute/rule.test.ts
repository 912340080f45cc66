import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { styleAttribute } from "./rule.ts";

test.each([
  '<p style="color: red">',
  "<p style='--a: 1; margin: 0'>",
  '<p style="width: {{ a }}px">',
])("%s is told", (code) => {
  expect(count(styleAttribute, code)).toBe(1);
});

test.each([
  '<p style="--a: {{ a }}">',
  "<p style='--a: 1; --b: 2;'>",
  '<p style="{{ a }}">',
  '<p style="{% if a %}--b: 1{% endif %}">',
  '<p style="">',
])("%s is fine", (code) => {
  expect(count(styleAttribute, code)).toBe(0);
});

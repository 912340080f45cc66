import { expect, test } from "vitest";
import { parseStrictly } from "./parse-strictly.ts";

test.each([
  "{{ a | plus: 1, b: 'c' }}",
  "{% if a == 'x' and b %}{% elsif c contains 1 %}{% else %}{% endif %}",
  "{%- liquid\n  assign a = b | default: 1\n  echo a\n-%}",
  "{% render 'card', product: product, size: 2 %}",
  "{% schema %}{ not json, but no Liquid either }{% endschema %}",
])("%s is accepted", (template) => {
  expect(parseStrictly(template)).toEqual({ kind: "valid" });
});

test.each([
  ["a\n{{ b | }}", 2],
  ["{% assign x = a == b && c %}", 1],
  ["{% if a = b %}{% endif %}", 1],
  ["{% if (a or b) and c %}{% endif %}", 1],
  ["{% for i in x limit: 2 reversed %}{% endfor %}", 1],
  ["{{ ['a'] }}", 1],
  ['{% assign x = "open %}', 1],
  ["{% if true %}", 1],
])("%s is refused on line %i", (template, line) => {
  expect(parseStrictly(template)).toMatchObject({ kind: "invalid", line });
});

test("nesting that would fill the stack is refused, not thrown", () => {
  expect(parseStrictly("{% if a %}".repeat(20_000))).toMatchObject({ kind: "invalid" });
});

import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";

import { goodSection } from "../../fixtures/good-section.ts";
import { findings } from "../../fixtures/run-rule.ts";
import { unclosedTag } from "./rule.ts";

test.each([
  ["{% if a %}\n<p>", "error 1: {% if %} is never closed."],
  ["<p>\n{%- for a in b -%}", "error 2: {% for %} is never closed."],
  ["{% if a %}\n{% for a in b %}\n{% endif %}", "error 2: {% for %} is never closed."],
  ["{% endif %}", "error 1: {% endif %} closes a {% if %} that was never opened."],
  ["{{ a", 'error 1: "{{" has no closing "}}".'],
  ["{% if a", 'error 1: "{%" has no closing "%}".'],
  ["{% schema %}{}", "error 1: {% schema %} is never closed."],
  ["{% liquid\nif a\n%}", "error 2: {% if %} is never closed."],
])("%j is reported", (code, expected) => {
  expect(findings(unclosedTag, code)).toEqual([expected]);
});

test.each([
  ["{% if a %}{% unless b %}{% endunless %}{% endif %}"],
  ["{% comment %}{% if a %}{% endcomment %}"],
  ["{% raw %}{{ a {% endraw %}"],
  ["{% liquid\nif a\nendif\n%}"],
  [goodSection],
])("balanced tags are fine", (code) => {
  expect(findings(unclosedTag, code)).toEqual([]);
});

test("a hundred thousand open tags are read in a moment", () => {
  const started = cpuTimeInMs();
  findings(unclosedTag, "{{".repeat(100_000));
  findings(unclosedTag, "{% if a %}".repeat(20_000));
  expect(cpuTimeInMs() - started).toBeLessThan(5_000);
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { scriptSafety } from "./rule.ts";

test.each([
  "eval('a')",
  "new Function('a')",
  "document.write('<p>')",
  "document.cookie",
  "localStorage.a = 1",
])("%s is an error", (script) => {
  expect(findings(scriptSafety, `<script>${script}</script>`)[0]).toMatch(/^error/);
});

test.each([
  "a.innerHTML = b",
  "window.addEventListener('load', a)",
  "a.insertAdjacentHTML('x', b)",
])("%s is a warning", (script) => {
  const found = findings(scriptSafety, `{% javascript %}${script}{% endjavascript %}`);
  expect(found[0]).toMatch(/^warning/);
});

test.each([
  "a.retrieval()",
  "this.addEventListener('click', a)",
  "if (a.innerHTML == b) c()",
  "// eval(a)",
])("%s is fine", (script) => {
  expect(count(scriptSafety, `<script>${script}</script>`)).toBe(0);
});

test("the good section's script is safe", () => {
  expect(count(scriptSafety, goodSection)).toBe(0);
});

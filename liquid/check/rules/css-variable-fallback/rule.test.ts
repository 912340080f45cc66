import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { cssVariableFallback } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}.a { ${css} }{% endstylesheet %}`;

test("a variable of the theme without a fallback is told, once each", () => {
  const found = findings(cssVariableFallback, sheet("gap: var(--gap); margin: var( --gap );"));
  expect(found).toEqual([expect.stringContaining('without "--gap"')]);
});

test.each([
  sheet("gap: var(--gap, 1px)"),
  sheet("--gap: 1px; gap: var(--gap)"),
  `{% style %}.a-{{ section.id }} { --gap: {{ gap }}px; }{% endstyle %}${sheet("gap: var(--gap)")}`,
  `<p style="--gap: {{ a }}">${sheet("gap: var(--gap)")}`,
  `${sheet("gap: var(--gap)")}{% javascript %}a.style.setProperty('--gap', 1);{% endjavascript %}`,
  "{% stylesheet %}@property --gap { syntax: '*'; } .a { gap: var(--gap) }{% endstylesheet %}",
])("%s is fine", (code) => {
  expect(findings(cssVariableFallback, code)).toEqual([]);
});

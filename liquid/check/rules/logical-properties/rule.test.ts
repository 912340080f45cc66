import { expect, test } from "vitest";

import { corrected, count } from "../../fixtures/run-rule.ts";
import { logicalProperties } from "./rule.ts";

const sheet = (css: string, selector = ".a") =>
  `{% stylesheet %}${selector} { ${css} }{% endstylesheet %}`;

test.each([
  ["margin-left: 1px", "margin-inline-start: 1px"],
  ["padding-right: 1px", "padding-inline-end: 1px"],
  ["left: 0", "inset-inline-start: 0"],
  ["border-right-width: 0", "border-inline-end-width: 0"],
  ["text-align: left", "text-align: start"],
  ["float: right", "float: inline-end"],
])("%s becomes %s", (physical, logical) => {
  expect(count(logicalProperties, sheet(physical))).toBe(1);
  expect(corrected(logicalProperties, sheet(physical))).toContain(logical);
});

test.each([
  sheet("margin-inline-start: 1px; text-align: center; inset: 0"),
  sheet("left: 0; right: 0"),
  sheet("left: 50%; transform: translateX(-50%)"),
  sheet("left: 0", "[dir='rtl'] .a"),
  sheet("margin-top: 1px"),
])("%s is fine", (code) => {
  expect(count(logicalProperties, code)).toBe(0);
});

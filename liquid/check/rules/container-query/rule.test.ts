import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { containerQuery } from "./rule.ts";

const sheet = (group: string) => `{% stylesheet %}${group} { .a { gap: 0 } }{% endstylesheet %}`;

test.each([
  "@media (min-width: 750px)",
  "@media screen and (max-width:749px)",
  "@media (width >= 750px)",
  "@media (400px <= width)",
])("%s is told", (group) => {
  expect(count(containerQuery, sheet(group))).toBe(1);
});

test.each([
  "@container gs-hero (min-width: 750px)",
  "@media (prefers-reduced-motion: no-preference)",
  "@media (hover: hover)",
  "@media print",
])("%s is fine", (group) => {
  expect(count(containerQuery, sheet(group))).toBe(0);
});

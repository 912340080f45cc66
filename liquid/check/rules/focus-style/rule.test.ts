import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { focusStyle } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}${css}{% endstylesheet %}`;

test("an outline that is taken away without another is told", () => {
  expect(findings(focusStyle, sheet(".a:focus { outline: none }"))).toEqual([
    expect.stringContaining("no longer see"),
  ]);
});

test("a styled link, button or summary without a style for focus is told, once a class", () => {
  const code = `<a class="a"></a><a class="a b"></a><summary class="c">${sheet(".a { gap: 0 } .c { gap: 0 }")}`;
  expect(findings(focusStyle, code)).toEqual([
    expect.stringContaining('".a" needs'),
    expect.stringContaining('".c" needs'),
  ]);
});

test.each([
  `<a class="a">${sheet(".a { gap: 0 } .a:focus-visible { outline: 2px solid }")}`,
  `<a class="a">${sheet(".a:focus-visible { outline: none } .a:focus-visible::after { outline: 2px solid }")}`,
  `<a class="a">${sheet(".a { gap: 0 } .box :focus-visible { outline: 2px solid }")}`,
  `<button class="a">${sheet(".a { gap: 0 } .box button:focus-visible { outline: 2px solid }")}`,
  `<a class="button">${sheet(".a { gap: 0 }")}`,
  `<a class="a-{{ b }}"><p class="a">${sheet(".a { gap: 0 }")}`,
])("%s is fine", (code) => {
  expect(findings(focusStyle, code)).toEqual([]);
});

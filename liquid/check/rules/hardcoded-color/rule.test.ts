import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { hardcodedColor } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}.a { ${css} }{% endstylesheet %}`;

test.each(["color: #333", "background: white", "background-color: rgb(0 0 0 / 50%)"])(
  "%s is told",
  (css) => {
    expect(count(hardcodedColor, sheet(css))).toBe(1);
  },
);

test.each([
  "color: inherit; background: transparent",
  "color: var(--gs-text, #fff)",
  "background-color: color-mix(in srgb, var(--gs-background, #000) 60%, transparent)",
  "color: #fff; background-color: #2b2b2b",
  "border-color: currentColor",
  "background: url(#white)",
])("%s is fine", (css) => {
  expect(count(hardcodedColor, sheet(css))).toBe(0);
});

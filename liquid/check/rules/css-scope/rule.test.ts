import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { cssScope } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}${css}{% endstylesheet %}`;

test.each(["h2", "*", ":root", "body", "a:hover", "body:has(.gs-a)", "[dir='rtl'] p", "p:not(.x)"])(
  "%s reaches the whole page, which is an error",
  (selector) => {
    expect(findings(cssScope, sheet(`${selector} { margin: 0 }`))).toHaveLength(1);
    expect(findings(cssScope, sheet(`.a { } @media print { .b, ${selector} { } }`))).toHaveLength(
      1,
    );
  },
);

test.each([
  ".gs-a h2",
  "[dir='rtl'] .gs-a",
  "gs-a > *",
  ".gs-a__b:not(.x)",
  ".gs-a--c, .gs-a :is(h2, h3)",
])("%s stays inside the section", (selector) => {
  expect(findings(cssScope, sheet(`${selector} { margin: 0 }`), { prefix: "gs-a" })).toEqual([]);
});

test("classes of another name are a warning when the file's name is known", () => {
  const css = sheet(".hero { } .gs-abc { }");
  expect(count(cssScope, css)).toBe(0);
  expect(findings(cssScope, css, { prefix: "gs-a" })).toHaveLength(2);
  expect(findings(cssScope, css, { prefix: "gs-a" })[0]).toMatch(/^warning .*start with "gs-a"/);
});

test("animations carry the prefix too; their steps are no selectors", () => {
  const css = sheet("@keyframes fade { from { } 50% { } } @keyframes gs-a-fade { to { } }");
  expect(findings(cssScope, css, { prefix: "gs-a" })).toHaveLength(1);
});

test("an id of the section is as good as a class, in a style tag or element", () => {
  const css = "#shopify-section-{{ section.id }} h2 { margin: 0 }";
  expect(count(cssScope, `{% style %}${css}{% endstyle %}<style>${css}</style>`)).toBe(0);
  expect(count(cssScope, "<style>h2 { margin: 0 }</style>")).toBe(1);
});

test("nested rules and the good section are fine", () => {
  expect(count(cssScope, sheet(".a { h2 { } & > p { } @media print { h3 { } } }"))).toBe(0);
  expect(count(cssScope, goodSection, { prefix: "gs-steps" })).toBe(0);
});

import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { colorContrast } from "./rule.ts";

const rule = (body: string) => `{% stylesheet %}.a { ${body} }{% endstylesheet %}`;

test("a pair of colors that is hard to read is measured", () => {
  const found = findings(colorContrast, rule("color: #999; background-color: #fff;"));
  expect(found[0]).toContain("2.8 to 1");
});

test.each([
  "color: #767676; background: #ffffff",
  "color: white; background-color: black",
  "color: #999",
  "color: #999; background: var(--a)",
  "border-color: #fff; background: #fff",
])("%s is fine or unknown", (body) => {
  expect(count(colorContrast, rule(body))).toBe(0);
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { codeHome } from "./rule.ts";

test("styles and scripts in elements are shown their better home", () => {
  expect(findings(codeHome, "<style>.a { }</style>")[0]).toContain("{% stylesheet %}");
  expect(findings(codeHome, "<script>a()</script>")[0]).toContain("{% javascript %}");
});

test.each([
  '<script type="application/ld+json">{}</script>',
  '<script src="{{ a }}" defer></script>',
  "{% style %}.a-{{ section.id }} { }{% endstyle %}",
  goodSection,
])("data, files and Liquid's own tags are fine", (code) => {
  expect(count(codeHome, code)).toBe(0);
});

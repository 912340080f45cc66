import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { cssPortability } from "./rule.ts";

test.each([
  ["font-family: Georgia, serif", "font"],
  ["padding: 1.5rem", "rem"],
  ["color: rgb(var(--color-foreground))", "color"],
])("%s does not fit every theme", (declaration, word) => {
  const code = `{% stylesheet %}.a { ${declaration} } .b { ${declaration} }{% endstylesheet %}`;
  expect(findings(cssPortability, code)).toHaveLength(1);
  expect(findings(cssPortability, code)[0]).toContain(word);
});

test.each([
  "font-family: inherit",
  "font-family: var(--a)",
  "--b: theorem",
  "margin: 1em /* 1rem */",
])("%s is fine", (declaration) => {
  expect(count(cssPortability, `{% stylesheet %}.a { ${declaration} }{% endstylesheet %}`)).toBe(0);
});

test("the good section is portable", () => {
  expect(count(cssPortability, goodSection)).toBe(0);
});

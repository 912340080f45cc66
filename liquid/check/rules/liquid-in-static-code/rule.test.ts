import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { liquidInStaticCode } from "./rule.ts";

test.each([
  ["{% stylesheet %}.a { color: {{ section.settings.a }} }{% endstylesheet %}", "stylesheet"],
  ["{% javascript %}{% if a %}{% endif %}{% endjavascript %}", "javascript"],
  [sectionWith({ schema: { name: "{{ shop.name }}" } }), "schema"],
])("Liquid that will not run is reported", (code, tag) => {
  expect(findings(liquidInStaticCode, code)[0]).toContain(`inside {% ${tag} %}`);
});

test("conditions of the settings form are Liquid that runs", () => {
  expect(count(liquidInStaticCode, goodSection)).toBe(0);
});

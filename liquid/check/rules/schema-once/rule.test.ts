import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { schemaOnce } from "./rule.ts";

test("every schema after the first is named", () => {
  const code = `${sectionWith({})}{% schema %}{}{% endschema %}{%- schema -%}{}{%- endschema -%}`;
  expect(count(schemaOnce, code)).toBe(2);
  expect(findings(schemaOnce, code)[0]).toContain("only one {% schema %}");
});

test("one schema is fine", () => {
  expect(count(schemaOnce, sectionWith({}))).toBe(0);
});

import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { presetMissing } from "./rule.ts";

test("a section without presets gets one with its own name", () => {
  const code = sectionWith({ schema: { name: "Stats", presets: undefined } });
  expect(findings(presetMissing, code)[0]).toMatch(/^error .*cannot add this section/);
  expect(count(presetMissing, corrected(presetMissing, code))).toBe(0);
  expect(corrected(presetMissing, code)).toContain('"presets": [{"name":"Stats"}]');
});

test("an empty list of presets is filled", () => {
  const code = sectionWith({ presets: [] });
  expect(count(presetMissing, corrected(presetMissing, code))).toBe(0);
});

test("a section of a product page may be placed by its template", () => {
  const code = sectionWith({ body: "{{ product.title }}", presets: [] });
  expect(findings(presetMissing, code)[0]).toMatch(/^warning/);
});

test("a section with a preset is fine", () => {
  expect(count(presetMissing, sectionWith({}))).toBe(0);
});

import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { schemaName } from "./rule.ts";

test("a name of more than 25 characters is cut after a whole word", () => {
  const code = sectionWith({ schema: { name: "Testimonials with customer photos" } });
  expect(findings(schemaName, code)[0]).toContain("has 33 characters; Shopify allows 25");
  expect(corrected(schemaName, code)).toContain('"name": "Testimonials with"');
});

test("exactly 25 characters are allowed", () => {
  expect(count(schemaName, sectionWith({ schema: { name: "a".repeat(25) } }))).toBe(0);
});

test("a section or preset without a name is reported", () => {
  expect(count(schemaName, sectionWith({ schema: { name: undefined } }))).toBe(1);
  expect(count(schemaName, sectionWith({ schema: { name: " " } }))).toBe(1);
  expect(findings(schemaName, sectionWith({ presets: [{}] }))[0]).toContain("preset needs a name");
});

test("a translated name may be long", () => {
  const name = "t:sections.testimonials.with.a.long.key";
  expect(count(schemaName, sectionWith({ schema: { name } }))).toBe(0);
});

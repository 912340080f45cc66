import { expect, test } from "vitest";

import { sectionWith } from "../../fixtures/section-with.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { schemaMissing } from "./rule.ts";

test("a section without a schema cannot be added", () => {
  expect(findings(schemaMissing, "<p>Hello</p>")).toEqual([
    "error 1: The section has no {% schema %}, so the theme editor cannot show or add it.",
  ]);
});

test("a schema in a comment is none", () => {
  expect(count(schemaMissing, `{% comment %}${sectionWith({})}{% endcomment %}`)).toBe(1);
});

test("a section with a schema is fine", () => {
  expect(count(schemaMissing, sectionWith({}))).toBe(0);
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { freeTextInStyle } from "./rule.ts";

const settings = [
  { type: "text", id: "size", label: "Size" },
  { type: "range", id: "gap", label: "Gap", min: 0, max: 10, default: 5 },
];

test("typed text in styles is warned of, in a tag or an attribute", () => {
  const style = "{% style %}.a { width: {{ section.settings.size }} }{% endstyle %}";
  const attribute = '<p style="width: {{ section.settings.size }}">';
  expect(count(freeTextInStyle, sectionWith({ body: style + attribute, settings }))).toBe(2);
});

test("numbers in styles and text elsewhere are fine", () => {
  const body =
    "{% style %}.a { gap: {{ section.settings.gap }}px }{% endstyle %}{{ section.settings.size }}";
  expect(count(freeTextInStyle, sectionWith({ body, settings }))).toBe(0);
  expect(count(freeTextInStyle, goodSection)).toBe(0);
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { themeDependence } from "./rule.ts";

test.each([
  ["{% render 'card', product: product %}", 'The snippet "card"'],
  ["{{ 'base.css' | asset_url | stylesheet_tag }}", 'The file "base.css"'],
  ["{{ 'general.close' | t }}", 'the text "general.close"'],
])("%s needs the theme", (code, expected) => {
  expect(findings(themeDependence, code)[0]).toContain(expected);
});

test("apps' blocks and Shopify's own texts come with every theme", () => {
  expect(count(themeDependence, "{% render block %}{{ 'shopify.page_title' | t }}")).toBe(0);
  expect(count(themeDependence, goodSection)).toBe(0);
});

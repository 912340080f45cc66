import { expect, test } from "vitest";

import { sectionWith } from "../../fixtures/section-with.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { schemaMissing } from "./rule.ts";

test("a section without a schema cannot be added", () => {
  expect(findings(schemaMissing, "<p>Hello</p>")).toEqual([
    "error 1: The section has no {% schema %}, so the theme editor cannot show or add it.",
  ]);
});

test.each([
  "{% render 'cart-drawer' %}",
  "{{ 'templates.404.title' | t }}",
  "{{ 'main.css' | asset_url | stylesheet_tag }}",
  "{{ cart.item_count }}",
])("a file that the theme places itself is only warned of: %s", (code) => {
  expect(findings(schemaMissing, code)[0]).toMatch(/^warning/);
});

test.each([
  "{% assign product = section.settings.product %}{{ product.title }}",
  "{{ 'shopify.checkout.a' | t }}",
])("what a section of its own uses does not make it the theme's: %s", (code) => {
  expect(findings(schemaMissing, code)[0]).toMatch(/^error/);
});

test("a schema in a comment is none", () => {
  expect(count(schemaMissing, `{% comment %}${sectionWith({})}{% endcomment %}`)).toBe(1);
});

test("a section with a schema is fine", () => {
  expect(count(schemaMissing, sectionWith({}))).toBe(0);
});

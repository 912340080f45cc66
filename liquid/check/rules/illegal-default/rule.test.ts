import { expect, test } from "vitest";

import { corrected, count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { illegalDefault } from "./rule.ts";

const withDefault = (type: string, value: unknown) =>
  sectionWith({ settings: [{ type, id: "x", label: "X", default: value }] });

test.each([
  ["product", "shirt"],
  ["image_picker", "https://example.com/a.png"],
  ["collection_list", []],
  ["video", "x"],
  ["url", "https://example.com"],
  ["link_list", "sidebar"],
])("a %s with a default that Shopify refuses loses it", (type, value) => {
  const code = withDefault(type, value);
  expect(count(illegalDefault, code)).toBe(1);
  expect(corrected(illegalDefault, code)).not.toContain("default");
});

test.each([
  ["url", "/collections/all"],
  ["link_list", "main-menu"],
  ["text", "Hello"],
  ["product", "{{ closest.product }}"],
])("a %s may start as %s", (type, value) => {
  expect(count(illegalDefault, withDefault(type, value))).toBe(0);
});

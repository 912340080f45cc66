import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { imageTag } from "./rule.ts";

test.each([
  ["{{ a | image_url: width: 9 | image_tag }}", "widths, sizes, loading"],
  ["{{ a | image_url: width: 9 | image_tag: widths: '1', loading: 'lazy' }}", "needs sizes"],
  ["<img src='{{ a | image_url: width: 9 }}' alt width height>", "same large file"],
])("%s is told", (code, message) => {
  expect(findings(imageTag, code)).toEqual([expect.stringContaining(message)]);
});

test.each([
  "{{ a | image_url: width: 9 | image_tag: widths: '1', sizes: b, loading: c }}",
  "<img src='{{ a | image_url: width: 9 }}' srcset='{{ b }}'>",
  "<img src='{{ 'a.svg' | asset_url }}'>",
  "{{ section.settings.video | video_tag }}",
])("%s is fine", (code) => {
  expect(findings(imageTag, code)).toEqual([]);
});

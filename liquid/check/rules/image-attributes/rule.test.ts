import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { imageAttributes } from "./rule.ts";

test("what an image lacks is named", () => {
  expect(findings(imageAttributes, '<img src="a" width="1">')[0]).toContain("needs alt and height");
});

test.each([
  ['<img src="{{ a }}" alt="" width="{{ w }}" height="{{ h }}">'],
  ["<img {{ attributes }}>"],
  ["{{ image | image_url: width: 100 | image_tag }}"],
  ["<!-- <img src=a> -->"],
])("%s is fine", (code) => {
  expect(count(imageAttributes, code)).toBe(0);
});

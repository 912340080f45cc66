import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { lazyFirstImage } from "./rule.ts";

const image = (loading: string) => `{{ a | image_url: width: 9 | image_tag: loading: ${loading} }}`;

test.each([
  [image("'lazy'"), "would come late"],
  [image("'eager'"), "load too early"],
  ["{% if section.index < 3 %}a{% endif %}", "Ask first"],
])("%s is told", (code, message) => {
  expect(findings(lazyFirstImage, code)).toEqual([expect.stringContaining(message)]);
});

test.each([
  image("loading"),
  `${image("loading")}${image("'lazy'")}`,
  `{% for block in section.blocks %}${image("'lazy'")}{% endfor %}`,
  "{% if section.index != blank and section.index < 3 %}a{% endif %}",
])("%s is fine", (code) => {
  expect(findings(lazyFirstImage, code)).toEqual([]);
});

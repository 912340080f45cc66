import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { placeholderMissing } from "./rule.ts";

const settings = [{ type: "collection", id: "collection", label: "Collection" }];
const found = (body: string) => count(placeholderMissing, sectionWith({ body, settings }));

test.each([
  "{% for product in section.settings.collection.products %}a{% endfor %}",
  "{% if section.settings.collection != blank %}a{% endif %}",
  "{% if a %}b{% else %}c{% endif %}{{ section.settings.collection.title }}",
])("%s is told", (body) => {
  expect(found(body)).toBe(1);
});

test.each([
  "{% if section.settings.collection != blank %}a{% else %}b{% endif %}",
  "{% assign list = section.settings.collection %}{% if list == blank %}a{% endif %}",
  "{% for a in section.settings.collection.products %}b{% else %}c{% endfor %}",
  "{{ section.settings.collection.title }}{{ 'a' | placeholder_svg_tag }}",
])("%s is fine", (body) => {
  expect(found(body)).toBe(0);
});

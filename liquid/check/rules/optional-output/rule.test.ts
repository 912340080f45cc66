import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { optionalOutput } from "./rule.ts";

const settings = [
  { type: "inline_richtext", id: "heading", label: "A", default: "B" },
  { type: "text", id: "note", label: "A" },
  { type: "text", id: "label", label: "A", default: "B" },
  { type: "text", id: "empty", label: "A", default: "" },
  { type: "url", id: "link", label: "A" },
  { type: "image_picker", id: "image", label: "A" },
];
const found = (body: string) => findings(optionalOutput, sectionWith({ body, settings }));

test.each([
  ["<h2>{{ section.settings.heading }}</h2>", "heading"],
  ["<p>{{ section.settings.note | escape }}</p>", "note"],
  ["<p>{{ section.settings.empty | escape }}</p>", "empty"],
  ["<a href='{{ section.settings.link }}'>", "link"],
  ["{{ section.settings.image | image_url: width: 9 | image_tag }}", "image"],
  [
    "{% if section.settings.note != blank or a %}{{ section.settings.note | escape }}{% endif %}",
    "note",
  ],
  ["{% if section.settings.notes %}{{ section.settings.note }}{% endif %}", "note"],
])("%s is told", (body, id) => {
  expect(found(body)).toEqual([expect.stringContaining(`"${id}" is empty`)]);
});

test.each([
  "{% if section.settings.heading != blank %}{{ section.settings.heading }}{% endif %}",
  "{% if section.settings.note != blank and a %}{% if b %}{{ section.settings.note }}{% endif %}{% endif %}",
  "{% if section.settings.note == blank %}a{% else %}{{ section.settings.note }}{% endif %}",
  "{% unless section.settings.note == blank or a %}{{ section.settings.note }}{% endunless %}",
  "{% for a in b %}{% if section.settings.note == blank %}{% continue %}{% endif %}{{ section.settings.note }}{% endfor %}",
  "{{ section.settings.note | default: 'a' }}",
  "{{ section.settings.label | escape }}",
  "{{ product.title }}",
  "<td class='a'>{{ section.settings.note | escape }}</td>",
  "<p data-a='{{ section.settings.note | escape }}'>",
])("%s is fine", (body) => {
  expect(found(body)).toEqual([]);
});

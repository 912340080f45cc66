import { expect, test } from "vitest";

import { corrected, count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { escapedMarkup } from "./rule.ts";

const settings = [
  { type: "inline_richtext", id: "heading", label: "A" },
  { type: "text", id: "note", label: "A" },
];
const section = (body: string) => sectionWith({ body, settings });

test("a formatted text that is escaped is printed as it is", () => {
  const code = section("<p>{{ section.settings.heading | escape }}</p>");
  expect(count(escapedMarkup, code)).toBe(1);
  expect(corrected(escapedMarkup, code)).toContain("<p>{{ section.settings.heading }}</p>");
});

test("a formatted text in an attribute is told", () => {
  expect(count(escapedMarkup, section("<ul aria-label='{{ section.settings.heading }}'>"))).toBe(1);
});

test.each([
  "<p>{{ section.settings.heading }}</p>",
  "<p>{{ section.settings.note | escape }}</p>",
  "<ul aria-label='{{ section.settings.heading | strip_html | escape }}'>",
])("%s is fine", (body) => {
  expect(count(escapedMarkup, section(body))).toBe(0);
});

test("a text that another block formats is left alone", () => {
  const block = (type: string, textType: string) => ({
    type,
    name: "A",
    settings: [{ type: textType, id: "text", label: "A" }],
  });
  const code = (other: string) =>
    sectionWith({
      body: "<p>{{ block.settings.text | escape }}</p>",
      blocks: [block("a", "richtext"), block("b", other)],
    });
  expect(count(escapedMarkup, code("text"))).toBe(0);
  expect(count(escapedMarkup, code("inline_richtext"))).toBe(1);
});

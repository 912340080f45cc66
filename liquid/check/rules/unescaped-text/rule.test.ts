import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { corrected, count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { unescapedText } from "./rule.ts";

const settings = [
  { type: "text", id: "title", label: "Title" },
  { type: "richtext", id: "body", label: "Body" },
];

test("a plain text gets escaped", () => {
  const code = sectionWith({ body: "<p>{{- section.settings.title -}}</p>", settings });
  expect(count(unescapedText, code)).toBe(1);
  expect(corrected(unescapedText, code)).toContain("{{- section.settings.title | escape -}}");
});

test.each([
  "{{ section.settings.title | escape }}",
  "{{ section.settings.body }}",
  "{{ section.settings.title | handleize }}",
])("%s is fine", (body) => {
  expect(count(unescapedText, sectionWith({ body, settings }))).toBe(0);
});

test("the good section escapes its texts", () => {
  expect(count(unescapedText, goodSection)).toBe(0);
});

test.each(["{{ product.title }}", "{{ card.vendor }}", "{{ collections[0].title }}"])(
  "a name that a merchant typed is escaped: %s",
  (code) => {
    expect(count(unescapedText, code)).toBe(1);
    expect(corrected(unescapedText, code)).toContain(" | escape }}");
  },
);

test.each([
  "{{ product.title | escape }}",
  "{{ section.title }}",
  "{{ product.price }}",
  "{{ paginate.next.title }}",
  "{{ part.title }}",
])("%s is fine", (code) => {
  expect(count(unescapedText, code)).toBe(0);
});

test("a text that another block formats is left alone", () => {
  const block = (type: string, textType: string) => ({
    type,
    name: "A",
    settings: [{ type: textType, id: "text", label: "A" }],
  });
  const code = (other: string) =>
    sectionWith({
      body: "<p>{{ block.settings.text }}</p>",
      blocks: [block("a", "text"), block("b", other)],
    });
  expect(count(unescapedText, code("richtext"))).toBe(0);
  expect(count(unescapedText, code("textarea"))).toBe(1);
});

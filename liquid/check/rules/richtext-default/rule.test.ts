import { expect, test } from "vitest";

import { corrected, count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { richtextDefault } from "./rule.ts";

const withDefault = (type: string, text: string) =>
  sectionWith({ settings: [{ type, id: "x", label: "X", default: text }] });

test("a bare text becomes a paragraph", () => {
  const code = withDefault("richtext", "Made <b>here</b>");
  expect(corrected(richtextDefault, code)).toContain('"<p>Made <b>here</b></p>"');
});

test("a paragraph in a single line is unwrapped", () => {
  const code = withDefault("inline_richtext", "<p>Our <em>story</em></p>");
  expect(corrected(richtextDefault, code)).toContain('"default": "Our <em>story</em>"');
});

test("text beside paragraphs is reported but not guessed at", () => {
  const code = withDefault("richtext", "<p>One</p> two");
  expect(count(richtextDefault, code)).toBe(1);
  expect(corrected(richtextDefault, code)).toBe(code);
});

test.each([
  ["richtext", "<p>One</p><ul><li>Two</li></ul>"],
  ["richtext", "<h2>Title</h2>\n<p>Text</p>"],
  ["richtext", "t:sections.x.text"],
  ["inline_richtext", "Our <em>story</em>"],
  ["text", "5 < 6"],
])("a %s may start as %s", (type, text) => {
  expect(count(richtextDefault, withDefault(type, text))).toBe(0);
});

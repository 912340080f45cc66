import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { fromParagraphs, toParagraphs } from "./paragraphs.ts";

test("what is typed comes back as it was typed", () => {
  assert(property(string(), (text) => fromParagraphs(toParagraphs(text)) === text));
});

test("paragraphs are lines, with their entities read", () => {
  expect(fromParagraphs("<p>Salt &amp; clay</p>\n<p>Fired twice</p>")).toBe(
    "Salt & clay\nFired twice",
  );
  expect(fromParagraphs("")).toBe("");
});

test.for(["<p>A <strong>word</strong></p>", "<ul><li>One</li></ul>", "no paragraph", "<p>open"])(
  "%s keeps its markup, because lines could not hold it",
  (html) => {
    expect(fromParagraphs(html)).toBeNull();
  },
);

import { expect, test } from "vitest";

import { checkRefinement } from "./check-refinement.ts";
import { goodSection } from "./fixtures/good-section.ts";

const messages = (after: string, before = goodSection) =>
  checkRefinement(before, after).map(({ message }) => message);

test("a version that keeps its names has nothing to lose", () => {
  expect(messages(goodSection)).toEqual([]);
  expect(messages(goodSection.replace('"label": "Heading"', '"label": "Title"'))).toEqual([]);
});

test("a setting under another id loses what merchants typed", () => {
  const after = goodSection.replaceAll("section.settings.padding", "section.settings.space");
  expect(messages(after.replace('"id": "padding"', '"id": "space"'))).toEqual([
    expect.stringContaining('"Padding" was called "padding" before'),
  ]);
});

test("a block type that is gone takes its blocks from the pages", () => {
  expect(messages(goodSection.replaceAll('"type": "step"', '"type": "stage"'))).toEqual([
    expect.stringContaining('its type "step" is gone'),
  ]);
});

test("classes keep their names", () => {
  expect(messages(goodSection.replaceAll("gs-steps__title", "gs-other__title"))).toEqual([
    expect.stringContaining('"gs-steps__title" is now "gs-other__title"'),
  ]);
  expect(messages(goodSection.replaceAll("gs-steps", "gs-other"))).toEqual([
    expect.stringContaining("All classes have new names"),
  ]);
});

test("what is taken out, or cannot be read, is not a new name", () => {
  const without = goodSection.replace(/\{ "type": "color"[^}]*\},/, "");
  expect(messages(without)).toEqual([]);
  expect(messages("{% schema %}{", goodSection)).toEqual([]);
  expect(messages(goodSection, "")).toEqual([]);
});

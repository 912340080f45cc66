import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { headingLevel } from "./rule.ts";

const level = (values: string[], initial?: string) => ({
  type: "select",
  id: "tag",
  label: "Level",
  options: values.map((value) => ({ value, label: value })),
  ...(initial === undefined ? {} : { default: initial }),
});
const heading = { type: "inline_richtext", id: "heading", label: "Heading" };
const found = (settings: object[], body = "") =>
  findings(headingLevel, sectionWith({ body, settings }));

test("a choice starts with level 2 and ends with level 4", () => {
  expect(found([level(["h1", "h2"], "h1")])).toEqual([expect.stringContaining("level 2")]);
  expect(found([level(["h1", "h2"])])).toEqual([expect.stringContaining("level 2")]);
  expect(found([level(["h2", "h5"], "h2")])).toEqual([expect.stringContaining("1 to 4")]);
});

test("a fixed level around the section's heading is told", () => {
  const body = "<h2 class='a'>\n  {{ section.settings.heading | escape }}\n</h2>";
  expect(found([heading], body)).toEqual([expect.stringContaining("let a setting decide")]);
});

test("a level from a setting, and headings of other things, are fine", () => {
  const body =
    "<{{ section.settings.tag }}>{{ section.settings.heading }}</{{ section.settings.tag }}><h3>{{ product.title }}</h3>";
  expect(found([heading, level(["h1", "h2", "h3"], "h2")], body)).toEqual([]);
  expect(found([level(["small", "large"])])).toEqual([]);
});

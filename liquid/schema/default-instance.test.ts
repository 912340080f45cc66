import { expect, test } from "vitest";
import { defaultInstance } from "./default-instance.ts";
import type { SectionSchema } from "./section-schema.ts";

const schema: SectionSchema = {
  name: "Quotes",
  settings: [
    { type: "text", id: "heading", default: "Hello" },
    { type: "select", id: "layout", options: [{ value: "grid", label: "Grid" }] },
    { type: "color", id: "color" },
    { type: "header", content: "Colors" },
  ],
  blocks: [
    { type: "quote", name: "Quote", settings: [{ type: "text", id: "by", default: "Ada" }] },
  ],
  presets: [
    {
      name: "Quotes",
      settings: { heading: "Said about us" },
      blocks: [
        { type: "quote", settings: {} },
        { type: "quote", settings: { by: "Bo" } },
        { type: "@app", settings: {} },
      ],
    },
  ],
};

test("the first preset's values overrule the defaults, and blocks get stable ids", () => {
  expect(defaultInstance(schema)).toEqual({
    settings: { heading: "Said about us", layout: "grid" },
    blocks: [
      { id: "quote-1", type: "quote", settings: { by: "Ada" } },
      { id: "quote-2", type: "quote", settings: { by: "Bo" } },
      { id: "app-1", type: "@app", settings: {} },
    ],
  });
});

test("a section without presets has its defaults and no blocks", () => {
  expect(defaultInstance({ ...schema, presets: [] })).toEqual({
    settings: { heading: "Hello", layout: "grid" },
    blocks: [],
  });
});

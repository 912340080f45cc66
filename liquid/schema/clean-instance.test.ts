import { expect, test } from "vitest";
import { cleanInstance } from "./clean-instance.ts";
import type { SectionSchema } from "./section-schema.ts";

const schema: SectionSchema = {
  name: "Quotes",
  max_blocks: 3,
  settings: [
    { type: "text", id: "heading", default: "Hello" },
    { type: "range", id: "columns", min: 1, max: 5, step: 2, default: 3 },
    { type: "select", id: "layout", options: [{ value: "grid", label: "Grid" }], default: "grid" },
    { type: "checkbox", id: "wide", default: false },
    { type: "product_list", id: "products", limit: 2 },
  ],
  blocks: [
    { type: "quote", name: "Quote", settings: [{ type: "text", id: "by", default: "Ada" }] },
    { type: "logo", name: "Logo", limit: 1, settings: [] },
  ],
  presets: [],
};

test("a merchant's values survive a new version", () => {
  const instance = {
    settings: { heading: "Mine", columns: 5, layout: "grid", wide: true, products: ["a"] },
    blocks: [{ id: "x", type: "quote", disabled: true, settings: { by: "Bo" } }],
  };
  expect(cleanInstance(schema, instance)).toEqual(instance);
});

test("unknown settings and blocks go, and new settings get their default", () => {
  const cleaned = cleanInstance(schema, {
    settings: { gone: 1 },
    blocks: [
      { id: "a", type: "gone", settings: {} },
      { id: "b", type: "quote", settings: { gone: 1 } },
    ],
  });
  expect(cleaned.settings).toEqual({ heading: "Hello", columns: 3, layout: "grid", wide: false });
  expect(cleaned.blocks).toEqual([{ id: "b", type: "quote", settings: { by: "Ada" } }]);
});

test("values that no longer fit become the nearest allowed one or the default", () => {
  const settings = {
    heading: 7,
    columns: 99,
    layout: "carousel",
    wide: "yes",
    products: ["a", 2, "b", "c"],
  };
  expect(cleanInstance(schema, { settings, blocks: [] }).settings).toEqual({
    heading: "Hello",
    columns: 5,
    layout: "grid",
    wide: false,
    products: ["a", "b"],
  });
  const between = { settings: { columns: 2.2 }, blocks: [] };
  expect(cleanInstance(schema, between).settings["columns"]).toBe(3);
});

test("blocks beyond a limit go", () => {
  const block = (id: string, type: string) => ({ id, type, settings: {} });
  const blocks = [
    block("a", "logo"),
    block("b", "logo"),
    block("c", "quote"),
    block("d", "quote"),
    block("e", "quote"),
  ];
  const cleaned = cleanInstance(schema, { settings: {}, blocks });
  expect(cleaned.blocks.map(({ id }) => id)).toEqual(["a", "c", "d"]);
});

test("cleaning twice changes nothing more", () => {
  const once = cleanInstance(schema, { settings: { columns: 4 }, blocks: [block()] });
  expect(cleanInstance(schema, once)).toEqual(once);
  function block() {
    return { id: "a", type: "quote", settings: { by: null } };
  }
});

import { expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { EVERY_SETTING } from "#tests/harness/every-setting.ts";
import { blockSchemaError, sectionSchemaError } from "./section-schema-error.ts";

const schema = (value: object | string) =>
  `{% schema %}${typeof value === "string" ? value : JSON.stringify(value)}{% endschema %}`;
const withSetting = (setting: object) => ({ settings: [{ id: "a", label: "A", ...setting }] });
const range = { type: "range", min: 0, max: 100, default: 50 };
const options = [{ value: "a", label: "A" }];
const text = { type: "text", id: "a", label: "A" };

test.each<[string, object | string]>([
  ["a comma too many", '{"name": "A",}'],
  ["a list", "[]"],
  ["a long name", { name: "x".repeat(26) }],
  ["an attribute that does not exist", { name: "A", colour: "red" }],
  ["a tag that does not exist", { tag: "main" }],
  ["more than two of it on a page", { limit: 3 }],
  ["more than 50 blocks", { max_blocks: 51 }],
  ["a preset without a name", { presets: [{}] }],
  ["both lists of places", { enabled_on: { templates: ["index"] }, disabled_on: {} }],
  ["an id twice", { settings: [text, text] }],
  ["no id", { settings: [{ type: "text", label: "A" }] }],
  ["no label", { settings: [{ type: "text", id: "a" }] }],
  ["an unknown type", withSetting({ type: "slider" })],
  ["a type of the theme's own settings", withSetting({ type: "color_scheme_group" })],
  ["a range of 102 steps", withSetting({ ...range, max: 101 })],
  ["a range that its step does not divide", withSetting({ ...range, step: 30, default: 30 })],
  ["a step of 0.25", withSetting({ ...range, max: 1, step: 0.25, default: 0.5 })],
  ["a default between steps", withSetting({ ...range, step: 20 })],
  ["a default out of the range", withSetting({ ...range, default: 101 })],
  ["a range of texts", withSetting({ ...range, default: "50" })],
  ["a range without a default", withSetting({ ...range, default: undefined })],
  ["an empty default", withSetting({ type: "text", default: "" })],
  ["an empty richtext", withSetting({ type: "richtext", default: "" })],
  ["richtext without a paragraph", withSetting({ type: "richtext", default: "Hello" })],
  ["a number in quotes", withSetting({ type: "number", default: "3" })],
  ["no options", withSetting({ type: "select", options: [] })],
  ["an option without a label", withSetting({ type: "radio", options: [{ value: "a" }] })],
  ["no font", withSetting({ type: "font_picker" })],
  ["no video site", withSetting({ type: "video_url" })],
  ["a menu of its own", withSetting({ type: "link_list", default: "sale" })],
  ["a product chosen in advance", withSetting({ type: "product", default: "amphora" })],
  ["a list of 51", withSetting({ type: "product_list", limit: 51 })],
  ["a block type twice", { blocks: [{ type: "a" }, { type: "a" }] }],
  ["a block's setting without an id", { blocks: [{ type: "a", settings: [{ type: "text" }] }] }],
  ["a limit for app blocks", { blocks: [{ type: "@app", limit: 2 }] }],
  ["theme blocks beside its own", { blocks: [{ type: "@theme" }, { type: "a", name: "A" }] }],
])("a schema with %s is refused", (_name, value) => {
  expect(sectionSchemaError(schema(value))).not.toBeNull();
});

test.each<[string, object]>([
  ["exactly 101 steps", withSetting(range)],
  ["steps of a tenth", withSetting({ ...range, max: 3, step: 0.1, default: 0.7 })],
  ["a negative range", withSetting({ ...range, min: -10, max: 10, step: 2, default: -4 })],
  ["a name in the theme's languages", { name: "t:sections.a-name-longer-than-25-characters" }],
  ["a list as rich text", withSetting({ type: "richtext", default: "<ul><li>A</li></ul>" })],
  ["options", withSetting({ type: "select", options, default: "a" })],
  ["a heading between settings", { settings: [{ type: "header", content: "A" }, text] }],
  ["the same id in a block", { settings: [text], blocks: [{ type: "a", settings: [text] }] }],
  ["app blocks beside its own", { blocks: [{ type: "@app" }, { type: "a", name: "A" }] }],
])("a schema with %s is accepted", (_name, value) => {
  expect(sectionSchemaError(schema(value))).toBeNull();
});

test("two schemas are refused, none is fine", () => {
  expect(sectionSchemaError(schema({}) + schema({}))).not.toBeNull();
  expect(sectionSchemaError("<p>no schema</p>")).toBeNull();
});

test("a theme block may name what a section may not, but its settings are looked at", () => {
  expect(blockSchemaError(schema({ name: "A", tag: null, ...withSetting(range) }))).toBeNull();
  expect(blockSchemaError(schema(withSetting({ ...range, max: 101 })))).not.toBeNull();
  expect(blockSchemaError("<p>no schema</p>")).toBeNull();
});

test.each(archetypes.map((archetype) => [archetype.slug, archetype] as const))(
  "the library's %s is accepted",
  (_slug, { code }) => {
    expect(sectionSchemaError(code)).toBeNull();
  },
);

test("every kind of setting is accepted", () => {
  expect(sectionSchemaError(EVERY_SETTING)).toBeNull();
});

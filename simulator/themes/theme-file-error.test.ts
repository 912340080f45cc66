import { expect, test } from "vitest";
import type { Theme } from "../state.ts";
import { themeFileError } from "./theme-file-error.ts";

const AT = "2026-11-29T00:00:00Z";
const themeOf = (names: string[]): Theme => ({
  id: 1,
  name: "Theme",
  role: "MAIN",
  processing: "done",
  createdAt: AT,
  updatedAt: AT,
  files: Object.fromEntries(
    names.map((name) => [name, { body: "", encoding: "utf8", createdAt: AT, updatedAt: AT }]),
  ),
});
const numbered = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index));
const errorOf = (name: string, body: string, names = ["sections/a.liquid"], written = [name]) =>
  themeFileError(themeOf(names), { name, body }, new Set(written));

const PAGE = "templates/page.json";
const page = (template: unknown) => errorOf(PAGE, JSON.stringify(template));
const sections = (count: number, section: object = {}) => {
  const ids = numbered(count, (index) => `s${index}`);
  return {
    sections: Object.fromEntries(ids.map((id) => [id, { type: "a", ...section }])),
    order: ids,
  };
};
const blocks = (count: number) => {
  const ids = numbered(count, (index) => `b${index}`);
  return { blocks: Object.fromEntries(ids.map((id) => [id, { type: "b" }])), block_order: ids };
};
const nested = (depth: number): object =>
  depth === 0 ? {} : { blocks: { b: { type: "b", ...nested(depth - 1) } }, block_order: ["b"] };

test.each<[string, unknown]>([
  ["a list", []],
  ["sections in a list", { sections: [], order: [] }],
  ["an order that is no list", { ...sections(1), order: "s0" }],
  ["26 sections", sections(26)],
  ["a section without a type", { sections: { s0: {} }, order: ["s0"] }],
  ["a section whose file does not exist", sections(1, { type: "gone" })],
  ["a section of an inherited name", sections(1, { type: "__proto__" })],
  ["an order that names an unknown section", { ...sections(1), order: ["s0", "s1"] }],
  ["an order that names a section twice", { ...sections(1), order: ["s0", "s0"] }],
  ["a section that is missing from the order", { ...sections(2), order: ["s0"] }],
  ["sections and no order", { sections: sections(1).sections }],
  ["51 blocks in a section", sections(1, blocks(51))],
  ["a block without a type", sections(1, { blocks: { b: {} }, block_order: ["b"] })],
  ["an unknown block in the order", sections(1, { ...blocks(1), block_order: ["b0", "b1"] })],
  ["a block that is missing from the order", sections(1, { ...blocks(2), block_order: ["b0"] })],
  ["blocks nested nine levels deep", sections(1, nested(9))],
  ["blocks nested a thousand levels deep", sections(1, nested(1_000))],
])("a JSON template with %s is refused", (_name, template) => {
  expect(page(template)).not.toBeNull();
});

test.each<[string, unknown]>([
  ["nothing", {}],
  ["25 sections of 50 blocks", sections(25, blocks(50))],
  ["blocks nested eight levels deep", sections(1, nested(8))],
  [
    "a block that the theme places itself",
    sections(1, { blocks: { b: { type: "b", static: true } }, block_order: [] }),
  ],
  ["a layout", { layout: false, ...sections(1) }],
])("a JSON template with %s is accepted", (_name, template) => {
  expect(page(template)).toBeNull();
});

test("a template nested as deep as its size allows is refused, and nothing breaks", () => {
  const depth = 25_000;
  const body = `${'{"blocks":{"b":'.repeat(depth)}1${"}}".repeat(depth)}`;
  expect(errorOf(PAGE, `{"sections":{"s0":{"type":"a","blocks":{"b":${body}}}}}`)).not.toBeNull();
});

test("one comment may stand in front of a template, and nowhere else", () => {
  const text = JSON.stringify(sections(1));
  expect(errorOf(PAGE, `/*\n * Written by the editor.\n */\n${text}`)).toBeNull();
  expect(errorOf(PAGE, `/* a */ /* b */ ${text}`)).not.toBeNull();
  expect(errorOf(PAGE, `${text} // after`)).not.toBeNull();
  expect(errorOf(PAGE, text.replace("{", "{ /* inside */"))).not.toBeNull();
});

test("a template may use a section that the same call writes", () => {
  const body = JSON.stringify(sections(1, { type: "new" }));
  expect(errorOf(PAGE, body, [], [PAGE, "sections/new.liquid"])).toBeNull();
});

test.each([
  ["sections/a.liquid", 256 * 1024],
  ["snippets/a.liquid", 256 * 1024],
  ["assets/a.css", 20 * 1024 * 1024],
])("%s may be as large as %i bytes", (name, bytes) => {
  expect(errorOf(name, "x".repeat(bytes))).toBeNull();
  expect(errorOf(name, "x".repeat(bytes + 1))).toMatch(/exceeds/);
});

test.each([
  ["templates/page.json", 512 * 1024],
  ["sections/header-group.json", 512 * 1024],
  ["config/settings_schema.json", 512 * 1024],
  ["config/settings_data.json", 1.5 * 1024 * 1024],
  ["locales/en.default.json", 1.5 * 1024 * 1024],
])("%s may be as large as %i bytes of JSON", (name, bytes) => {
  expect(errorOf(name, "{}".padEnd(bytes))).toBeNull();
  expect(errorOf(name, "{}".padEnd(bytes + 1))).toMatch(/exceeds/);
});

test.each<[string, number, (index: number) => string]>([
  ["JSON templates", 1_000, (index) => `templates/page.p${index}.json`],
  ["section groups", 20, (index) => `sections/group-${index}.json`],
  ["blocks", 300, (index) => `blocks/b${index}.liquid`],
])("a theme takes no more %s than %i, however many calls they come in", (_what, most, nameOf) => {
  const names = numbered(most, nameOf);
  const [first = ""] = names;
  const one = nameOf(most);
  const body = one.endsWith("json") ? "{}" : "";
  expect(errorOf(one, body, names)).not.toBeNull();
  expect(errorOf(first, body, names)).toBeNull();
  expect(errorOf(one, body, names.slice(1))).toBeNull();
  expect(errorOf(one, body, names.slice(1), [one, nameOf(most + 1)])).not.toBeNull();
});

test("a page has one template, Liquid or JSON", () => {
  expect(errorOf("templates/index.json", "{}", ["templates/index.liquid"])).toMatch(
    /already exists/,
  );
  expect(errorOf("templates/index.liquid", "", ["templates/index.json"])).toMatch(/already exists/);
});

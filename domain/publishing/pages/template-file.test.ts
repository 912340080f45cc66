import * as fc from "fast-check";
import { expect, test } from "vitest";
import { themeFiles } from "#simulator/seed/theme/theme-files.ts";
import { insertEntry, removeEntry } from "./edit-template.ts";
import { isWithEntry } from "./same-meaning.ts";
import { readTemplate, type TemplateFile } from "./template-file.ts";

const ENTRY = { type: "gs-faq", settings: { heading: "Questions" } };

function template(text: string): TemplateFile {
  const read = readTemplate(text);
  if (read.kind !== "template") throw new Error(`Not a template: ${read.reason}`);
  return read.template;
}

const added = (text: string, after: string | null) =>
  insertEntry(template(text), { key: "gs_faq_1", entry: ENTRY, after });

const page = (keys: string[]) => ({
  sections: Object.fromEntries(keys.map((key) => [key, { type: "hero", settings: { a: 1 } }])),
  order: keys,
});

test("an entry is written as its neighbors are, and nothing else changes", () => {
  const text = `/*
 * The contents of this file are auto-generated.
 */
{
  "sections": {
    "hero": {
      "type": "hero",
      "disabled": true,
      "settings": { "size" : 1.50 }
    }
  },
  "order": [
    "hero"
  ],
  "wrapper": "div.page",
  "layout": "theme.wide"
}
`;
  expect(added(text, "hero")).toBe(`/*
 * The contents of this file are auto-generated.
 */
{
  "sections": {
    "hero": {
      "type": "hero",
      "disabled": true,
      "settings": { "size" : 1.50 }
    },
    "gs_faq_1": {
      "type": "gs-faq",
      "settings": {
        "heading": "Questions"
      }
    }
  },
  "order": [
    "hero",
    "gs_faq_1"
  ],
  "wrapper": "div.page",
  "layout": "theme.wide"
}
`);
});

test("a list on one line stays on one line, and a file without blanks gets none", () => {
  expect(added('{ "sections": {"a": {"type": "b"}}, "order": ["a"] }', "a")).toBe(
    '{ "sections": {"a": {"type": "b"}, "gs_faq_1": {"type":"gs-faq","settings":{"heading":"Questions"}}}, "order": ["a", "gs_faq_1"] }',
  );
  expect(added('{"sections":{"a":{"type":"b"}},"order":["a"]}', null)).toBe(
    '{"sections":{"gs_faq_1":{"type":"gs-faq","settings":{"heading":"Questions"}},"a":{"type":"b"}},"order":["gs_faq_1","a"]}',
  );
});

test("a page without sections gets its first one", () => {
  expect(added('{ "sections": {}, "order": [] }', null)).toBe(
    '{ "sections": {"gs_faq_1": {"type":"gs-faq","settings":{"heading":"Questions"}}}, "order": ["gs_faq_1"] }',
  );
  expect(added('{\n\t"sections": {},\n\t"order": []\n}', null)).toBe(
    '{\n\t"sections": {\n\t\t"gs_faq_1": {\n\t\t\t"type": "gs-faq",\n\t\t\t"settings": {\n\t\t\t\t"heading": "Questions"\n\t\t\t}\n\t\t}\n\t},\n\t"order": [\n\t\t"gs_faq_1"\n\t]\n}',
  );
});

const spacings = fc.constantFrom(0, 1, 2, 4, "\t");
const keysOf = fc.uniqueArray(fc.stringMatching(/^[a-z_]\w{0,6}$/), { maxLength: 25 });

test("adding anywhere and taking out again gives every byte back", () => {
  fc.assert(
    fc.property(
      keysOf,
      spacings,
      fc.nat(24),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "/* by Shopify */\n"),
      (keys, indent, at, newline, comment) => {
        const text = (comment + JSON.stringify(page(keys), null, indent)).replaceAll("\n", newline);
        const after = keys[at] ?? null;

        const longer = added(text, after);

        const { order } = page(keys);
        const place = after === null ? 0 : order.indexOf(after) + 1;
        expect(template(longer).entries.map(({ key }) => key)).toEqual(
          order.toSpliced(place, 0, "gs_faq_1"),
        );
        expect(newline === "\n" ? longer : longer.replaceAll(newline, "")).not.toMatch(
          newline === "\n" ? /\r/ : /\n/,
        );
        expect(removeEntry(template(longer), "gs_faq_1")).toBe(text);
        expect(isWithEntry(longer, "gs_faq_1", text)).toBe(true);
      },
    ),
  );
});

test("so it is in every page of the themes at hand", () => {
  const texts = (["barro", "loma", "quayside"] as const).flatMap((name) =>
    Object.entries(themeFiles(name)).flatMap(([fileName, file]) =>
      /^templates\/.+\.json$/.test(fileName) ? [file] : [],
    ),
  );
  expect(texts.length).toBeGreaterThan(15);
  for (const text of texts)
    for (const { key } of template(text).entries)
      expect(removeEntry(template(added(text, key)), "gs_faq_1")).toBe(text);
});

test.for([
  ["a comment inside", '{ "sections": {}, // note\n "order": [] }', "comment", 1],
  ["a second comment in front", '/* a */ /* b */ { "sections": {}, "order": [] }', "comment", 1],
  ["a comment at the end", '{ "sections": {}, "order": [] }\n/* a */', "comment", 2],
  ["a trailing comma", '{ "sections": {},\n "order": [], }', "trailing-comma", 2],
  [
    "a repeated key",
    '{ "sections": { "a": { "type": "b" },\n "a": { "type": "b" } }, "order": [] }',
    "duplicate-key",
    2,
  ],
  [
    "a key repeated deep inside",
    '{ "sections": { "a": { "type": "b", "settings": { "x": 1, "x": 2 } } }, "order": ["a"] }',
    "duplicate-key",
    1,
  ],
  ["no JSON", "{% section 'a' %}", "not-json", 1],
  ["a text that is cut off", '{ "sections": {', "not-json", 1],
  ["an empty file", "", "not-json", 1],
  ["Liquid inside", '{ "sections": {{ x }} }', "not-json", 1],
  ["a list", "[]", "not-a-template", null],
  ["no sections", '{ "order": [] }', "not-a-template", null],
  ["sections in a list", '{ "sections": [], "order": [] }', "not-a-template", null],
  [
    "an entry without a type",
    '{ "sections": { "a": {} }, "order": ["a"] }',
    "not-a-template",
    null,
  ],
  ["no order", '{ "sections": {} }', "broken-order", null],
  [
    "an order that names what is not there",
    '{ "sections": {}, "order": ["a"] }',
    "broken-order",
    null,
  ],
  [
    "an order that names one twice",
    '{ "sections": { "a": { "type": "b" } }, "order": ["a", "a"] }',
    "broken-order",
    null,
  ],
  ["an order of numbers", '{ "sections": {}, "order": [1] }', "broken-order", null],
  [
    "more than 512 KB",
    `{ "sections": {}, "order": [] }${" ".repeat(512 * 1024)}`,
    "too-large",
    null,
  ],
] as const)("%s is refused", ([, text, reason, line]) => {
  expect(readTemplate(text)).toMatchObject({ kind: "unusable", reason, line });
});

test("endless nesting is refused, not followed", () => {
  expect(readTemplate('{"a":'.repeat(100_000))).toMatchObject({ reason: "not-json" });
});

test("names that JavaScript gives a meaning to are names like others", () => {
  const text = '{ "sections": { "__proto__": { "type": "b" } }, "order": ["__proto__"] }';

  expect(template(text).entries).toMatchObject([{ key: "__proto__", type: "b" }]);
  expect(removeEntry(template(added(text, "__proto__")), "gs_faq_1")).toBe(text);
});

test("a page counts as the earlier one and the entry, however it is written down", () => {
  const earlier = JSON.stringify(page(["a", "b"]), null, 2);
  const longer = added(earlier, "a");
  const rewritten = `/* by Shopify */\n${JSON.stringify(JSON.parse(longer))}`;

  expect(isWithEntry(rewritten, "gs_faq_1", earlier)).toBe(true);
  expect(isWithEntry(earlier, "gs_faq_1", earlier)).toBe(false);
  expect(isWithEntry(longer.replace('"a": 1', '"a": 2'), "gs_faq_1", earlier)).toBe(false);
  expect(isWithEntry(added(JSON.stringify(page(["b", "a"])), "a"), "gs_faq_1", earlier)).toBe(
    false,
  );
});

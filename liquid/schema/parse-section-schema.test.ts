import { expect, test } from "vitest";
import { parseSectionSchema } from "./parse-section-schema.ts";

const withSchema = (json: string): string => `<p></p>\n{% schema %}\n${json}\n{% endschema %}\n`;

test("a section without a schema is told apart from one with a broken schema", () => {
  expect(parseSectionSchema("<p></p>")).toEqual({ kind: "missing" });
  expect(parseSectionSchema("{% schema %}{}")).toMatchObject({ kind: "malformed", line: 1 });
});

test("broken JSON names the line of the file", () => {
  const parsed = parseSectionSchema(withSchema('{\n  "name": "Hero",\n  "settings": [,]\n}'));
  expect(parsed).toMatchObject({ kind: "malformed", line: 5 });
});

test("JSON that is cut off names its last line", () => {
  expect(parseSectionSchema(withSchema('{\n  "name": "Hero",'))).toMatchObject({
    kind: "malformed",
    line: 4,
  });
});

test("a list is no schema", () => {
  expect(parseSectionSchema(withSchema("[]"))).toMatchObject({ kind: "malformed", line: 2 });
});

test("what is well-formed is read and what is not is left out", () => {
  const parsed = parseSectionSchema(
    withSchema(
      JSON.stringify({
        name: { en: "Hero", de: "Held" },
        max_blocks: "many",
        settings: [
          { type: "text", id: "a", label: "A", default: "x" },
          "nonsense",
          { id: "no-type" },
          { type: "select", id: "b", label: "B", options: [{ value: "1" }, { label: "no value" }] },
        ],
        blocks: [{ type: "quote" }, { name: "no type" }],
        presets: [{ name: "Hero", blocks: { one: { type: "quote" } } }],
      }),
    ),
  );
  expect(parsed).toEqual({
    kind: "schema",
    schema: {
      name: "Hero",
      settings: [
        { type: "text", id: "a", label: "A", default: "x" },
        { type: "select", id: "b", label: "B", options: [{ value: "1", label: "1" }] },
      ],
      blocks: [{ type: "quote", name: "quote", settings: [] }],
      presets: [{ name: "Hero", settings: {}, blocks: [{ type: "quote", settings: {} }] }],
    },
  });
});

test("the kinds of pages that a section is for are read", () => {
  expect(
    parseSectionSchema(
      withSchema(
        '{ "name": "A", "enabled_on": { "templates": ["product", 1], "groups": "footer" } }',
      ),
    ),
  ).toMatchObject({ schema: { enabled_on: { templates: ["product"], groups: [] } } });
});

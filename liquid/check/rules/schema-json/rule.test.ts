import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { schemaJson } from "./rule.ts";

const withSchema = (json: string) => `<p></p>\n{% schema %}\n${json}\n{% endschema %}`;

test("a broken schema is reported at the line of the mistake", () => {
  expect(findings(schemaJson, withSchema('{\n"name": "A",\nsettings: []\n}'))).toEqual([
    "error 5: The section's schema cannot be read: A name in double quotes is expected here.",
  ]);
});

test("all trailing commas and comments are taken away at once", () => {
  const code = withSchema('{ "name": "A", // the name\n"settings": [{ "id": "x", }, ], }');
  expect(count(schemaJson, code)).toBe(4);
  expect(corrected(schemaJson, code)).toBe(
    withSchema('{ "name": "A", \n"settings": [{ "id": "x" } ] }'),
  );
});

test("a comma inside a text is not taken for a trailing one", () => {
  expect(count(schemaJson, withSchema('{ "name": "A, ]", "tag": "b,}" }'))).toBe(0);
});

test("a schema must be an object", () => {
  expect(findings(schemaJson, withSchema("[]"))[0]).toContain("must be one JSON object");
});

test("an empty schema is reported, a good one not", () => {
  expect(count(schemaJson, "{% schema %}{% endschema %}")).toBe(1);
  expect(count(schemaJson, sectionWith({}))).toBe(0);
});

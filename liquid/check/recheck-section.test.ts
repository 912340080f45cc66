import { expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { checkSection, recheckSection } from "./check-section.ts";
import { goodSection } from "./fixtures/good-section.ts";
import { sectionWith } from "./fixtures/section-with.ts";
import type { Problem } from "./problem.ts";

const told = (problems: Problem[]) => problems.map(({ code, line }) => `${code} ${line}`);

test.each([
  ["a careful section", goodSection],
  ["a filter that does not exist", sectionWith({ body: "<p>\n{{ 'a' | shout }}</p>" })],
  ["an image without a size", sectionWith({ body: "<img alt=''>" })],
  ["Liquid that is refused", sectionWith({ body: "<p>\n{% if (a) %}{% endif %}</p>" })],
])("of %s it says what the whole check said", async (_, code) => {
  const found = await checkSection(code);

  expect(told(await recheckSection(code, found))).toEqual(told(found));
});

test.each(archetypes.map(({ slug, code }) => [slug, code]))(
  "the parser of today takes %s",
  async (_, code) => {
    expect(await recheckSection(code, [])).toEqual([]);
  },
);

test("code that passed once and is refused today is an error, on its line", async () => {
  const code = sectionWith({ body: "<p>\n{% if (a) %}{% endif %}</p>" });

  expect(await recheckSection(code, [])).toMatchObject([
    { code: "LiquidSyntaxError", severity: "error", line: 2 },
  ]);
});

test("what our rules no longer find is forgotten, what theme-check found is not", async () => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const found: Problem[] = [
    { code: "ImageAttributes", severity: "error", message: "Ours", ...place },
    { code: "UnknownFilter", severity: "error", message: "Theirs", ...place },
  ];

  expect(told(await recheckSection(goodSection, found))).toEqual(["UnknownFilter 1"]);
});

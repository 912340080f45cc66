import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { checkSection } from "./check-section.ts";
import { goodSection } from "./fixtures/good-section.ts";
import { ThemeChecker } from "./theme-check/theme-checker.ts";
import { sectionWith } from "./fixtures/section-with.ts";

const codes = async (code: string) => (await checkSection(code)).map((problem) => problem.code);

test("a careful section passes both our rules and theme-check's", async () => {
  expect(await checkSection(goodSection, { prefix: "gs-steps" })).toEqual([]);
});

test("theme-check's findings come in plain words, with its own for developers", async () => {
  const [problem] = await checkSection(sectionWith({ body: "<p>\n{{ 'a' | shout }}</p>" }));
  expect(problem).toMatchObject({ code: "UnknownFilter", severity: "error", line: 2, endLine: 2 });
  expect(problem?.message).toBe(
    'Shopify has no filter named "shout", so it would refuse the file.',
  );
  expect(problem?.detail).toBe("Unknown filter 'shout' used.");
});

test.each([
  ["an object that does not exist", "{{ prduct.url }}", "UndefinedObject"],
  ["Liquid that the strict parser refuses", "{% if (a) %}{% endif %}", "LiquidSyntaxError"],
  ["an open element", "<div>", "LiquidHTMLSyntaxError"],
  ["an open tag", "{% if true %}", "UnclosedTag"],
  ["a script with a mistake", "{% javascript %}let = ;{% endjavascript %}", "ScriptSyntax"],
  ["a style sheet with a mistake", "{% stylesheet %}.a {{% endstylesheet %}", "CssSyntax"],
  ["an image without a size", "<img alt=''>", "ImageAttributes"],
])("%s is reported once", async (_, body, expected) => {
  expect(await codes(sectionWith({ body }))).toEqual([expected]);
});

test("an unknown type of setting is an error of the schema", async () => {
  const settings = [{ type: "texxt", id: "a", label: "A" }];
  const body = "{{ section.settings.a }}";
  expect(await codes(sectionWith({ body, settings }))).toEqual(["SettingAttributes"]);
});

test.each([
  [{ schema: { tag: "nav" } }, "SchemaAttributes"],
  [{ blocks: [{ type: "a", name: "A" }, { type: "@theme" }] }, "SchemaAttributes"],
  [{ settings: [{ type: "font_picker", id: "a", label: "A" }] }, "SettingAttributes"],
  [{ settings: [{ type: "select", id: "a", label: "A" }] }, "SelectDefault"],
  [{ settings: [{ type: "range", id: "a", label: "A" }] }, "RangeSetting"],
  [{ presets: [{}] }, "SchemaName"],
])("a flaw of the schema that theme-check sees too is told once: %o", async (parts, expected) => {
  const body = "settings" in parts ? "{{ section.settings.a }}" : "";
  expect(await codes(sectionWith({ body, ...parts }))).toEqual([expected]);
});

test.each(globSync("simulator/seed/theme/files/sections/*.liquid"))(
  "%s, written by hand for a theme, has no error",
  async (file) => {
    const problems = await checkSection(readFileSync(file, "utf8"));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  },
);

test("the same code gives the same list, however many are asked for at once", async () => {
  const code = sectionWith({ body: "<img src='a'>{{ x }}{{ 'a' | nope }}<div>" });
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => checkSection(code)));
  for (const other of others) expect(other).toEqual(first);
});

test("a section that takes too long is an error of its own, and our rules' findings stay", async () => {
  const slow = new ThemeChecker({ timeoutMs: 1 });
  const found = (await checkSection("<p onclick='a()'>", {}, slow)).map(({ code }) => code);
  expect(found).toEqual(["CheckIncomplete", "SchemaMissing", "InlineHandler"]);
  slow.close();
});

test("brackets that end the compiler's stack are a mistake of the script", async () => {
  const body = `{% javascript %}${"(".repeat(20_000)}{% endjavascript %}`;
  expect(await codes(sectionWith({ body }))).toContain("ScriptSyntax");
});

test.each(["", "{{", "{% schema %}", "\u0000", "<", "{% schema %}null{% endschema %}"])(
  "malformed code is answered, not thrown at: %j",
  async (code) => {
    expect(await checkSection(code)).not.toEqual([]);
  },
);

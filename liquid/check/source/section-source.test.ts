import { expect, test } from "vitest";

import { goodSection } from "../fixtures/good-section.ts";
import { LIQUID_MARK } from "./html-elements.ts";
import { readSection } from "./section-source.ts";

test("markup has the length of the code and no Liquid in it", () => {
  const { markup } = readSection(goodSection);
  expect(markup).toHaveLength(goodSection.length);
  expect(markup).not.toMatch(/\{[{%]/);
  expect(markup).not.toContain("presets");
});

test("quotes and brackets inside Liquid do not end an attribute", () => {
  const [element] = readSection(`<a href="{{ a | append: '">' }}x" class="b">`).elements;
  expect(element?.attributes.map(({ name }) => name)).toEqual(["href", "class"]);
  expect(element?.attributes[0]?.value.endsWith("x")).toBe(true);
});

test("attributes without quotes, in capitals, or over several lines are read", () => {
  const [element] = readSection("<IMG\n  SRC=a.png\n  hidden\n  Alt='b'>").elements;
  expect(element?.name).toBe("img");
  expect(element?.attributes.map(({ name, value }) => [name, value])).toEqual([
    ["src", "a.png"],
    ["hidden", ""],
    ["alt", "b"],
  ]);
});

test("Liquid between attributes may add any", () => {
  const { elements } = readSection(
    "<p {{ block.shopify_attributes }}><p {% if a %}id=b{% endif %}>",
  );
  expect(elements.map(({ hasLiquidAttributes }) => hasLiquidAttributes)).toEqual([true, true]);
});

test("a tag name printed by Liquid is still an element", () => {
  const [element] = readSection('<{{ tag }} id="a">').elements;
  expect(element?.name).toContain(LIQUID_MARK);
  expect(element?.attributes[0]?.value).toBe("a");
});

test("what looks like markup inside scripts, comments and raw tags is not", () => {
  const code = "<script>'<img>'</script><!-- <img> -->{% comment %}<img>{% endcomment %}";
  expect(readSection(code).elements.map(({ name }) => name)).toEqual(["script"]);
});

test("a token ends at the first closing braces, also inside quotes", () => {
  const { tokens } = readSection("{{ '}}' }}{%- if a -%}");
  expect(tokens.map(({ markup }) => markup)).toEqual([" '", " a "]);
});

test("each line of a liquid tag is a tag; its comments are not", () => {
  const code =
    "{%- liquid\n  # note\n  assign a = 1\n  comment\n    echo b\n  endcomment\n  echo a\n-%}";
  expect(readSection(code).tokens.map(({ name }) => name)).toEqual(["assign", "echo"]);
});

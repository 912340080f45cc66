import { expect, test } from "vitest";

import { applySafeFixes } from "./apply-safe-fixes.ts";
import { checkQuickly } from "./check-quickly.ts";
import { goodSection } from "./fixtures/good-section.ts";
import { sectionWith } from "./fixtures/section-with.ts";

const fixedBy = (code: string) => applySafeFixes(code, checkQuickly(code));

test("everything that can be corrected safely is corrected at once", () => {
  const broken = goodSection
    .replace('"default": 48 }\n', '"default": 50, }\n')
    .replace('"name": "Steps",', '"name": "Steps that lead to a purchase",')
    .replace('"default": "Choose"', '"default": ""')
    .replace("<p>Say in one sentence what happens.</p>", "Say what happens.")
    .replace('{ "title": "Order" }', '{ "titel": "Order", "subtitle": "x" }')
    .replace("<div", "{% form 'new_comment' %}<textarea></textarea>{% endform %}<div");
  const problems = checkQuickly(broken);
  expect(problems.filter(({ severity }) => severity === "error").length).toBeGreaterThan(6);
  expect(checkQuickly(applySafeFixes(broken, problems))).toEqual([]);
});

test("neighbours in one list are both taken out and the JSON stays whole", () => {
  const settings = { a: 1, b: 2, c: 3, d: 4 };
  const code = sectionWith({ presets: [{ name: "Example", settings }] });
  expect(checkQuickly(fixedBy(code))).toEqual([]);
});

test("a second application changes nothing", () => {
  const code = sectionWith({ presets: [], settings: [{ type: "product", id: "p", default: "x" }] });
  expect(fixedBy(fixedBy(code))).toBe(fixedBy(code));
});

test("problems that were not given are left alone", () => {
  const code = sectionWith({ presets: [], schema: { name: "x".repeat(30) } });
  const onlyName = checkQuickly(code).filter((problem) => problem.code === "SchemaName");
  expect(applySafeFixes(code, onlyName)).toContain('"presets": []');
});

test("without corrections the code stays as it is", () => {
  expect(applySafeFixes(goodSection, [])).toBe(goodSection);
  expect(fixedBy("{% if %}")).toBe("{% if %}");
});

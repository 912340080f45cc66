import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { selectDefault } from "./rule.ts";

const withSelect = (select: object) =>
  sectionWith({ settings: [{ type: "select", id: "s", label: "Size", ...select }] });
const options = [
  { value: "small", label: "Small" },
  { value: "large", label: "Large" },
];

test("a default outside the options becomes the first option", () => {
  const code = withSelect({ options, default: "huge" });
  expect(findings(selectDefault, code)[0]).toContain('"Size" is not one of its options');
  expect(corrected(selectDefault, code)).toContain('"default": "small"');
});

test("a heading's level outside the options becomes the second", () => {
  const levels = ["h1", "h2", "h3"].map((value) => ({ value, label: value }));
  const code = withSelect({ options: levels, default: "h9" });
  expect(corrected(selectDefault, code)).toContain('"default": "h2"');
});

test("a heading's level never becomes the first where there is another", () => {
  const levels = ["h1", "h3"].map((value) => ({ value, label: value }));
  expect(corrected(selectDefault, withSelect({ options: levels, default: "h2" }))).toContain(
    '"default": "h3"',
  );
});

test("a choice without options is reported", () => {
  expect(count(selectDefault, withSelect({ options: [] }))).toBe(1);
  expect(count(selectDefault, withSelect({ type: "radio" }))).toBe(1);
});

test("a default among the options, or none, is fine", () => {
  expect(count(selectDefault, withSelect({ options, default: "large" }))).toBe(0);
  expect(count(selectDefault, withSelect({ options }))).toBe(0);
});

import { expect, test } from "vitest";
import { isSettingVisible } from "./visible-settings.ts";

const visible = (condition: string, values: Record<string, unknown>): boolean =>
  isSettingVisible({ type: "text", id: "a", visible_if: condition }, values);

test("a setting without a condition is visible", () => {
  expect(isSettingVisible({ type: "text", id: "a" }, {})).toBe(true);
});

test.each([
  ["{{ section.settings.layout == 'carousel' }}", { layout: "carousel" }, true],
  ["{{ section.settings.layout == 'carousel' }}", { layout: "grid" }, false],
  ["{{ section.settings.layout != 'carousel' }}", {}, true],
  ["{{ block.settings.wide }}", { wide: true }, true],
  ["{{ block.settings.wide == false }}", { wide: false }, true],
  ["{{ section.settings.columns > 2 }}", { columns: 3 }, true],
  ["{{ section.settings.columns > 2 }}", { columns: "3" }, false],
  ["{{ section.settings.image == blank }}", {}, true],
  ["{{ section.settings.image != blank }}", { image: "x" }, true],
  ["{{ section.settings.a == 'x' and section.settings.b == 'y' }}", { a: "x", b: "z" }, false],
  ["{{ section.settings.a == 'x' or section.settings.b == 'y' }}", { a: "x" }, true],
  [
    "{{ section.settings.a == 'x' or section.settings.a == 'y' and section.settings.b }}",
    { a: "x" },
    true,
  ],
])("%s with %o is %s", (condition, values, expected) => {
  expect(visible(condition, values)).toBe(expected);
});

test("a condition that cannot be read shows the setting", () => {
  expect(visible("{{ ) }}", {})).toBe(true);
  expect(visible("layout", {})).toBe(true);
});

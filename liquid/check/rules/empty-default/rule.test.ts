import { expect, test } from "vitest";

import { corrected, count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { emptyDefault } from "./rule.ts";

test.each(["text", "textarea", "richtext", "inline_richtext", "liquid", "html"])(
  "an empty default of a %s is taken out",
  (type) => {
    const code = sectionWith({ settings: [{ type, id: "x", default: "", label: "X" }] });
    expect(count(emptyDefault, code)).toBe(1);
    expect(corrected(emptyDefault, code)).not.toContain("default");
    expect(corrected(emptyDefault, code)).toContain('"label": "X"');
  },
);

test("a text as default, or none, is fine", () => {
  const settings = [
    { type: "text", id: "a", label: "A", default: "Hello" },
    { type: "text", id: "b", label: "B" },
    { type: "checkbox", id: "c", label: "C", default: false },
  ];
  expect(count(emptyDefault, sectionWith({ settings }))).toBe(0);
});

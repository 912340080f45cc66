import { expect, test } from "vitest";

import { corrected, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { settingAttributes } from "./rule.ts";

const found = (setting: object) =>
  findings(settingAttributes, sectionWith({ settings: [setting] }));

test.each([
  [{ type: "texxt", id: "a", label: "A" }, 'no setting of the type "texxt"'],
  [{ id: "a", label: "A" }, "needs a type"],
  [{ type: "color_palette", id: "a", label: "A" }, "belongs to the theme"],
  [{ type: "text", label: "A" }, 'needs "id"'],
  [{ type: "text", id: "a" }, 'needs "label"'],
  [{ type: "header" }, 'needs "content"'],
  [{ type: "video_url", id: "a", label: "A" }, 'needs "accept"'],
  [{ type: "font_picker", id: "a", label: "A" }, 'needs "default"'],
  [{ type: "text", id: "a", label: "A", max: 5 }, 'cannot have "max"'],
  [{ type: "checkbox", id: "a", label: "A", default: "true" }, "true or false"],
  [{ type: "number", id: "a", label: "A", default: "5" }, "must be a number"],
  [{ type: "product_list", id: "a", label: "A", limit: 51 }, "1 to 50"],
])("%o is told", (setting, message) => {
  expect(found(setting)).toEqual([expect.stringContaining(message)]);
});

test.each([
  { type: "text", id: "a", label: "A", default: "b", placeholder: "c" },
  { type: "header", content: "A", info: "b" },
  { type: "paragraph", content: "A" },
  { type: "video_url", id: "a", label: "A", accept: ["youtube"] },
  { type: "checkbox", id: "a", label: "A", default: true },
  { type: "metaobject", id: "a", label: "A", metaobject_type: "b" },
  { type: "color", id: "a", label: "A", default: "{{ settings.color }}", alpha: true },
])("%o is fine", (setting) => {
  expect(found(setting)).toEqual([]);
});

test("what is too much is taken out, and a truth value loses its quotation marks", () => {
  const settings = [
    { type: "text", id: "a", label: "A", max: 5 },
    { type: "checkbox", id: "b", label: "B", default: "true" },
  ];
  const fixed = corrected(settingAttributes, sectionWith({ settings }));
  expect(fixed).not.toContain("max");
  expect(fixed).toContain('"default": true');
});

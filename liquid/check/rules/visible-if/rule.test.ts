import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { visibleIf } from "./rule.ts";

const choice = { type: "checkbox", id: "on", label: "On" };
const text = (condition: string) => ({
  type: "text",
  id: "a",
  label: "A",
  visible_if: condition,
});
const ofSection = (condition: string) => sectionWith({ settings: [choice, text(condition)] });
const ofBlock = (condition: string) =>
  sectionWith({
    settings: [{ ...choice, id: "wide" }],
    blocks: [{ type: "b", name: "B", settings: [choice, text(condition)] }],
  });

test.each([
  [ofSection("{{ section.settings.off }}"), '"off", which does not exist'],
  [ofSection("section.settings.on"), 'must stand in "{{"'],
  [ofSection("{{ section.settings.a }}"), "depends on itself"],
  [ofSection("{{ block.settings.on }}"), "cannot depend on one of a block"],
  [ofSection("{{ true }}"), "does not depend on any"],
  [ofBlock("{{ block.settings.wide }}"), '"wide", which does not exist'],
])("a condition that cannot work is told", (code, message) => {
  expect(findings(visibleIf, code)).toEqual([expect.stringContaining(message)]);
});

test("a picker of the store has no condition", () => {
  const picker = { ...text("{{ section.settings.on }}"), type: "product" };
  expect(findings(visibleIf, sectionWith({ settings: [choice, picker] }))).toEqual([
    expect.stringContaining("always shown"),
  ]);
});

test.each([
  ofSection("{{ section.settings.on == false }}"),
  ofSection("{{ settings.animations }}"),
  ofBlock("{{ block.settings.on }}"),
  ofBlock("{{ section.settings.wide and block.settings.on }}"),
])("a condition over what exists is fine", (code) => {
  expect(findings(visibleIf, code)).toEqual([]);
});

import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { settingNotUsed } from "./rule.ts";

const settings = [{ type: "text", id: "title", label: "Title" }];

test("a setting that nothing reads is named by its label", () => {
  expect(findings(settingNotUsed, sectionWith({ settings }))).toEqual([
    'warning 8: The setting "Title" changes nothing: the code never uses it.',
  ]);
});

test.each([
  ["read in the code", "{{ section.settings.title }}"],
  ["read by a computed name", "{{ section.settings[key] }}"],
  ["handed to a snippet", "{% render 'card', section: section %}"],
  ["seen by a snippet", "{% render 'card' %}"],
  ["read through a variable", "{% assign s = section.settings %}{{ s.title }}"],
])("a setting is used when it is %s", (_, body) => {
  expect(count(settingNotUsed, sectionWith({ body, settings }))).toBe(0);
});

test("a block's setting is not used by reading the section's of the same name", () => {
  const blocks = [{ type: "a", name: "A", settings }];
  const body = "{{ section.settings.title }}{% for block in section.blocks %}{% endfor %}";
  expect(count(settingNotUsed, sectionWith({ body, settings, blocks }))).toBe(1);
});

test("an app's block tells nothing about the others", () => {
  const blocks = [{ type: "a", name: "A", settings }, { type: "@app" }];
  const body = "{% for block in section.blocks %}{% render block %}{% endfor %}";
  expect(count(settingNotUsed, sectionWith({ body, blocks }))).toBe(1);
});

test("a setting that only decides what the form shows is used", () => {
  const more = { type: "text", id: "b", label: "B", visible_if: "{{ section.settings.title }}" };
  const body = "{{ section.settings.b }}";
  expect(count(settingNotUsed, sectionWith({ body, settings: [...settings, more] }))).toBe(0);
});

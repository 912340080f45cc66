import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { settingNotDeclared } from "./rule.ts";

const blocks = [
  { type: "a", name: "A", settings: [{ type: "text", id: "title", label: "T" }] },
  { type: "b", name: "B", settings: [{ type: "text", id: "text", label: "T" }] },
];

test.each([
  ["an output", "{{ section.settings.nope }}"],
  ["a condition", "{% if section.settings.nope != blank %}{% endif %}"],
  ["brackets", "{{ section.settings['nope'] }}"],
  ["a line of a liquid tag", "{% liquid\n assign a = section.settings.nope\n%}"],
  ["a block", "{% for block in section.blocks %}{{ block.settings.nope }}{% endfor %}"],
  ["a loop with another name", "{% for b in section.blocks %}{{ b.settings.nope }}{% endfor %}"],
  ["the first block", "{{ section.blocks.first.settings.nope }}"],
  ["a numbered block", "{{ section.blocks[0].settings.nope }}"],
  ["an argument of a filter", "{{ 'a' | append: section.settings.nope }}"],
])("a setting that the schema lacks is reported in %s", (_, body) => {
  const found = findings(settingNotDeclared, sectionWith({ body, blocks }));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('"nope"');
});

test.each([
  [
    "settings of any block",
    "{% for block in section.blocks %}{{ block.settings.title }}{{ block.settings.text }}{% endfor %}",
  ],
  ["the theme's settings", "{{ settings.nope }}"],
  ["a color scheme's settings", "{{ section.settings.scheme.settings.background }}"],
  ["a text that looks like code", "{{ 'section.settings.nope' }}"],
  ["a comment", "{% comment %}{{ section.settings.nope }}{% endcomment %}"],
  ["a note", "{% # section.settings.nope %}"],
  ["another object's settings", "{{ other.settings.nope }}"],
])("%s are fine", (_, body) => {
  const settings = [{ type: "color_scheme", id: "scheme", label: "Colors" }];
  expect(count(settingNotDeclared, sectionWith({ body, blocks, settings }))).toBe(0);
});

test.each([
  ["asked for in a condition", "{% if section.settings.nope %}a{% endif %}"],
  [
    "handed to a snippet",
    "{% render 'a', b: c %}{% unless section.settings.nope %}a{% endunless %}",
  ],
])("a setting that is only %s is a warning", (_, body) => {
  expect(findings(settingNotDeclared, sectionWith({ body }))[0]).toMatch(/^warning/);
});

test("settings of the theme's own blocks are not known here", () => {
  const body = "{{ block.settings.nope }}";
  expect(count(settingNotDeclared, sectionWith({ body, blocks: [{ type: "@theme" }] }))).toBe(0);
});

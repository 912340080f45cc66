import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { blockTypes } from "./rule.ts";

const blocks = [{ type: "text", name: "Text" }, { type: "image", name: "Image" }, { type: "@app" }];
const loop = (branches: string) =>
  `{% for block in section.blocks %}{% case block.type %}${branches}{% endcase %}{% endfor %}`;

test("a block without a branch is an error, a branch without a block a warning", () => {
  const body = loop("{% when 'text' %}a{% when 'video' %}b");
  expect(findings(blockTypes, sectionWith({ body, blocks }))).toEqual([
    expect.stringMatching(/^warning 1: .*"video"/),
    expect.stringMatching(/^error \d+: .*"Image"/),
  ]);
});

test.each([
  loop("{% when 'text' %}a{% when 'image' %}b{% when '@app' %}{% render block %}"),
  loop('{% when "text", "image" %}a'),
  loop("{% when 'text' %}a{% else %}b"),
  `${loop("{% when 'text' %}a")}{% if block.type == 'image' %}b{% endif %}`,
  "{% for block in section.blocks %}{{ block.settings.a }}{% endfor %}",
])("%s is fine", (body) => {
  expect(findings(blockTypes, sectionWith({ body, blocks }))).toEqual([]);
});

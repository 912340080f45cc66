import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { styleTag } from "./rule.ts";

test("a rule without the section's id, and a property that is not custom, are told", () => {
  expect(findings(styleTag, "{% style %}.a { --b: 1 }{% endstyle %}")).toEqual([
    expect.stringContaining('put ".a" into'),
  ]);
  expect(
    findings(styleTag, "{% style %}.a-{{ section.id }} {\n padding-top: 1px; }{% endstyle %}"),
  ).toEqual([expect.stringMatching(/^warning 2: Hand this over/)]);
});

test("custom properties of one instance are fine, and so is the static style sheet", () => {
  const code = `{% style %}.a-{{ section.id }} {
    --b: {{ c }}px;
    {%- if d != blank %}
    --d: {{ d }};
    {%- endif %}
  }{% endstyle %}{% stylesheet %}.a { padding: 1px }{% endstylesheet %}`;
  expect(findings(styleTag, code)).toEqual([]);
});

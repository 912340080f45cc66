import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { formOutsideTemplate } from "./rule.ts";

const form = "{% form 'new_comment', article %}<input>{% endform %}";

test("a comment form in a section for any page is cut out whole", () => {
  const code = sectionWith({ body: `<p>Before</p>${form}<p>After</p>` });
  expect(findings(formOutsideTemplate, code)[0]).toContain("blog post's own page");
  expect(corrected(formOutsideTemplate, code)).toMatch(/^<p>Before<\/p><p>After<\/p>\n/);
});

test("a comment form without an article is wrong everywhere", () => {
  const body = "{%- form 'new_comment' -%}{%- endform -%}";
  expect(count(formOutsideTemplate, sectionWith({ body, presets: [] }))).toBe(1);
});

test("a section for blog posts only may have it", () => {
  const enabled_on = { templates: ["article"] };
  expect(count(formOutsideTemplate, sectionWith({ body: form, schema: { enabled_on } }))).toBe(0);
  expect(count(formOutsideTemplate, sectionWith({ body: form, presets: [] }))).toBe(0);
});

test("other forms are fine", () => {
  const body = "{% form 'contact' %}{% endform %}{% form 'customer' %}{% endform %}";
  expect(count(formOutsideTemplate, sectionWith({ body }))).toBe(0);
});

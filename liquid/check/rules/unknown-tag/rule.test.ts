import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { unknownTag } from "./rule.ts";

test("a tag that Shopify does not know is reported", () => {
  expect(findings(unknownTag, "{% set a = 1 %}")).toEqual([
    "error 1: Shopify has no tag {% set %} and would refuse the file.",
  ]);
});

test("tags of the layout are not allowed in a section", () => {
  expect(findings(unknownTag, "{% section 'header' %}")[0]).toContain(
    "not allowed inside a section",
  );
});

test("known tags, notes and raw text are fine", () => {
  expect(count(unknownTag, goodSection)).toBe(0);
  expect(count(unknownTag, "{% # note %}{% raw %}{% set %}{% endraw %}{% else %}{% endif %}")).toBe(
    0,
  );
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { blockAttributes } from "./rule.ts";

const blocks = [
  { type: "a", name: "A" },
  { type: "b", name: "B" },
];
const loop = (inner: string) =>
  sectionWith({ body: `{% for block in section.blocks %}${inner}{% endfor %}`, blocks });
const mark = "{{ block.shopify_attributes }}";

test.each([
  ["blocks that the editor cannot find", "<p></p>", "cannot find these blocks"],
  ["a mark outside of a tag", `<p>${mark}</p>`, "printed as text"],
  ["two marks of one block", `<p ${mark}><b ${mark}></b></p>`, "marked twice"],
  [
    "a type without a mark beside one that has it",
    `{% case block.type %}{% when 'a' %}<p ${mark}></p>{% when 'b' %}<b></b>{% endcase %}`,
    "this kind of block",
  ],
])("%s are reported once", (_, inner, message) => {
  expect(findings(blockAttributes, loop(inner))).toEqual([expect.stringContaining(message)]);
});

test.each([
  `<p ${mark}></p>`,
  `{% if a %}<p ${mark}></p>{% else %}<b ${mark}></b>{% endif %}`,
  `{% case block.type %}{% when 'a' %}<p ${mark}></p>{% when 'b' %}<b ${mark}></b>{% when '@app' %}{% render block %}{% endcase %}`,
  `<p ${mark}></p>{% endfor %}{% for block in section.blocks %}<b ${mark}></b>`,
  `{% capture attributes %}${mark}{% endcapture %}<p {{ attributes }}></p>`,
])("%s is fine", (inner) => {
  expect(findings(blockAttributes, loop(inner))).toEqual([]);
});

test("apps' blocks mark themselves, and the good section marks its own", () => {
  const body = "{% for block in section.blocks %}{% render block %}{% endfor %}";
  expect(count(blockAttributes, sectionWith({ body, blocks: [{ type: "@app" }] }))).toBe(0);
  expect(count(blockAttributes, goodSection)).toBe(0);
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { blockAttributes } from "./rule.ts";

const blocks = [{ type: "a", name: "A" }];

test("blocks that the editor cannot find are reported once", () => {
  const body = "{% for block in section.blocks %}<p></p>{% endfor %}";
  expect(count(blockAttributes, sectionWith({ body, blocks }))).toBe(1);
});

test("apps' blocks mark themselves, and the good section marks its own", () => {
  const body = "{% for block in section.blocks %}{% render block %}{% endfor %}";
  expect(count(blockAttributes, sectionWith({ body, blocks: [{ type: "@app" }] }))).toBe(0);
  expect(count(blockAttributes, goodSection)).toBe(0);
});

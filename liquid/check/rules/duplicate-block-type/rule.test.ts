import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { duplicateBlockType } from "./rule.ts";

test("types and names of blocks must differ", () => {
  const blocks = [
    { type: "a", name: "Slide" },
    { type: "a", name: "Other" },
    { type: "b", name: "Slide" },
  ];
  const found = findings(duplicateBlockType, sectionWith({ blocks }));
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('the type "a"');
  expect(found[1]).toContain('the name "Slide"');
});

test("different blocks are fine", () => {
  const blocks = [{ type: "a", name: "A" }, { type: "b", name: "B" }, { type: "@app" }];
  expect(count(duplicateBlockType, sectionWith({ blocks }))).toBe(0);
});

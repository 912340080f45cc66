import { expect, test } from "vitest";

import { corrected, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { schemaAttributes } from "./rule.ts";

const local = { type: "a", name: "A" };

test.each([
  [{ schema: { icon: "x" } }, 'does not know "icon" in a section'],
  [{ schema: { tag: "nav" } }, 'cannot be a "nav" element'],
  [{ schema: { limit: 3 } }, '"limit" must be a whole number'],
  [{ schema: { max_blocks: 51 } }, '"max_blocks" must be'],
  [{ schema: { enabled_on: {}, disabled_on: {} } }, "exclude each other"],
  [{ blocks: [{ name: "A" }] }, "needs a type"],
  [{ blocks: [{ type: "a", settings: [] }] }, "needs a name"],
  [{ blocks: [{ ...local, icon: "x" }] }, 'does not know "icon" in a block'],
  [{ blocks: [{ type: "@app", limit: 1 }] }, '"limit" must go'],
  [{ blocks: [local, { type: "@theme" }] }, "cannot stand beside"],
])("%o is told", (parts, message) => {
  const found = findings(schemaAttributes, sectionWith(parts));
  expect(found).toEqual([expect.stringContaining(message)]);
});

test.each([
  { schema: { tag: "section", class: "a", limit: 1, max_blocks: 50, enabled_on: {} } },
  { blocks: [local, { type: "@app" }] },
  { blocks: [{ type: "@theme" }, { type: "@app" }, { type: "slide" }] },
  {},
])("%o is fine", (parts) => {
  expect(findings(schemaAttributes, sectionWith(parts))).toEqual([]);
});

test("unknown keys are taken out", () => {
  const code = sectionWith({ schema: { icon: "x" }, blocks: [{ type: "@app", limit: 1 }] });
  expect(corrected(schemaAttributes, code)).not.toMatch(/icon|limit/);
});

test("a misspelled list is told, but never thrown away", () => {
  const code = sectionWith({ schema: { blcoks: [local] } });
  expect(findings(schemaAttributes, code)).toEqual([expect.stringContaining("blcoks")]);
  expect(corrected(schemaAttributes, code)).toBe(code);
});

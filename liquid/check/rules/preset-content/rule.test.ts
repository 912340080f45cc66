import { expect, test } from "vitest";

import { corrected, count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { presetContent } from "./rule.ts";

const step = { type: "step", name: "Step", settings: [{ type: "text", id: "title", label: "T" }] };
const withPreset = (preset: object, blocks: object[] = [step]) =>
  sectionWith({ blocks, presets: [{ name: "Example", ...preset }] });

test("unknown settings are taken out of a preset, also when they are neighbours", () => {
  const code = withPreset({
    settings: { a: 1, b: 2 },
    blocks: [{ type: "step", settings: { c: 3 } }],
  });
  expect(count(presetContent, code)).toBe(3);
  expect(findings(presetContent, code)[2]).toContain('which the block "step" does not have');
});

test("an unknown block is taken out of a preset", () => {
  const code = withPreset({ blocks: [{ type: "step" }, { type: "slide" }] });
  expect(findings(presetContent, code)).toHaveLength(1);
  expect(count(presetContent, corrected(presetContent, code))).toBe(0);
});

test("a preset keeps its blocks when the schema has lost all of its own", () => {
  const code = withPreset({ blocks: [{ type: "step" }] }, []);
  expect(count(presetContent, code)).toBe(1);
  expect(corrected(presetContent, code)).toBe(code);
});

test("blocks in the form of an object are read too", () => {
  const code = withPreset({ blocks: { one: { type: "slide" } }, block_order: ["one"] });
  expect(count(presetContent, code)).toBe(1);
});

test("a section that takes the theme's blocks may use any of them", () => {
  const code = withPreset({ blocks: [{ type: "slide" }] }, [{ type: "@theme" }]);
  expect(count(presetContent, code)).toBe(0);
});

test("known blocks and settings are fine", () => {
  const code = withPreset({ blocks: [{ type: "step", settings: { title: "One" } }] });
  expect(count(presetContent, code)).toBe(0);
});

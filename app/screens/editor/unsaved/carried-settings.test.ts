import { expect, test } from "vitest";
import { carriedSettings } from "./carried-settings.ts";

const block = (id: string, title: string) => ({ id, type: "item", settings: { title } });
const before = { settings: { heading: "Old", color: "red" }, blocks: [block("1", "a")] };
const newer = { settings: { heading: "Theirs", color: "blue", size: 3 }, blocks: [] };

test("what was changed goes along, and what was not follows the newer version", () => {
  const mine = { ...before, settings: { heading: "Mine", color: "red" } };

  expect(carriedSettings(before, mine, newer)).toEqual({
    settings: { heading: "Mine", color: "blue", size: 3 },
    blocks: [],
  });
});

test("changed blocks go along whole", () => {
  const mine = { ...before, blocks: [block("1", "b"), block("2", "c")] };

  expect(carriedSettings(before, mine, newer)).toEqual({
    settings: newer.settings,
    blocks: mine.blocks,
  });
});

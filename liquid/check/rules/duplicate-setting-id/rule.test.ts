import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { duplicateSettingId } from "./rule.ts";

const title = { type: "text", id: "title", label: "Title" };

test("an id that repeats in the section or in one block is reported", () => {
  expect(findings(duplicateSettingId, sectionWith({ settings: [title, title] }))).toEqual([
    'error 13: Two settings have the id "title"; each needs its own.',
  ]);
  const blocks = [{ type: "a", name: "A", settings: [title, title] }];
  expect(count(duplicateSettingId, sectionWith({ blocks }))).toBe(1);
});

test("section and blocks may use the same id", () => {
  const block = { type: "a", name: "A", settings: [title] };
  const blocks = [block, { ...block, type: "b", name: "B" }];
  expect(count(duplicateSettingId, sectionWith({ settings: [title], blocks }))).toBe(0);
});

test("headers have no id and may repeat", () => {
  const header = { type: "header", content: "Colors" };
  expect(count(duplicateSettingId, sectionWith({ settings: [header, header] }))).toBe(0);
});

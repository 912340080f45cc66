import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { settingCount } from "./rule.ts";

const texts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ type: "text", id: `a${at}`, label: "A" }));
const block = (count: number) => ({ type: "a", name: "A", settings: texts(count) });

test("a 23rd setting of a section and a 9th of a block are too many", () => {
  const code = sectionWith({ settings: texts(23), blocks: [block(9)] });
  expect(findings(settingCount, code)).toEqual([
    expect.stringContaining("The section has 23"),
    expect.stringContaining('The block "a" has 9'),
  ]);
});

test("22 and 8 are fine, and a group of wording does not count", () => {
  const wording = { type: "header", content: "Wording" };
  const settings = [...texts(22), wording, { type: "text", id: "more", label: "More" }];
  expect(findings(settingCount, sectionWith({ settings, blocks: [block(8)] }))).toEqual([]);
});

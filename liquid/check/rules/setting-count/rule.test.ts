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

test("22 and 8 are fine, and headers do not count", () => {
  const settings = [...texts(22), { type: "header", content: "A" }];
  expect(findings(settingCount, sectionWith({ settings, blocks: [block(8)] }))).toEqual([]);
});

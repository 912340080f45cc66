import { expect, test } from "vitest";

import { corrected, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { settingWords } from "./rule.ts";

const withWords = (words: object) =>
  sectionWith({ settings: [{ type: "text", id: "a", label: "A", ...words }] });

test.each([
  [{ label: "a".repeat(36) }, "36 of 35 characters"],
  [{ label: "Heading." }, "no full stop"],
  [{ label: "Enable slider" }, 'without "Enable"'],
  [{ info: "a".repeat(51) }, "this one has 51"],
])("%o is told", (words, message) => {
  expect(findings(settingWords, withWords(words))).toEqual([expect.stringContaining(message)]);
});

test.each([
  { label: "a".repeat(35), info: "b".repeat(50) },
  { label: "Text to come…", info: "A whole sentence." },
  { label: `t:${"a".repeat(60)}`, info: `t:${"a".repeat(60)}` },
])("%o is fine", (words) => {
  expect(findings(settingWords, withWords(words))).toEqual([]);
});

test("the full stop is taken away", () => {
  expect(corrected(settingWords, withWords({ label: "Heading." }))).toContain('"label": "Heading"');
});

import { expect, test } from "vitest";

import { count, findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { fileSize } from "./rule.ts";

test("code of more than 256 KB is refused, measured in bytes", () => {
  const code = sectionWith({ body: "€".repeat(90_000) });
  expect(findings(fileSize, code)).toEqual([
    "error 1: The code has 264 KB; Shopify accepts 256 KB.",
  ]);
});

test("the schema does not count", () => {
  expect(count(fileSize, sectionWith({ schema: { class: "x".repeat(300_000) } }))).toBe(0);
});

test("a usual section is fine", () => {
  expect(count(fileSize, sectionWith({ body: "x".repeat(200_000) }))).toBe(0);
});

import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { allRules } from "./all-rules.ts";

test("every rule has a code of its own, and the README tells of it", () => {
  const codes = allRules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const readme = readFileSync("liquid/check/rules/README.md", "utf8");
  expect(codes.filter((code) => !readme.includes(code))).toEqual([]);
});

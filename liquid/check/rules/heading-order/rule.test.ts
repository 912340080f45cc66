import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { headingOrder } from "./rule.ts";

test("a skipped level and a fixed main heading are warned of", () => {
  expect(findings(headingOrder, "<h2></h2>\n<h4></h4>")[0]).toMatch(
    /^warning 2: .*should not be skipped/,
  );
  expect(findings(headingOrder, "<h1></h1>")[0]).toContain("main heading already");
});

test.each([
  "<h2></h2><h3></h3><h2></h2>",
  "<h3></h3>",
  "<h2></h2><{{ tag }}></{{ tag }}><h4></h4>",
])("%s is fine", (code) => {
  expect(findings(headingOrder, code)).toEqual([]);
});

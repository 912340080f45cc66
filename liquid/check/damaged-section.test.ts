import { expect, test } from "vitest";

import { checkQuickly } from "./check-quickly.ts";
import { damages } from "./fixtures/damages.ts";
import { goodSection } from "./fixtures/good-section.ts";
import { allRules } from "./rules/all-rules.ts";

test("there is a way to damage a section for each rule", () => {
  expect(Object.keys(damages)).toEqual(allRules.map(({ code }) => code));
});

test.each(allRules)("a section damaged for $code is answered by that rule alone", ({ code }) => {
  const damaged = damages[code]?.(goodSection) ?? goodSection;
  expect(damaged).not.toBe(goodSection);
  const problems = checkQuickly(damaged, { prefix: "gs-steps" });
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
});

test.each(allRules)("$code speaks to merchants and to developers", ({ code }) => {
  const problems = checkQuickly(damages[code]?.(goodSection) ?? "", { prefix: "gs-steps" });
  for (const { message, detail } of problems) {
    expect(message).toMatch(/^["A-Z{].*[.!]$/);
    expect(detail?.length).toBeGreaterThan(20);
    expect(detail).not.toBe(message);
  }
});

import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { staticTagOnce } from "./rule.ts";

const twice = (tag: string) => `{% ${tag} %}{% end${tag} %}\n{% ${tag} %}{% end${tag} %}`;

test("a second style sheet or script is reported", () => {
  expect(findings(staticTagOnce, twice("stylesheet"))).toEqual([
    "error 2: A section may have only one {% stylesheet %}. Join both.",
  ]);
  expect(count(staticTagOnce, twice("javascript"))).toBe(1);
});

test("one of each is fine", () => {
  expect(count(staticTagOnce, goodSection)).toBe(0);
});

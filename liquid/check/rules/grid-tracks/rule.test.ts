import { expect, test } from "vitest";

import { corrected, count } from "../../fixtures/run-rule.ts";
import { gridTracks } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}.a { ${css} }{% endstylesheet %}`;

test.each([
  "grid-template-columns: 1fr",
  "grid-template-columns: repeat(3, 1fr)",
  "grid-template-columns: minmax(0, 1fr) 2fr",
  "grid-template: auto / 1fr 1fr",
])("%s is told", (css) => {
  expect(count(gridTracks, sheet(css))).toBe(1);
});

test.each([
  "grid-template-columns: minmax(0, 1fr)",
  "grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr))",
  "grid-template-rows: 1fr",
  "grid-template-columns: var(--a, 200px)",
])("%s is fine", (css) => {
  expect(count(gridTracks, sheet(css))).toBe(0);
});

test("bare fractions get a least width of 0", () => {
  expect(corrected(gridTracks, sheet("grid-template-columns: repeat(2, 1fr) .5fr"))).toContain(
    "repeat(2, minmax(0, 1fr)) minmax(0, .5fr)",
  );
});

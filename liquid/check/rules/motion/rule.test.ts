import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { motion } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}${css}{% endstylesheet %}`;
const script = (text: string) => `{% javascript %}${text}{% endjavascript %}`;

test.each([
  sheet(".a { transition: opacity 1s }"),
  sheet(".a { animation: a 1s infinite }"),
  sheet("@media (hover: hover) { .a { transition: transform .2s } }"),
  sheet(".a { scroll-behavior: smooth }"),
  script("a.scrollBy({ left: 1, behavior: 'smooth' });"),
])("%s is told", (code) => {
  expect(count(motion, code)).toBe(1);
});

test.each([
  sheet("@media (prefers-reduced-motion: no-preference) { .a { transition: opacity 1s } }"),
  sheet(
    ".a { transition: opacity 1s } @media (prefers-reduced-motion: reduce) { .a { transition: none } }",
  ),
  sheet(".a { transition: none; animation: none }"),
  script(
    "const still = matchMedia('(prefers-reduced-motion: reduce)').matches; if (!still) a.scrollTo({ behavior: 'smooth' });",
  ),
])("%s is fine", (code) => {
  expect(count(motion, code)).toBe(0);
});

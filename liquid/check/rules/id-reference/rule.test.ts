import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { idReference } from "./rule.ts";

test.each([
  "<label for='email'>",
  "<button aria-controls='menu'>",
  "<ul aria-labelledby='a b'>",
  "<details name='faq'>",
  "<a href='#top'>",
])("%s is told", (code) => {
  expect(count(idReference, code)).toBe(1);
});

test.each([
  "<label for='email-{{ section.id }}'>",
  "<button aria-controls='{{ id }}'>",
  "<details name='faq-{{ section.id }}'>",
  "<input name='email'>",
  "<a href='#'>",
  "<a href='/pages/faq#top'>",
])("%s is fine", (code) => {
  expect(count(idReference, code)).toBe(0);
});

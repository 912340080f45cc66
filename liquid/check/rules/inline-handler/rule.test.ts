import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count } from "../../fixtures/run-rule.ts";
import { inlineHandler } from "./rule.ts";

test.each([
  ['<button onclick="go()">'],
  ["<img src=x ONERROR=alert(1)>"],
  ['<a href="javascript:go()">'],
  ['<a href=" java&#10;script&colon;go()">'],
  ['<a href="&#x6a;avascript:go()">'],
  ['<form action="JavaScript:go()">'],
])("%s is reported", (code) => {
  expect(count(inlineHandler, code)).toBe(1);
});

test.each([
  [goodSection],
  [`<link rel="stylesheet" media="print" onload="this.media='all'">`],
  ['<a href="/pages/javascript:tips">'],
  ["<p>onclick=1</p>"],
  ['<p data-text="<b onclick=x>">'],
])("markup without scripts is fine", (code) => {
  expect(count(inlineHandler, code)).toBe(0);
});

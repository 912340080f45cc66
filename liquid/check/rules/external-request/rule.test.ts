import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { externalRequest } from "./rule.ts";

test.each([
  ['<script src="https://evil.example.net/a.js" defer></script>'],
  ['<img src="//evil.example.net/a.png" alt="">'],
  ["<img srcset='https://evil.example.net/a.png 2x'>"],
  ["<iframe src=https://www.youtube.com/embed/x></iframe>"],
  ['<link rel="stylesheet" href="https://fonts.googleapis.com/css">'],
  ['<form action="https://evil.example.net"></form>'],
  ["{% stylesheet %}@import 'https://evil.example.net/a.css';{% endstylesheet %}"],
  ["{% style %}.a { background: url( //evil.example.net/a.png ) }{% endstyle %}"],
  ['<p style="background: url(https://evil.example.net/a)">'],
  ["{% javascript %}fetch('https://evil.example.net'){% endjavascript %}"],
  ["<script>import x from 'https://evil.example.net/a.js'</script>"],
  ["{{ 'https://evil.example.net/a.js' | script_tag }}"],
])("%s is an error", (code) => {
  const found = findings(externalRequest, code);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^error .*This connects to/);
});

test("an address that a script only holds is a warning", () => {
  const code = "{% javascript %}const site = 'https://other.example.net';{% endjavascript %}";
  expect(findings(externalRequest, code)[0]).toMatch(/^warning/);
});

test.each([
  [goodSection],
  ['<a href="https://other.example.net">Link</a>'],
  ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['<link rel="preconnect" href="https://cdn.shopify.com">'],
  ['<template><iframe src="https://www.youtube.com/embed/{{ id }}"></iframe></template>'],
  [
    "{% stylesheet %}.a { mask: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E\") }{% endstylesheet %}",
  ],
  ["{% javascript %}// see https://other.example.net\nconst a = 1;{% endjavascript %}"],
])("what loads nothing from elsewhere is fine", (code) => {
  expect(count(externalRequest, code)).toBe(0);
});

test("a style sheet of the shop is not imported either", () => {
  expect(count(externalRequest, "{% stylesheet %}@import 'base.css';{% endstylesheet %}")).toBe(1);
});

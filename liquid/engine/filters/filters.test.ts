import { expect, test } from "vitest";
import { renderTemplate } from "../render-template.ts";
import { emptyScene } from "../scene.ts";

const print = (template: string, variables = {}): string => {
  const scene = { ...emptyScene(new Date("2026-11-21T10:00:00Z")), translations: TEXTS };
  return renderTemplate(template, undefined, scene, variables).output;
};

const TEXTS = {
  cart: {
    items: { one: "{{ count }} item", other: "{{ count }} items" },
    note_html: "<b>{{ name }}</b>",
  },
};

test.each([
  ["{{ 1.0 | plus: 2 }} {{ 10 | divided_by: 4 }} {{ 10 | divided_by: 4.0 }}", "3.0 2 2.5"],
  ["{{ -7 | divided_by: 2 }} {{ -7 | modulo: 3 }} {{ 0.1 | plus: 0.2 }}", "-4 2 0.3"],
  ["{{ 12345678901234567890 | plus: 1 }}", "12345678901234567891"],
  ["{{ (1..5) }} {{ 1.5 | round }} {{ 2.345 | round: 2 }}", "1..5 2 2.35"],
])("numbers: %s prints %s", (template, expected) => {
  expect(print(template)).toBe(expected);
});

test.each([
  ["{{ 123456 | money }}", "$1,234.56"],
  ["{{ 100000 | money_without_trailing_zeros }}", "$1,000"],
  ["{{ 1999 | money_with_currency }}", "$19.99 USD"],
  ["{{ nil | money }}", ""],
])("money: %s prints %s", (template, expected) => {
  expect(print(template)).toBe(expected);
});

test.each([
  ["{{ '#7ab55c' | color_lighten: 30 }}", "#d0e5c5"],
  ["{{ '#7ab55c' | color_mix: '#ffc0cb', 50 }}", "#bdbb94"],
  ["{{ '#7ab55c' | color_modify: 'alpha', 0.85 }}", "rgba(122, 181, 92, 0.85)"],
  ["{{ '#495859' | color_contrast: '#fffffb' }}", "7.4"],
  ["{{ '#7ab55c' | color_brightness }}", "153.21"],
])("colours: %s prints %s", (template, expected) => {
  expect(print(template)).toBe(expected);
});

test.each([
  ["{{ 'now' | date: '%Y-%m-%d' }}", "2026-11-21"],
  ["{{ '2020-06-15 14:30:45' | date: '%-d %b %y, %l:%M %p' }}", "15 Jun 20,  2:30 PM"],
  ["{{ '2020-06-15T10:00:00-04:00' | date: '%H:%M %z' }}", "10:00 -0400"],
  ["{{ '2020-06-15' | date: format: 'date' }}", "June 15, 2020"],
  ["{{ 'whenever' | date: '%Y' }}", "whenever"],
])("dates: %s prints %s", (template, expected) => {
  expect(print(template)).toBe(expected);
});

test("texts of the theme are escaped unless their key says they are markup", () => {
  expect(print("{{ 'cart.items' | t: count: 1 }}, {{ 'cart.items' | t: count: 2 }}")).toBe(
    "1 item, 2 items",
  );
  expect(print("{{ 'cart.note_html' | t: name: '<i>' }}")).toBe("<b><i></b>");
  expect(print("{{ 'cart.none' | t }}")).toBe("Translation missing: en.cart.none");
});

test("json is safe inside a script element", () => {
  expect(print("{{ x | json }}", { x: { a: "</script>" } })).toBe(
    '{"a":"\\u003c\\/script\\u003e"}',
  );
});

test("digests are those everybody else works out", () => {
  expect(print("{{ 'abc' | md5 }}")).toBe("900150983cd24fb0d6963f7d28e17f72");
  expect(print("{{ 'abc' | sha1 }}")).toBe("a9993e364706816aba3e25717850c26c9cd0d89d");
  expect(print("{{ 'abc' | sha256 }}")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(print("{{ 'abc' | hmac_sha256: 'k' }}")).toBe(
    "342e519ce0ad6c03a36b98eeb3f1d130db4813b9df4d1160eda488d712dc78ee",
  );
});

test("an attribute's name and value cannot leave the tag", () => {
  const html = print("{{ 'x' | link_to: '\"><script>', title: '\" onclick=\"x' }}");
  expect(html).not.toContain("<script>");
  expect(html).not.toMatch(/" onclick=/);
});

test.each([
  "product-1",
  "product-apparel-4",
  "collection-apparel-2",
  "hero-apparel-3",
  "lifestyle-2",
  "blog-apparel-1",
  "image",
])("%s has a picture that takes the text's colour", (name) => {
  const svg = print(`{{ '${name}' | placeholder_svg_tag: 'a "b"' }}`);
  expect(svg).toMatch(/^<svg .*class="a &quot;b&quot;".*<\/svg>$/);
  expect(svg).toContain("currentColor");
});

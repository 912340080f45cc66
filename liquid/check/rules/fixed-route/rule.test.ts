import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { fixedRoute } from "./rule.ts";

const script = (text: string) => `{% javascript %}${text}{% endjavascript %}`;

test.each([
  "<a href='/collections/all'>",
  "<a href='/products/{{ handle }}'>",
  "<form action='/cart'>",
  "<a href='/'>",
  script("fetch('/cart/add.js')"),
])("%s is told", (code) => {
  expect(count(fixedRoute, code)).toBe(1);
});

test.each([
  "<a href='{{ routes.cart_url }}'>",
  "<a href='{{ product.url }}?a=b'>",
  "<a href='#a'>",
  "<a href='/cartoons'>",
  script("fetch(`${window.Shopify.routes.root}cart/add.js`)"),
])("%s is fine", (code) => {
  expect(count(fixedRoute, code)).toBe(0);
});

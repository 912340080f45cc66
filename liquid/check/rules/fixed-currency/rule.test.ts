import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { fixedCurrency } from "./rule.ts";

test.each([
  ["<p>${{ product.price }}</p>", "error"],
  ["<p>{{ product.price }} €</p>", "error"],
  ["{{ product.price | divided_by: 100.0 }}", "error"],
  ["{{ product.price | prepend: '$' }}", "error"],
  ["<p>From $20</p>", "warning"],
  ["{% assign price = product.price | divided_by: 100 %}", "warning"],
])("%s is told", (code, severity) => {
  expect(findings(fixedCurrency, code)).toEqual([expect.stringMatching(`^${severity}`)]);
});

test.each([
  "<p>{{ product.price | money }}</p>",
  "<p>$</p>",
  "<p>{{ shop.currency }}</p>",
  "{{ progress | divided_by: 100 }}",
])("%s is fine", (code) => {
  expect(findings(fixedCurrency, code)).toEqual([]);
});

import { expect, test } from "vitest";

import { checkProperties } from "./check-properties.ts";

const messages = async (code: string) =>
  (await checkProperties(code)).map(({ message }) => message);

test.each([
  ["{{ product.titel }}", "'titel' of 'product' (product)"],
  ["{% for p in collection.products %}{{ p.cost }}{% endfor %}", "'cost' of 'p' (product)"],
  ["{% assign p = product.featured_image %}{{ p.colour }}", "'colour' of 'p' (image)"],
  ["{{ product.variants.first.prize }}", "'prize' of 'product.variants.first' (variant)"],
  ["{% if section.block.size > 0 %}{% endif %}", "'block' of 'section' (section)"],
])("%s is told", async (code, message) => {
  expect(await messages(code)).toEqual([expect.stringContaining(message)]);
});

test.each([
  "{{ product.title }}{{ product.metafields.custom.anything }}",
  "{{ section.settings.anything.anything }}{{ block.settings.product.anything }}",
  "{{ collections.frontpage.title }}{{ collections['a'].title }}",
  "{% for p in section.settings.list %}{{ p.anything }}{% endfor %}",
  "{% assign product = section.settings.product %}{{ product.anything }}",
  "{% assign p = product %}{% assign p = collection %}{{ p.products_count }}",
  "{{ 'product.titel' }}{% # product.titel %}{{ product.title.size }}",
  "{{ images['a.png'].width }}{{ settings.anything }}{{ linklists.main.links }}",
])("%s is fine or cannot be known", async (code) => {
  expect(await messages(code)).toEqual([]);
});

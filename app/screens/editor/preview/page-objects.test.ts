import { expect, test } from "vitest";
import { usesPageObject } from "./page-objects.ts";

test.each([
  "{{ product.title }}",
  "{%- if product -%}{% endif %}",
  "{{ 'x' | append: product.handle }}",
  "{% render 'card', card: product %}",
  "{% form 'product', product %}{% endform %}",
])("%s reads the page's product", (code) => {
  expect(usesPageObject(code, "product")).toBe(true);
});

test.each([
  "{{ section.settings.product.title }}",
  "{{ block.settings.product | default: 'product' }}",
  "{% for product in collection.products %}{{ product.title }}{% endfor %}",
  "{% assign product = section.settings.product %}{{ product.title }}",
  "{{ products }} {{ product_list }} {{ all-product }}",
  "{% render 'card', product: item %}",
  "<p class='product'>product</p>",
  '{% schema %}{ "settings": [{ "type": "product", "id": "{{ product }}" }] }{% endschema %}',
  "{% comment %}{{ product.title }}{% endcomment %}",
  "",
])("%s does not", (code) => {
  expect(usesPageObject(code, "product")).toBe(false);
});

test("the same goes for the collection", () => {
  expect(usesPageObject("{% for product in collection.products %}", "collection")).toBe(true);
  expect(usesPageObject("{{ section.settings.collection.title }}", "collection")).toBe(false);
});

import { expect, test } from "vitest";
import { usedPageObjects } from "./page-objects.ts";

test.each([
  "{{ product.title }}",
  "{%- if product -%}{% endif %}",
  "{{ 'x' | append: product.handle }}",
  "{% render 'card', card: product %}",
  "{% form 'product', product %}{% endform %}",
])("%s reads the page's product", (code) => {
  expect(usedPageObjects(code)).toContain("product");
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
  expect(usedPageObjects(code)).not.toContain("product");
});

test.each([
  ["{% for product in collection.products %}", ["collection"]],
  ["{{ section.settings.collection.title }}", []],
  ["{% for article in blog.articles %}{{ article.title }}{% endfor %}", ["blog"]],
  ["{{ blogs['news'].title }} {{ pages.about.title }} {{ page_title }}", []],
  ["{% paginate collection.products by 4 %}{{ paginate.current_page }}", ["collection"]],
  ["{{ cart.item_count }} {{ routes.cart_url }}", ["cart"]],
  ["{{ routes.search_url }} {% form 'customer' %}{% endform %}", []],
  [
    "{% if customer %}{{ page.title }}{% endif %}{{ search.terms }}",
    ["page", "customer", "search"],
  ],
])("%s reads %j", (code, names) => {
  expect(usedPageObjects(code)).toEqual(names);
});

/** A template that both engines understand alike, with its data. */
export type BenchTemplate = { name: string; source: string; data: Record<string, unknown> };

const PRODUCT_CARDS = `{%- assign shown = 0 -%}
<ul class="cards">
{%- for product in products -%}
  {%- if product.available -%}
    {%- assign shown = shown | plus: 1 -%}
    <li class="card {% cycle 'odd', 'even' %}{% if forloop.last %} last{% endif %}">
      <h3>{{ product.title | escape }}</h3>
      {%- if product.compare_at_price > product.price -%}
        <s>{{ product.compare_at_price }}</s> <b>{{ product.price }}</b>
      {%- elsif product.price == 0 -%}
        <b>Free</b>
      {%- else -%}
        <b>{{ product.price }}</b>
      {%- endif -%}
      {%- for tag in product.tags -%}
        <span>{{ tag | capitalize }}</span>{% unless forloop.last %}, {% endunless %}
      {%- endfor -%}
    </li>
  {%- endif -%}
{%- endfor -%}
</ul>
{{ shown }} of {{ products.size }}
`;

const FILTERS = `{%- for product in products -%}
{{ product.title | downcase | replace: 'product', 'item' | append: '!' | prepend: '> ' }}
{{ product.title | truncate: 12 | upcase | split: ' ' | join: '-' | size }}
{{ product.price | times: 3 | minus: 7 | plus: 2 | at_least: 4 }}
{{ product.vendor | default: 'nobody' | strip | remove: 'x' | url_encode }}
{%- endfor -%}
{{ products | map: 'title' | join: ', ' | truncatewords: 9 }}
{{ products | where: 'available' | size }} {{ tags | sort | uniq | reverse | first }}
`;

const BRANCHES = `{%- for product in products -%}
{%- case product.kind -%}
  {%- when 'a', 'b' -%}A or B
  {%- when 'c' -%}C
  {%- else -%}neither
{%- endcase -%}
{%- if product.tags contains 'new' and product.available -%} new{%- endif -%}
{%- unless product.vendor == 'Vendor 2' or product.price < 30 -%} dear{%- endunless -%}
{%- capture line -%}{{ forloop.index }}/{{ forloop.length }}{%- endcapture -%}{{ line }}
{%- endfor -%}
`;

const PROSE = "<section><p>Plain markup, as most of a file is: {{ title }}.</p></section>\n";

/** Four kinds of work, each about 20 KB of source. */
export function benchTemplates(): BenchTemplate[] {
  const products = Array.from({ length: 24 }, (_, index) => ({
    title: `Product <${index}> of the shop`,
    price: index * 5,
    compare_at_price: index % 3 === 0 ? index * 6 : 0,
    available: index % 4 !== 0,
    vendor: `Vendor ${index % 3}`,
    kind: "abcd"[index % 4],
    tags: ["new", "sale", `tag-${index}`].slice(index % 3),
  }));
  const data = { products, tags: ["b", "a", "c", "a"], title: "Lamps" };
  const kinds = { cards: PRODUCT_CARDS, filters: FILTERS, branches: BRANCHES, prose: PROSE };
  return Object.entries(kinds).map(([name, source]) => ({
    name,
    source: source.repeat(Math.ceil(20_000 / source.length)),
    data,
  }));
}

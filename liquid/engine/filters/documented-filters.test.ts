import { expect, test } from "vitest";
import { fullTestStore } from "../full-test-store.ts";
import { renderSection } from "../render-section.ts";
import { renderTemplate } from "../render-template.ts";
import { emptyScene } from "../scene.ts";
import { testLook } from "../test-store.ts";
import { blake3 } from "./blake3.ts";

const NOW = new Date("2026-11-21T10:00:00Z");

function print(template: string, variables = {}, scene = {}): string {
  return renderTemplate(template, undefined, { ...emptyScene(NOW), ...scene }, variables).output;
}

/** On the product page of a shop that has everything. */
function onPage(code: string): string {
  const { html, errors } = renderSection({
    code,
    sectionId: "s",
    instance: { settings: {}, blocks: [] },
    store: fullTestStore(),
    look: testLook(),
    shownWith: { product: "lamp-0", collection: "lamps", article: "news/winter" },
    visitor: { cart: [{ product: "lamp-0", quantity: 2 }] },
  });
  expect(errors).toEqual([]);
  return html.replace(/^<[^>]*>|<\/div>$/g, "");
}

test.each([
  [0, "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"],
  [1, "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213"],
  [1_024, "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7"],
  [1_025, "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444"],
  [3_073, "7124b49501012f81cc7f11ca069ec9226cecb8a2c850cfe644e327d22d3e1cd3"],
])("blake3 of %i bytes is the one its authors published", (length, expected) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  expect(Buffer.from(blake3(bytes)).toString("hex")).toBe(expected);
  expect(print("{{ 'abc' | blake3 }}")).toMatch(/^6437b3ac/);
});

test.each([
  ["{{amount}}", "1,134.65", "1,134"],
  ["{{amount_no_decimals}}", "1,135", "1,134"],
  ["{{amount_with_comma_separator}}", "1.134,65", "1.134"],
  ["{{ amount_no_decimals_with_comma_separator }}", "1.135", "1.134"],
  ["{{amount_with_apostrophe_separator}}", "1'134.65", "1'134"],
  ["{{amount_no_decimals_with_space_separator}}", "1 135", "1 134"],
  ["{{amount_with_space_separator}}", "1 134,65", "1 134"],
  ["{{amount_with_period_and_space_separator}}", "1 134.65", "1 134"],
])("the money format %s prints %s", (placeholder, amount, whole) => {
  const scene = { moneyFormat: `<span class="money">¤${placeholder}</span>` };
  expect(print("{{ 113465 | money }}", {}, scene)).toBe(`<span class="money">¤${amount}</span>`);
  expect(print("{{ 113465 | money_without_currency }}", {}, scene)).toBe(amount);
  expect(print("{{ 113400 | money_without_trailing_zeros }}", {}, scene)).toBe(
    `<span class="money">¤${whole}</span>`,
  );
});

test("a plain amount has no thousands, and no decimals in a currency without coins", () => {
  expect(
    print("{{ 123456 | money_amount }} {{ -50 | money_amount }}{{ nil | money_amount }}"),
  ).toBe("1234.56 -0.50");
  expect(print("{{ 100000 | money_amount }}", {}, { currency: "JPY" })).toBe("1000");
});

test.each([
  ["abbreviated_date", "Apr 14, 2022"],
  ["basic", "4/14/2022"],
  ["date", "April 14, 2022"],
  ["date_at_time", "April 14, 2022 at 4:56 pm"],
  ["default", "Thursday, April 14, 2022 at 4:56 pm -0400"],
  ["on_date", "on Apr 14, 2022"],
  ["short", "14 Apr 16:56"],
  ["long", "April 14, 2022 16:56"],
  ["%3N|%6N|%L|%-m|%_m|%^a|%e", "250|250000|250|4| 4|THU|14"],
])("the date format %s prints %s", (format, expected) => {
  expect(print(`{{ '2022-04-14 16:56:02.25 -0400' | date: format: '${format}' }}`)).toBe(expected);
});

test("a time element carries the moment in universal time", () => {
  expect(print("{{ '2022-04-14 16:56:02 -0400' | time_tag: '%B %d, %Y' }}")).toBe(
    '<time datetime="2022-04-14T20:56:02Z">April 14, 2022</time>',
  );
  expect(print("{{ '2022-04-14 16:56:02 -0400' | time_tag: '%B', datetime: '%Y-%m-%d' }}")).toBe(
    '<time datetime="2022-04-14">April</time>',
  );
});

test.each([
  ["{{ '#EA5AB9' | color_to_oklch }}", "oklch(68% 0.2 343 / 1.0)"],
  [
    "{{ '/collections/all?sort_by=a&page=2' | sort_by: 'best-selling' }}",
    "/collections/all?page=2&sort_by=best-selling",
  ],
  [`{{ "Polina's" | url_for_vendor }}`, "/collections/vendors?q=Polina%27s"],
  [
    "{{ 'Order' | customer_login_link }}",
    '<a href="/account/login" id="customer_login_link">Order</a>',
  ],
  [
    "{{ nil | money }}{{ nil | video_tag }}{{ nil | metafield_tag }}{{ nil | external_video_tag }}{{ nil | model_viewer_tag }}",
    "",
  ],
])("%s prints %s", (template, expected) => {
  expect(print(template)).toBe(expected);
});

test("texts count by the rules of their language, and bear a language that is none", () => {
  const translations = {
    items: {
      one: "{{ count }} przedmiot",
      few: "{{ count }} przedmioty",
      many: "{{ count }} przedmiotów",
      other: "x",
    },
  };
  const code =
    "{{ 'items' | t: count: 1 }}, {{ 'items' | t: count: 3 }}, {{ 'items' | t: count: 5 }}";
  expect(print(code, {}, { translations, locale: "pl" })).toBe(
    "1 przedmiot, 3 przedmioty, 5 przedmiotów",
  );
  expect(print("{{ 'items' | t: count: 1 }}", {}, { translations, locale: "??" })).toBe(
    "1 przedmiot",
  );
});

test("a video has its poster, its sources and a picture to fall back to", () => {
  expect(onPage("{{ product.media[1] | video_tag: loop: true, class: 'film' }}")).toBe(
    '<video playsinline="playsinline" loop="loop" preload="metadata" aria-label="In use" poster="//cdn.shopify.com/s/files/1/hero.jpg?width=100" class="film">' +
      '<source src="//cdn/film.mp4" type="video/mp4"><img src="//cdn.shopify.com/s/files/1/hero.jpg?width=100"></video>',
  );
  expect(onPage("{{ product.media[1] | media_tag }}")).toContain(
    'controls="controls" preload="metadata"',
  );
});

test("a video of YouTube is played with the parameters that Shopify sets, and the theme's", () => {
  expect(
    onPage(
      "{{ product.media[2] | external_video_url: color: 'white' | external_video_tag: class: 'x' }}",
    ),
  ).toBe(
    '<iframe frameborder="0" allow="accelerometer; autoplay; encrypted-media; gyroscope; picture-in-picture" allowfullscreen="allowfullscreen" ' +
      'src="https://www.youtube.com/embed/vj01PAffOac?color=white&amp;controls=1&amp;enablejsapi=1&amp;modestbranding=1&amp;origin=https%3A%2F%2Fnordlys.example&amp;playsinline=1&amp;rel=0" title="In use" class="x"></iframe>',
  );
});

test("a model can be turned", () => {
  expect(onPage("{{ product.media[3] | model_viewer_tag: image_size: '400x' }}")).toBe(
    '<model-viewer src="//cdn/lamp.glb" camera-controls="true" style="--poster-color: transparent;" data-shopify-feature="1.12" alt="In use" poster="//cdn.shopify.com/s/files/1/hero.jpg?width=400"></model-viewer>',
  );
});

test.each([
  ["care", '<span class="metafield-single_line_text_field">Dust it &amp; love it</span>'],
  ["lines", '<span class="metafield-multi_line_text_field">One<br />\nTwo</span>'],
  ["seasonal", '<span class="metafield-boolean">true</span>'],
  ["expiry", '<time datetime="2027-05-27" class="metafield-date">May 27, 2027</time>'],
  ["facts", '<script type="application/json" class="metafield-json">{"watts":5}</script>'],
  ["fee", '<span class="metafield-money">€12,50 EUR</span>'],
  ["pair", '<a href="/products/lamp-1" class="metafield-product_reference">Lamp 1</a>'],
  [
    "story",
    '<div class="metafield-rich_text_field"><h2>Light</h2><p><strong>&lt;soft&gt;</strong></p></div>',
  ],
  [
    "depth",
    '<span class="metafield-dimension"><span class="metafield-dimension-value">24.0</span> <span class="metafield-dimension-unit">cm</span></span>',
  ],
  [
    "places",
    '<ul class="metafield-single_line_text_field-array"><li class="metafield-single_line_text_field">Oslo</li><li class="metafield-single_line_text_field">Bergen &lt;3</li></ul>',
  ],
  ["gone", ""],
])("the metafield %s has its element", (key, expected) => {
  expect(onPage(`{{ product.metafields.custom.${key} | metafield_tag }}`)).toBe(expected);
});

test("metafields are told as text", () => {
  expect(
    onPage(
      "{{ product.metafields.custom.places | metafield_text }}; {{ product.metafields.custom.story | metafield_text }}",
    ),
  ).toBe("Oslo and Bergen <3; Light <soft>");
});

test("a rich text cannot run a script, however it is written", () => {
  const field = {
    type: "rich_text_field",
    value: {
      type: "root",
      children: [
        { type: "link", url: "javascript:alert(1)", children: [{ type: "text", value: "<b>" }] },
        { type: "heading", level: "1><script>", children: [] },
        { type: "unknown", children: "x" },
      ],
    },
  };
  expect(print("{{ field | metafield_tag }}", { field })).toBe(
    '<div class="metafield-rich_text_field"><a href="#">&lt;b&gt;</a><h2></h2></div>',
  );
});

test("structured data tells of each variant, and never ends a script", () => {
  const text = onPage("{{ product | structured_data }}");
  expect(text).toContain('"@context":"http:\\/\\/schema.org\\/"');
  expect(JSON.parse(text)).toMatchObject({
    "@type": "ProductGroup",
    url: "https://nordlys.example/products/lamp-0",
    hasVariant: [
      { "@type": "Product", offers: { price: "19.99", priceCurrency: "EUR" } },
      {
        "@type": "Product",
        offers: { price: "24.99", url: "https://nordlys.example/products/lamp-0?variant=1" },
      },
    ],
  });
  expect(JSON.parse(onPage("{{ article | structured_data }}"))).toMatchObject({
    "@type": "Article",
    headline: "About winter",
    publisher: { name: "Nordlys" },
  });
});

test("events carry what was seen, in a known context only", () => {
  expect(
    JSON.parse(onPage("{{ product | standard_event_data: 'view', context: 'page' }}")),
  ).toMatchObject({
    context: "page",
    product: { title: "Lamp 0", variants: [{ price: { amount: 19.99, currencyCode: "EUR" } }, {}] },
  });
  expect(onPage("{{ collection | standard_event_data: 'view', context: 'x' }}")).toBe(
    '{"collection":{"id":"1","title":"Lamps","handle":"lamps"}}',
  );
  expect(JSON.parse(onPage("{{ cart | standard_event_data: 'view' }}"))).toMatchObject({
    cart: { totalQuantity: 2 },
  });
});

test("lines of a cart are found by product and by variant", () => {
  expect(
    onPage(
      "{{ cart | line_items_for: product | size }} {{ cart | item_count_for_variant: 0 }} {{ cart | item_count_for_variant: '1' }} {{ cart | line_items_for: nil | size }}",
    ),
  ).toBe("1 2 0 0");
});

test("pages are linked as Shopify links them", () => {
  expect(
    print(
      "{% paginate list by 1 %}{{ paginate | default_pagination: next: 'On', anchor: 'top' }}{% endpaginate %}",
      { list: [1, 2] },
    ),
  ).toBe(
    '<span class="page current">1</span> <span class="page"><a href="?page=2#top" title="">2</a></span> <span class="next"><a href="?page=2#top" title="">On</a></span>',
  );
});

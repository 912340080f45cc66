import { expect, test } from "vitest";
import { fullTestStore } from "../full-test-store.ts";
import { renderSection } from "../render-section.ts";
import type { SectionRenderInput } from "../render-section.ts";
import type { StoreData, StoreProduct } from "../store-data.ts";
import { testLook } from "../test-store.ts";

type Given = Partial<SectionRenderInput> & { store?: StoreData };

function shown(code: string, given: Given = {}): string {
  const { html, errors } = renderSection({
    code,
    sectionId: "s",
    instance: { settings: {}, blocks: [] },
    store: fullTestStore(),
    look: testLook(),
    shownWith: { product: "lamp-0", collection: "lamps", blog: "news", article: "news/winter" },
    ...given,
  });
  expect(errors).toEqual([]);
  return html.replace(/^<[^>]*>|<\/div>$/g, "");
}

function storeWith(product: Partial<StoreProduct>): StoreData {
  const store = fullTestStore();
  const [first, ...others] = store.products;
  return first ? { ...store, products: [{ ...first, ...product }, ...others] } : store;
}

test("an option's value knows its variant, its swatch and whether it can be bought", () => {
  const code = `{% for option in product.options_with_values %}{% for value in option.values %}{{ value }}:{{ value.variant.id }}:{{ value.available }}:{{ value.swatch.color }}{{ value.swatch.image.alt }} {% endfor %}{% endfor %}`;
  expect(shown(code)).toBe("S:0:true:#ffffff L:1:true:A hero ");
});

test("a variant names its options with their values", () => {
  const code = `{% for option in product.variants.last.options_with_values %}{{ option.name }}={{ option.value }}{% endfor %} {{ product.variants.last.weight_in_unit }}{{ product.variants.last.weight_unit }}`;
  expect(shown(code)).toBe("Size=L 1.5kg");
});

test("media follow the images, each with its kind and place", () => {
  expect(
    shown(
      "{% for media in product.media %}{{ media.position }}{{ media.media_type }} {% endfor %}",
    ),
  ).toBe("1image 2video 3external_video 4model ");
});

test("a category tells its parents", () => {
  expect(shown("{{ product.category.name }} < {{ product.category.ancestors.first.name }}")).toBe(
    "Lamps < Home & Garden",
  );
});

test("a collection can be filtered by stock, price and options, counted from its products", () => {
  const code = `{% for filter in collection.filters %}{{ filter.label }}/{{ filter.type }}/{{ filter.range_max }}[{% for value in filter.values %}{{ value.label }} {{ value.count }} {{ value.url_to_add }};{% endfor %}]{% endfor %}`;
  expect(shown(code)).toBe(
    "Availability/list/[In stock 48 /collections/lamps?filter.v.availability=1;Out of stock 12 /collections/lamps?filter.v.availability=0;]" +
      "Price/price_range/2499[]" +
      "Size/list/[S 60 /collections/lamps?filter.v.option.size=S;L 60 /collections/lamps?filter.v.option.size=L;]",
  );
});

test("a menu's links lead to the resources behind their addresses", () => {
  const code = `{% for link in linklists.main-menu.links %}{{ link.type }}:{{ link.object.title }} {{ link.links.first.type }}:{{ link.links.first.object.title }};{% endfor %}`;
  expect(shown(code)).toBe(
    "collection_link:Lamps product_link:Lamp 0;blog_link:News article_link:About opening;policy_link:Refund policy :;page_link:About :;",
  );
});

test("on an article's page the blog knows its neighbours", () => {
  expect(
    shown(
      "{{ blog.previous_article.title }} | {{ blog.next_article.title }} | {{ article.comments.first.author }}",
    ),
  ).toBe("About opening | About spring | Bo");
});

test("the closest resources are those of the page", () => {
  expect(
    shown("{{ closest.product.title }} {{ closest.collection.title }} {{ closest.page.title }}"),
  ).toBe("Lamp 0 Lamps ");
});

test.each([
  ["care", "Dust it & love it"],
  ["count.value | plus: 1", "4"],
  ["share.value", "4.5"],
  ["tint.value.red", "255"],
  ["facts.value.watts", "5"],
  ["fee.value | money", "€12,50"],
  ["stars.value.scale_max", "5.0"],
  ["depth.value.unit", "cm"],
  ["pair.value.title", "Lamp 1"],
  ["best.value.title", "L"],
  ["guide.value.title", "About"],
  ["photo.value | image_url: width: 200", "//cdn.shopify.com/s/files/1/hero.jpg?width=200"],
  ["gone.value.title", ""],
  ["places.value | join: '+'", "Oslo+Bergen <3"],
  ["places.list?", "true"],
  ["pairs.value | map: 'title' | join", "Lamp 1 Lamp 2"],
  ["nothing.value", ""],
])("metafield %s is %s", (field, expected) => {
  expect(shown(`{{ product.metafields.custom.${field} }}`)).toBe(expected);
});

test("a signed-in customer has an address and the orders they placed", () => {
  const customer = { firstName: "Ana", lastName: "Reis", email: "ana@example.com", ordersCount: 2 };
  const code = `{{ customer.default_address.name }} {{ customer.orders.size }} {% for order in customer.orders %}{{ order.name }} {{ order.line_items.size }} {{ order.total_price | money }} {{ order.financial_status_label }};{% endfor %} {{ customer.total_spent | money }}`;
  expect(shown(code, { visitor: { customer } })).toBe(
    "Ana Reis 2 #1002 2 €44,98 Paid;#1001 2 €44,98 Paid; €89,96",
  );
});

test("recommendations and suggestions appear when they are asked for", () => {
  const code = `{{ recommendations.performed? }} {{ recommendations.products | map: 'title' | join: ',' }} {{ predictive_search.performed }} {{ predictive_search.resources.products.size }}`;
  expect(shown(code)).toBe("false  false 0");
  expect(shown(code, { visitor: { recommendedFor: "lamp-1", suggestedFor: "lamp" } })).toBe(
    "true Lamp 0,Lamp 2,Lamp 3,Lamp 4 true 10",
  );
});

test("selectors of country and language have something to choose", () => {
  const code = `{{ localization.country.iso_code }} {{ localization.available_countries.size }} {% for language in localization.available_languages %}{{ language.iso_code }}{{ language.root_url }} {% endfor %}{{ localization.country.currency.symbol }}`;
  expect(shown(code)).toBe("DE 7 en/ fr/fr de/de €");
  expect(shown("{{ all_country_option_tags }}")).toContain(
    '<option value="Norway" data-provinces="[]">Norway</option>',
  );
});

test("the shop has its address, policies and brand", () => {
  expect(
    shown(
      "{{ shop.address.city }} {{ shop.address.country }} {{ shop.refund_policy.url }} {{ shop.brand.colors.primary.first.background }} {{ shop.brand.logo.alt }}",
    ),
  ).toBe("Oslo Norway /policies/refund-policy #112233 A hero");
});

test("a font's family is quoted where CSS needs it", () => {
  const look = { ...testLook(), settings: { a: "playfair_display_n4", b: "assistant_n7" } };
  expect(shown("{{ settings.a.family }} {{ settings.b.family }}", { look })).toBe(
    '"Playfair Display" Assistant',
  );
});

test("a product without pictures and variants shows nothing, and breaks nothing", () => {
  const store = storeWith({
    images: [],
    variants: [],
    videos: [],
    external_videos: [],
    models: [],
  });
  const code = `[{{ product.featured_image | image_url: width: 100 }}{{ product.featured_media.alt }}{{ product.first_available_variant.id }}{{ product.options_with_values.first.values.first.variant.id }}{{ product.media.size }}] {{ product.price | money }} {{ product.price_varies }} {{ product | structured_data | size | at_least: 1 }}`;
  expect(shown(code, { store })).toMatch(/^\[0\] €0,00 false \d+$/);
});

test("titles in any script stay whole, and are escaped where a template says so", () => {
  const store = storeWith({ title: "مصباح <ليل> 電気スタンド" });
  expect(
    shown("{{ product.title | escape }} {{ product.title.size }} {{ product.title | handleize }}", {
      store,
    }),
  ).toBe("مصباح &lt;ليل&gt; 電気スタンド 18 مصباح-ليل-電気スタンド");
});

test("a shop whose currency and language nobody knows still renders", () => {
  const store = fullTestStore();
  const shop = { ...store.shop, currency: "??", locale: "not a locale" };
  expect(
    shown(
      "{{ cart.currency.symbol }} {{ localization.language.name }} {{ localization.country.iso_code }}",
      {
        store: { ...store, shop },
      },
    ),
  ).toBe("?? not a locale US");
});

const EVERY_TYPE = [
  "text",
  "richtext",
  "product",
  "collection",
  "product_list",
  "image_picker",
  "video",
  "color",
  "color_scheme",
  "font_picker",
  "range",
  "checkbox",
  "url",
  "link_list",
  "article",
  "video_url",
  "number",
  "page",
];

test.each([[null], [7], [["a"]], [{ a: 1 }], [true], ["x".repeat(5_000)]])(
  "settings of every type bear a stored value of the wrong type: %j",
  (value) => {
    const settings = EVERY_TYPE.map((type) => ({ type, id: type, label: type }));
    const schema = JSON.stringify({ name: "S", settings });
    const code = `{% for pair in section.settings %}{{ pair[1].title }}{{ pair[1].alt }}{% endfor %}ok{% schema %}${schema}{% endschema %}`;
    const values = Object.fromEntries(EVERY_TYPE.map((type) => [type, value]));
    expect(shown(code, { instance: { settings: values, blocks: [] } })).toBe("ok");
  },
);

import { expect, test } from "vitest";
import { isSample, withSamples } from "#app/ui/section-preview/sample-store.ts";
import { renderSection } from "#liquid/engine/render-section.ts";
import { testLook, testStore } from "#liquid/engine/test-store.ts";
import { usedPageObjects } from "./page-objects.ts";
import { choicesOf, chosenOf, shownPage, type Subjects } from "./subjects.ts";

const STORE = testStore();
const BARE = { ...STORE, products: [], collections: [], pages: [], blogs: [] };

/** As the worker shows it. */
function shown(code: string, chosen: Subjects, store = STORE): string {
  const place = shownPage(usedPageObjects(code), store, chosen);
  const areSamples = Object.values(place.shownWith ?? {}).some(isSample);
  return renderSection({
    code,
    ...place,
    sectionId: "preview",
    instance: { settings: {}, blocks: [] },
    store: areSamples ? withSamples(store) : store,
    look: testLook(),
  }).html.replace(/^<[^>]*>|<\/div>$/g, "");
}

test("the first of the shop is shown until another is chosen, and again when that is gone", () => {
  expect(shown("{{ product.title }}", {})).toBe("Lamp 0");
  expect(shown("{{ product.title }}", { product: "lamp-3" })).toBe("Lamp 3");
  expect(shown("{{ product.title }}", { product: "gone" })).toBe("Lamp 0");
  expect(shown("{{ page.title }}", {})).toBe("About");
});

test("difficult products can be chosen in every shop", () => {
  const { samples } = choicesOf("product", STORE);
  expect(samples).toHaveLength(4);
  expect(shown("{{ product.images.size }}", { product: "sample.no-image" })).toBe("0");
  expect(shown("{{ product.available }}", { product: "sample.sold-out" })).toBe("false");
  expect(shown("{{ product.title.size }}", { product: "sample.long-title" })).toMatch(/^\d{2,}$/);
});

test.each(["product", "collection", "page", "blog", "article"] as const)(
  "a shop without any %s has a sample of it",
  (name) => {
    expect(shown(`{{ ${name}.title }}`, {}, BARE)).not.toBe("");
  },
);

test("cart, customer and search are shown as chosen", () => {
  const code = "{{ cart.item_count }} {{ customer.first_name }} {{ search.results_count }}";
  expect(shown(code, {})).toMatch(/^0 {2}[1-9]/);
  expect(shown(code, { cart: "filled", customer: "in", search: "nothing" })).toBe("3 Ana 0");
});

test("a section that reads nothing of the page stands on the home page", () => {
  expect(shown("{{ request.page_type }}", {})).toBe("index");
  expect(shown("{{ product.title }} {{ request.page_type }}", {})).toBe("Lamp 0 product");
  expect(chosenOf("cart", STORE, { cart: "nonsense" })).toBe("empty");
});

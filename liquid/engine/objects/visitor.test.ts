import { expect, test } from "vitest";
import { renderSection } from "../render-section.ts";
import { testLook, testStore } from "../test-store.ts";
import type { Visitor } from "./visitor.ts";

function shown(code: string, visitor?: Visitor): string {
  const { html, errors } = renderSection({
    code,
    sectionId: "s",
    instance: { settings: {}, blocks: [] },
    store: testStore(),
    look: testLook(),
    ...(visitor ? { visitor } : {}),
  });
  expect(errors).toEqual([]);
  return html.replace(/^<[^>]*>|<\/div>$/g, "");
}

const CART =
  "{{ cart.item_count }} {{ cart.total_price | money }} {{ cart == empty }} {% for item in cart.items %}{{ item.quantity }} {{ item.title }} {{ item.final_line_price | money }} {{ item.product.handle }};{% endfor %}";

test("nobody in particular has an empty cart, is not signed in and has not searched", () => {
  expect(shown("{{ cart.item_count }}{{ cart.items.size }}")).toBe("00");
  expect(shown("{% if customer %}in{% else %}out{% endif %}")).toBe("out");
  expect(shown("{{ search.performed }} {{ search.results_count }}")).toBe("false 0");
});

test("a cart has lines with products, and adds them up", () => {
  const cart = [
    { product: "lamp-0", quantity: 2 },
    { product: "lamp-1", quantity: 1 },
    { product: "gone", quantity: 9 },
  ];
  const html = shown(CART, { cart });
  expect(html).toMatch(/^3 /);
  expect(html).toContain("2 Lamp 0");
  expect(html).toContain("1 Lamp 1");
  expect(html).not.toContain("gone");
});

test("a customer who is signed in has a name", () => {
  const customer = { firstName: "Ana", lastName: "Reis", email: "ana@example.com", ordersCount: 3 };
  expect(
    shown("{{ customer.first_name }} {{ customer.name }} {{ customer.orders_count }}", {
      customer,
    }),
  ).toBe("Ana Ana Reis 3");
});

test("a search finds products by the words of their title", () => {
  const code =
    "{{ search.performed }} {{ search.terms }} {{ search.results_count }} {{ search.results.first.title }} {{ search.results.first.object_type }}";
  expect(shown(code, { search: "LAMP 7" })).toMatch(/^true LAMP 7 \d+ Lamp 0 product$/);
  expect(shown(code, { search: "nothing at all" })).toBe("true nothing at all 0  ");
});

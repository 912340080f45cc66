import { liquidObject, withProperties } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import type { StoreWorld } from "./store-world.ts";

/** Who looks at the page, and what they did so far; nobody in particular when nothing is said. */
export type Visitor = {
  /** The cart's lines by product; the first variant that can be bought. */
  cart?: { product: string; quantity: number }[];
  /** Signed in as. */
  customer?: { firstName: string; lastName: string; email: string; ordersCount: number };
  /** What was searched for; products whose title has one of its words are found. */
  search?: string;
};

/** `cart` with lines; without any it is the empty cart that is given. */
export function cartObject(
  empty: LiquidObject,
  lines: NonNullable<Visitor["cart"]>,
  world: StoreWorld,
): LiquidObject {
  const items = lines.flatMap(({ product, quantity }) =>
    lineItem(world.product(product), quantity),
  );
  if (items.length === 0) return empty;
  const total = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return withProperties(empty, {
    items: items.map(({ object }) => object),
    item_count: count,
    total_price: total,
    original_total_price: total,
    items_subtotal_price: total,
    checkout_charge_amount: total,
    requires_shipping: true,
    "empty?": false,
  });
}

function lineItem(product: LiquidObject | undefined, quantity: number) {
  const variant: unknown = product?.["selected_or_first_available_variant"];
  if (product === undefined || typeof variant !== "object" || variant === null) return [];
  const read = (name: string): unknown => Reflect.get(variant, name);
  const price = Number(read("price"));
  const prices = { price, original_price: price, final_price: price };
  const lines = price * quantity;
  const object = liquidObject(
    { name: "LineItem" },
    {
      ...prices,
      id: read("id"),
      key: `${String(read("id"))}:preview`,
      product,
      variant,
      product_id: product["id"],
      variant_id: read("id"),
      title: product["title"],
      product_title: product["title"],
      variant_title: read("title"),
      vendor: product["vendor"],
      url: read("url"),
      image: read("image") ?? product["featured_image"],
      quantity,
      sku: read("sku"),
      line_price: lines,
      original_line_price: lines,
      final_line_price: lines,
      properties: {},
      options_with_values: [],
      discount_allocations: [],
      line_level_discount_allocations: [],
      requires_shipping: true,
      taxable: true,
      gift_card: false,
    },
  );
  return [{ object, price, quantity }];
}

export function customerObject(customer: NonNullable<Visitor["customer"]>): LiquidObject {
  const { firstName, lastName, email, ordersCount } = customer;
  return liquidObject(
    { name: "Customer" },
    {
      id: 1,
      first_name: firstName,
      last_name: lastName,
      name: `${firstName} ${lastName}`,
      email,
      orders_count: ordersCount,
      orders: [],
      addresses: [],
      addresses_count: 0,
      default_address: undefined,
      accepts_marketing: true,
      has_account: true,
      tags: [],
      total_spent: 0,
      metafields: {},
      "b2b?": false,
    },
  );
}

/** `search` after something was searched for. */
export function searchObject(
  notPerformed: LiquidObject,
  terms: string,
  titles: { handle: string; title: string }[],
  world: StoreWorld,
): LiquidObject {
  const words = terms
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = titles.filter(({ title }) =>
    words.some((word) => title.toLowerCase().includes(word)),
  );
  const results = world
    .products(found.map(({ handle }) => handle))
    .map((product) => withProperties(product, { object_type: "product" }));
  return { ...notPerformed, performed: true, terms, results, results_count: results.length };
}

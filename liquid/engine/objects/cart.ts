import type { StoreData } from "../store-data.ts";
import { toNumber } from "../numbers.ts";
import { liquidObject, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { currencyObject } from "./money.ts";
import type { StoreWorld } from "./store-world.ts";

/** Lines of a cart or an order: a product by its handle, and how many of it. */
export type Lines = { product: string; quantity: number }[];

/** `cart`: the first variant of each product that can be bought; products the shop lacks are left out. */
export function cartObject({ shop }: StoreData, lines: Lines, world: StoreWorld): LiquidObject {
  const items = lineItems(lines, world);
  const total = sum(items, "final_line_price");
  return liquidObject(
    { name: "Cart", json: () => cartJson(items, total, shop.currency) },
    {
      items,
      item_count: sum(items, "quantity"),
      total_price: total,
      original_total_price: total,
      items_subtotal_price: total,
      checkout_charge_amount: total,
      total_discount: 0,
      total_weight: items.reduce(
        (weight, item) => weight + toNumber(item["grams"]) * toNumber(item["quantity"]),
        0,
      ),
      note: undefined,
      attributes: {},
      currency: currencyObject(shop.currency),
      cart_level_discount_applications: [],
      discount_applications: [],
      discounts: [],
      requires_shipping: items.length > 0,
      taxes_included: false,
      duties_included: false,
      "empty?": items.length === 0,
    },
  );
}

export function lineItems(lines: Lines, world: StoreWorld): LiquidObject[] {
  return lines.flatMap(({ product, quantity }, index) => {
    const found = world.product(product);
    const variant = ownProperty(found, "selected_or_first_available_variant");
    return found && variant
      ? [lineItem({ product: found, variant, quantity, line: index + 1 })]
      : [];
  });
}

/** Adds up a property of lines. */
export function sum(items: LiquidObject[], name: string): number {
  return items.reduce((total, item) => total + toNumber(item[name]), 0);
}

type Line = { product: LiquidObject; variant: unknown; quantity: number; line: number };

function lineItem({ product, variant, quantity, line }: Line): LiquidObject {
  const read = (name: string): unknown => ownProperty(variant, name);
  const price = toNumber(read("price"));
  const key = `${toNumber(read("id"))}:preview`;
  const isOnly = product["has_only_default_variant"] === true;
  const linePrice = price * quantity;
  return liquidObject(
    { name: "LineItem" },
    {
      id: read("id"),
      key,
      product,
      variant,
      product_id: product["id"],
      variant_id: read("id"),
      title: isOnly ? product["title"] : `${String(product["title"])} - ${String(read("title"))}`,
      product_title: product["title"],
      variant_title: isOnly ? undefined : read("title"),
      vendor: product["vendor"],
      url: read("url"),
      url_to_remove: `/cart/change?id=${encodeURIComponent(key)}&line=${line}&quantity=0`,
      image: read("image") ?? product["featured_image"],
      quantity,
      sku: read("sku"),
      grams: read("weight"),
      price,
      original_price: price,
      final_price: price,
      line_price: linePrice,
      original_line_price: linePrice,
      final_line_price: linePrice,
      unit_price: read("unit_price"),
      unit_price_measurement: read("unit_price_measurement"),
      options_with_values: isOnly ? [] : read("options_with_values"),
      ...USUAL_LINE,
    },
  );
}

/** A line without discounts, subscriptions and parts, not shipped yet. */
const USUAL_LINE = {
  properties: {},
  discounts: [],
  discount_allocations: [],
  line_level_discount_allocations: [],
  total_discount: 0,
  line_level_total_discount: 0,
  tax_lines: [],
  taxable: true,
  requires_shipping: true,
  gift_card: false,
  fulfillment: undefined,
  fulfillment_service: "manual",
  successfully_fulfilled_quantity: 0,
  selling_plan_allocation: undefined,
  item_components: [],
  parent_relationship: undefined,
  message: undefined,
  error_message: undefined,
  instructions: liquidObject(
    { name: "Instructions" },
    { can_remove: true, can_update_quantity: true },
  ),
};

/** What `/cart.js` answers, which scripts of themes read from `cart | json`. */
function cartJson(items: LiquidObject[], total: number, currency: string): LiquidObject {
  const names = [
    "id",
    "key",
    "title",
    "price",
    "quantity",
    "sku",
    "url",
    "variant_id",
    "product_id",
  ];
  return {
    token: "preview",
    note: null,
    attributes: {},
    original_total_price: total,
    total_price: total,
    total_discount: 0,
    item_count: sum(items, "quantity"),
    items: items.map((item) => Object.fromEntries(names.map((name) => [name, item[name]]))),
    requires_shipping: items.length > 0,
    currency,
    items_subtotal_price: total,
  };
}

import type { StoreData } from "../store-data.ts";
import { liquidObject, withProperties } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { lineItems, sum } from "./cart.ts";
import type { Lines } from "./cart.ts";
import type { StoreWorld } from "./store-world.ts";

export type PlacedOrder = {
  number: number;
  placedMonthsAgo: number;
  lines: Lines;
  customer: LiquidObject;
  address: LiquidObject;
  shop: StoreData["shop"];
  world: StoreWorld;
};

const SHIPPING_IN_CENTS = 500;

/** An order that was paid and shipped. */
export function orderObject(placed: PlacedOrder): LiquidObject {
  const { number, customer, address, world } = placed;
  const createdAt = orderDate(placed.placedMonthsAgo);
  const items = lineItems(placed.lines, world).map((item) => shipped(item, createdAt));
  const subtotal = sum(items, "final_line_price");
  const total = subtotal + SHIPPING_IN_CENTS;
  return liquidObject(
    { name: "Order" },
    {
      id: number,
      name: `#${number}`,
      order_number: number,
      confirmation_number: `C${number}`,
      created_at: createdAt,
      customer,
      email: customer["email"],
      customer_url: `/account/orders/${number}`,
      customer_order_url: `/account/orders/${number}`,
      order_status_url: `/account/orders/${number}`,
      shipping_address: address,
      billing_address: address,
      line_items: items,
      subtotal_line_items: items,
      item_count: sum(items, "quantity"),
      line_items_subtotal_price: subtotal,
      subtotal_price: subtotal,
      shipping_price: SHIPPING_IN_CENTS,
      total_price: total,
      total_net_amount: total,
      shipping_methods: [shippingMethod()],
      transactions: [transaction(number, total, createdAt)],
      ...PAID_AND_SHIPPED,
    },
  );
}

const PAID_AND_SHIPPED = {
  attributes: {},
  cancelled: false,
  cancelled_at: undefined,
  cancel_reason: undefined,
  cancel_reason_label: undefined,
  cart_level_discount_applications: [],
  discount_applications: [],
  discounts: [],
  total_discounts: 0,
  total_duties: undefined,
  total_refunded_amount: 0,
  tax_lines: [],
  tax_price: 0,
  financial_status: "paid",
  financial_status_label: "Paid",
  fulfillment_status: "fulfilled",
  fulfillment_status_label: "Fulfilled",
  metafields: {},
  note: undefined,
  phone: undefined,
  "pickup_in_store?": false,
  tags: [],
};

/** The same day of earlier months: a preview shows the same orders each time. */
function orderDate(monthsAgo: number): string {
  return new Date(Date.UTC(2026, -monthsAgo, 5, 9)).toISOString();
}

function shipped(item: LiquidObject, createdAt: string): LiquidObject {
  const fulfillment = liquidObject(
    { name: "Fulfillment" },
    {
      created_at: createdAt,
      item_count: item["quantity"],
      fulfillment_line_items: [item],
      tracking_company: undefined,
      tracking_number: undefined,
      tracking_numbers: [],
      tracking_url: undefined,
    },
  );
  return withProperties(item, {
    fulfillment,
    successfully_fulfilled_quantity: item["quantity"],
  });
}

function shippingMethod(): LiquidObject {
  return liquidObject(
    { name: "ShippingMethod" },
    {
      id: "standard",
      handle: "standard",
      title: "Standard",
      price: SHIPPING_IN_CENTS,
      original_price: SHIPPING_IN_CENTS,
      price_with_discounts: SHIPPING_IN_CENTS,
      tax_lines: [],
      discount_allocations: [],
    },
  );
}

function transaction(id: number, amount: number, createdAt: string): LiquidObject {
  return liquidObject(
    { name: "Transaction" },
    {
      id,
      name: `c${id}.1`,
      amount,
      kind: "sale",
      status: "success",
      status_label: "Success",
      created_at: createdAt,
      gateway: "shopify_payments",
      gateway_display_name: "Shopify Payments",
      receipt: undefined,
      payment_details: liquidObject(
        { name: "TransactionPaymentDetails" },
        {
          credit_card_company: "Visa",
          credit_card_last_four_digits: "4242",
          credit_card_number: "•••• •••• •••• 4242",
          gift_card: undefined,
        },
      ),
      "show_buyer_pending_payment_instructions?": false,
      buyer_pending_payment_notice: undefined,
      buyer_pending_payment_instructions: [],
    },
  );
}

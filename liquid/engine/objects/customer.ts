import type { StoreAddress, StoreData } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { addressObject } from "./address.ts";
import { shopCountry } from "./localization.ts";
import { orderObject } from "./order.ts";
import type { StoreWorld } from "./store-world.ts";

/** Who is signed in. */
export type SignedIn = { firstName: string; lastName: string; email: string; ordersCount: number };

/** Orders that a sample customer is shown with, however many they placed. */
const MOST_ORDERS = 10;

/** `customer`: with one address, and orders of the shop's first products. */
export function customerObject(
  signedIn: SignedIn,
  { shop, products }: StoreData,
  world: StoreWorld,
): LiquidObject {
  const { firstName, lastName, email, ordersCount } = signedIn;
  const address = addressObject(sampleAddress(signedIn, shopCountry(shop)), 1, shop.currency);
  const customer: LiquidObject = liquidObject(
    { name: "Customer" },
    {
      id: 1,
      first_name: firstName,
      last_name: lastName,
      name: `${firstName} ${lastName}`.trim(),
      email,
      phone: undefined,
      orders_count: ordersCount,
      addresses: [address],
      addresses_count: 1,
      default_address: address,
      accepts_marketing: true,
      has_account: true,
      "has_avatar?": false,
      tax_exempt: false,
      tags: [],
      payment_methods: [],
      metafields: {},
      store_credit_account: undefined,
      "b2b?": false,
      current_company: undefined,
      current_location: undefined,
      company_available_locations: [],
      company_available_locations_count: 0,
    },
    {
      orders: () => orders(),
      last_order: () => orders()[0],
      total_spent: () =>
        orders().reduce((total, { total_price }) => total + Number(total_price), 0),
    },
  );
  let made: LiquidObject[] | undefined;
  const orders = (): LiquidObject[] =>
    (made ??= Array.from({ length: Math.min(ordersCount, MOST_ORDERS) }, (_, index) =>
      orderObject({
        number: 1_000 + ordersCount - index,
        placedMonthsAgo: index,
        lines: products
          .slice(index, index + 2)
          .map(({ handle }) => ({ product: handle, quantity: 1 })),
        customer,
        address,
        shop,
        world,
      }),
    ));
  return customer;
}

function sampleAddress({ firstName, lastName }: SignedIn, country: string): StoreAddress {
  return {
    first_name: firstName,
    last_name: lastName,
    address1: "1 Main Street",
    city: "Springfield",
    zip: "10001",
    country_code: country,
  };
}

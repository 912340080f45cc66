import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { Clock } from "#platform/clock.ts";
import { createRecent } from "./recent.ts";

const SHOPS_REMEMBERED = 50;

const recent = createRecent<StoreData>(SHOPS_REMEMBERED);

/** What the shop's storefront shows, at most a minute old. */
export function loadStoreData(
  { shopify, clock }: { shopify: Pick<ShopifyAdmin, "readStoreData">; clock: Clock },
  shop: string,
): Promise<StoreData> {
  return recent.get(clock, shop, () => shopify.readStoreData());
}

import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import type { ShopifyBillingOf } from "./subscriptions/shopify-billing.ts";

/** What billing reaches outside with where it speaks to Shopify. */
export type ShopifyEdges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Pick<Log, "error" | "warn">;
  shopifyBilling: ShopifyBillingOf;
};

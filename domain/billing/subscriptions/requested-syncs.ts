import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import { NoShopAccess } from "#platform/errors.ts";
import { workThrough } from "#platform/work-through.ts";
import {
  claimSyncs,
  isPeriodUnknown,
  releaseSync,
  requestDueSyncs,
  requestSync,
  type ClaimedSync,
} from "./subscription-sync-store.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";
import type { ShopifyEdges } from "../shopify-edges.ts";

const SHOPS_AT_ONCE = 10;

/** A hint that something changed at Shopify: the shop is read soon, once for many hints. */
export async function requestSubscriptionSync(
  { db }: { db: Queryable },
  shop: string,
): Promise<void> {
  await requestSync(db, shop);
}

/** Requests the reading of shops whose cycle is over or only assumed: nothing tells of a renewal. */
export async function requestRenewals({
  db,
  clock,
}: {
  db: Queryable;
  clock: Clock;
}): Promise<void> {
  await requestDueSyncs(db, clock.now());
}

/**
 * Reads the shops that a reading was requested for. One that Shopify says nothing new of, or nothing at all,
 * is asked again with growing pauses.
 */
export async function syncRequested(edges: ShopifyEdges): Promise<void> {
  await workThrough(
    SHOPS_AT_ONCE,
    (limit) => claimSyncs(edges.db, limit),
    (sync) =>
      syncOne(edges, sync).catch((err: unknown) =>
        edges.log.error({ err, shop: sync.shop }, "A shop's reading could not be given back"),
      ),
  );
}

async function syncOne(edges: ShopifyEdges, sync: ClaimedSync): Promise<void> {
  const isSynced = await syncSubscriptions(edges, sync.shop).then(
    () => true,
    (err: unknown) => {
      // Opening the app again requests the next reading.
      if (err instanceof NoShopAccess) return true;
      edges.log.warn({ err, shop: sync.shop }, "Subscriptions could not be read; trying later");
      return false;
    },
  );
  const isOpen = await isPeriodUnknown(edges.db, sync.shop, edges.clock.now());
  await releaseSync(edges.db, sync, isSynced && !isOpen);
}

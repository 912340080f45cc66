import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import { lockShop } from "../allowance/allowance-store.ts";
import { updateSubscriptionStatus } from "./subscription-status.ts";
import { overtakeReadings, selectSubscriptions } from "./subscription-store.ts";

const ENDED = { status: "cancelled", currentPeriodEnd: null, usage: null };

/**
 * Ends the plans of a shop that removed the app, as Shopify does by itself; without a token it cannot be
 * asked. What was paid for lasts to the period's end, should the shop come back. Repeated, nothing changes.
 */
export async function endSubscriptions(
  { db, ...edges }: { db: Database; clock: Clock; ids: Ids; log: Pick<Log, "error"> },
  shop: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockShop(tx, shop);
    await overtakeReadings(tx, shop);
    for (const subscription of await selectSubscriptions(tx, shop)) {
      if (!["active", "frozen", "pending"].includes(subscription.status)) continue;
      await updateSubscriptionStatus({ ...edges, tx }, subscription, ENDED);
    }
  });
}

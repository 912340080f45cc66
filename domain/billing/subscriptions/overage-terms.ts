import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import { lockShop, readStanding } from "../allowance/allowance-store.ts";
import { openCycle } from "../allowance/billing-cycle.ts";

/** What a merchant agrees to by "do not ask again": it ends with the cycle, and when price or cap change. */
export type OverageTerms = { cycleId: string; priceCents: number; capCents: number };

/** The terms at this moment; null without a plan that has overages. Its cycle gets a row if it has none. */
export async function getOverageTerms(
  { db, clock, ids }: { db: Database; clock: Clock; ids: Ids },
  shop: string,
): Promise<OverageTerms | null> {
  const { subscription } = await readStanding(db, shop, clock.now());
  if (subscription?.status !== "active" || subscription.overagePriceCents === 0) return null;
  return db.transaction(async (tx) => {
    await lockShop(tx, shop);
    const now = clock.now();
    const standing = await readStanding(tx, shop, now);
    if (!standing.subscription) return null;
    const asked = { subscription: standing.subscription, cycle: standing.cycle };
    const cycle = await openCycle({ tx, ids }, asked, now);
    const { overagePriceCents, cappedAmountCents } = standing.subscription;
    return { cycleId: cycle.id, priceCents: overagePriceCents, capCents: cappedAmountCents };
  });
}

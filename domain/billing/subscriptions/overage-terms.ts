import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Subscription } from "../billing-rows.ts";
import { lockShop, readStanding } from "../allowance/allowance-store.ts";
import { currentCycle, openCycle } from "../allowance/billing-cycle.ts";

/** What a merchant agrees to by "do not ask again": it ends with the cycle, and when price or cap change. */
export type OverageTerms = { cycleId: string; priceCents: number; capCents: number };

/** The terms at this moment; null without a plan that has overages, and in a cycle that has no row yet. */
export async function readOverageTerms(
  { db, clock }: { db: Queryable; clock: Clock },
  shop: string,
): Promise<OverageTerms | null> {
  const now = clock.now();
  const { subscription, cycle } = await readStanding(db, shop, now);
  if (!hasOverages(subscription)) return null;
  return termsOf(subscription, currentCycle(subscription, cycle, now).id);
}

/** The same terms, to be agreed to: the cycle gets a row if it has none. */
export async function openOverageTerms(
  { db, clock, ids }: { db: Database; clock: Clock; ids: Ids },
  shop: string,
): Promise<OverageTerms | null> {
  return db.transaction(async (tx) => {
    await lockShop(tx, shop);
    const now = clock.now();
    const { subscription, cycle } = await readStanding(tx, shop, now);
    if (!hasOverages(subscription)) return null;
    const { id } = await openCycle({ tx, ids }, { subscription, cycle }, now);
    return termsOf(subscription, id);
  });
}

function hasOverages(subscription: Subscription | null): subscription is Subscription {
  return subscription?.status === "active" && subscription.overagePriceCents > 0;
}

function termsOf(
  { overagePriceCents, cappedAmountCents }: Subscription,
  cycleId: string | null,
): OverageTerms | null {
  if (cycleId === null) return null;
  return { cycleId, priceCents: overagePriceCents, capCents: cappedAmountCents };
}

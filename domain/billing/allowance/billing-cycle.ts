import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { AllowanceConfig } from "./allowance-config.ts";
import { readStanding } from "./allowance-store.ts";
import type { BillingCycle, Subscription } from "../billing-rows.ts";
import { clearBalance, countCompletedSince, insertCycle } from "./cycle-store.ts";
import { addDays, DAY_IN_MS, startOfUtcMonth } from "../days.ts";

/** Length of a cycle until Shopify has told its real end. */
const CYCLE_DAYS = 30;

/** The cycle that `now` is in; `id` is null while it has no row yet. */
export type CurrentCycle = Pick<
  BillingCycle,
  "startsAt" | "endsAt" | "used" | "overages" | "carried" | "carriedFrom"
> & { id: string | null };

/**
 * The subscription's cycle at `now`: its newest row, or after that one's end the next, without gaps.
 *
 * Reading writes nothing; `openCycle` makes the row when something is held in it.
 */
export function currentCycle(
  subscription: Pick<Subscription, "status" | "createdAt" | "currentPeriodEnd">,
  newest: BillingCycle | null,
  now: Date,
): CurrentCycle {
  // A cancelled subscription keeps the period that was paid for; no other follows.
  if (newest && (now < newest.endsAt || subscription.status === "cancelled")) return newest;
  const start = newest?.endsAt ?? firstCycleStart(subscription, now);
  const periodsPassed = Math.floor((now.getTime() - start.getTime()) / (CYCLE_DAYS * DAY_IN_MS));
  const startsAt = addDays(start, Math.max(0, periodsPassed) * CYCLE_DAYS);
  return { id: null, startsAt, endsAt: addDays(startsAt, CYCLE_DAYS), ...UNUSED };
}

const UNUSED = { used: 0, overages: 0, carried: 0, carriedFrom: [] };

function firstCycleStart(
  subscription: Pick<Subscription, "createdAt" | "currentPeriodEnd">,
  now: Date,
): Date {
  if (!subscription.currentPeriodEnd) return subscription.createdAt;
  const start = addDays(subscription.currentPeriodEnd, -CYCLE_DAYS);
  return start <= now ? start : now;
}

/**
 * The row of the cycle that `now` is in, made when it is the first to be used in it.
 *
 * Call it under the shop's lock. A new cycle is provisional: Shopify tells its real end later.
 */
export async function openCycle(
  edges: { tx: Transaction; ids: Ids },
  { subscription, cycle: newest }: { subscription: Subscription; cycle: BillingCycle | null },
  now: Date,
): Promise<BillingCycle> {
  const cycle = currentCycle(subscription, newest, now);
  if (newest && cycle.id === newest.id) return newest;
  // The last cycle's charges do not count against the new one's cap.
  if (newest) await clearBalance(edges.tx, subscription.id);
  return insertCycle(edges.tx, {
    id: edges.ids.uuid(),
    subscriptionId: subscription.id,
    shop: subscription.shop,
    startsAt: cycle.startsAt,
    endsAt: cycle.endsAt,
  });
}

/** Start of the free window: the first of the month, or 30 days ago, which itself is out of it. */
export function freeWindowStart(freeWindow: AllowanceConfig["freeWindow"], now: Date): Date {
  if (freeWindow === "calendar-month") return startOfUtcMonth(now);
  return new Date(now.getTime() - 30 * DAY_IN_MS + 1);
}

/** Paid: the start of the cycle that now is in. Free: the start of the window. */
export async function getBillingCycleStart(
  edges: { db: Database; clock: Clock; allowance: Pick<AllowanceConfig, "freeWindow"> },
  shop: string,
): Promise<Date> {
  const now = edges.clock.now();
  const { subscription, cycle } = await readStanding(edges.db, shop, now);
  if (subscription) return currentCycle(subscription, cycle, now).startsAt;
  return freeWindowStart(edges.allowance.freeWindow, now);
}

/** Completed generations since the cycle's start, whatever paid for them. */
export async function countGenerationsThisCycle(
  edges: { db: Database; clock: Clock; allowance: Pick<AllowanceConfig, "freeWindow"> },
  shop: string,
): Promise<number> {
  return countCompletedSince(edges.db, shop, await getBillingCycleStart(edges, shop));
}

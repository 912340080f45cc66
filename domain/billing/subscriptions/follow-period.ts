import type { Clock } from "#platform/clock.ts";
import type { Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { BillingCycle, Subscription } from "../billing-rows.ts";
import { currentCycle } from "../allowance/billing-cycle.ts";
import { insertCycle, selectNewestCycle, updateCycle } from "../allowance/cycle-store.ts";
import { addDays, DAY_IN_MS } from "../days.ts";
import { updateSubscription } from "./subscription-store.ts";

const PERIOD_DAYS = 30;

/** Two beginnings that are closer than this are the same period, told with another end. */
const SAME_PERIOD_IN_MS = 15 * DAY_IN_MS;

type FollowEdges = { tx: Transaction; clock: Clock; ids: Ids };

/**
 * Brings the cycles of an active subscription to the period that Shopify tells.
 *
 * The running cycle gets its real end; a period that began at Shopify begins here, once. What Shopify told
 * before it renewed, or by a clock ahead of ours, changes nothing: the cycle stays provisional.
 *
 * @param replaced the plan whose use goes on in the first cycle of this one.
 */
export async function followPeriod(
  edges: FollowEdges,
  subscription: Subscription,
  replaced: Subscription | null,
): Promise<void> {
  const newest = await selectNewestCycle(edges.tx, subscription.id);
  if (newest === null) return beginFirst(edges, subscription, replaced);
  const end = subscription.currentPeriodEnd;
  if (end === null) return;
  const start = addDays(end, -PERIOD_DAYS);
  const later = start.getTime() - newest.startsAt.getTime();
  if (Math.abs(later) < SAME_PERIOD_IN_MS) {
    await updateCycle(edges.tx, newest.id, { endsAt: end, provisional: false });
    return;
  }
  const now = edges.clock.now();
  if (later < 0 || start > now) return;
  await beginNext(edges, subscription, newest, { start, end });
}

async function beginFirst(
  edges: FollowEdges,
  subscription: Subscription,
  replaced: Subscription | null,
): Promise<void> {
  const now = edges.clock.now();
  const end = subscription.currentPeriodEnd;
  const isTold = end !== null && end > now;
  const start = isTold ? addDays(end, -PERIOD_DAYS) : now;
  const startsAt = start <= now ? start : now;
  const predecessor = replaced && (await selectNewestCycle(edges.tx, replaced.id));
  await insertCycle(edges.tx, {
    id: edges.ids.uuid(),
    subscriptionId: subscription.id,
    shop: subscription.shop,
    startsAt,
    endsAt: isTold ? end : addDays(startsAt, PERIOD_DAYS),
    provisional: !isTold,
    ...(replaced && predecessor && now < predecessor.endsAt && carriedUse(predecessor)),
  });
}

/** Overages were paid one by one; the included generations that were used are used here, too. */
function carriedUse(predecessor: BillingCycle) {
  return {
    carried: predecessor.used - predecessor.overages + predecessor.carried,
    // Runs that are still held in one of them are counted here when they complete.
    carriedFrom: [predecessor.id, ...predecessor.carriedFrom],
  };
}

async function beginNext(
  edges: FollowEdges,
  subscription: Subscription,
  newest: BillingCycle,
  { start, end }: { start: Date; end: Date },
): Promise<void> {
  const expected = currentCycle(subscription, newest, start).startsAt;
  const isFollowing = Math.abs(expected.getTime() - start.getTime()) < SAME_PERIOD_IN_MS;
  const startsAt = isFollowing && expected > newest.startsAt ? expected : start;
  if (startsAt < newest.endsAt)
    await updateCycle(edges.tx, newest.id, { endsAt: startsAt, provisional: false });
  await insertCycle(edges.tx, {
    id: edges.ids.uuid(),
    subscriptionId: subscription.id,
    shop: subscription.shop,
    startsAt,
    endsAt: end,
    provisional: false,
  });
  await updateSubscription(edges.tx, subscription.id, { capReachedAt: null });
}

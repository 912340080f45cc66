import { approachingCap, subscriptionUpdate } from "../webhooks/subscription-webhooks.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import type {
  SimulatedShop,
  Subscription,
  SubscriptionStatus,
  UsageLine,
  UsageRecord,
} from "../state.ts";
import { nextId } from "../state.ts";
import { now, type World } from "../world.ts";

export const DAY_IN_MS = 86_400_000;
const PERIOD_IN_DAYS = { EVERY_30_DAYS: 30, ANNUAL: 365 };
const WARNING_SHARE = 0.9;

/** The subscription and the usage line that a line item's id names. */
export function findUsageLine(shop: SimulatedShop, lineItemId: string) {
  for (const subscription of shop.subscriptions) {
    const { usage } = subscription;
    if (usage?.lineItemId === lineItemId) return { subscription, usage };
  }
  return null;
}

/** What the merchant owes for usage in the running period. */
export function balanceUsedCents(
  { usageRecords }: SimulatedShop,
  { periodStart }: Subscription,
  { lineItemId }: UsageLine,
): number {
  return usageRecords
    .filter((record) => record.subscriptionLineItemId === lineItemId)
    .filter(({ createdAt }) => periodStart === null || createdAt >= periodStart)
    .reduce((sum, { priceCents }) => sum + priceCents, 0);
}

export type UsageAnswer =
  | { kind: "recorded" | "repeated"; record: UsageRecord }
  | { kind: "over-cap" };

/** Charges one use once: the same key answers with the first record. Crossing 90 % of the cap sends a webhook. */
export function recordUsage(
  world: World,
  shop: SimulatedShop,
  { subscription, usage }: { subscription: Subscription; usage: UsageLine },
  use: Pick<UsageRecord, "priceCents" | "description" | "idempotencyKey">,
): UsageAnswer {
  const same = shop.usageRecords.find(
    ({ idempotencyKey }) => idempotencyKey !== null && idempotencyKey === use.idempotencyKey,
  );
  if (same !== undefined) return { kind: "repeated", record: same };
  const before = balanceUsedCents(shop, subscription, usage);
  const after = before + use.priceCents;
  if (after > usage.cappedAmountCents) return { kind: "over-cap" };
  const record = {
    id: nextId(world.state),
    subscriptionLineItemId: usage.lineItemId,
    ...use,
    createdAt: now(world).toISOString(),
  };
  shop.usageRecords.push(record);
  const warnAt = usage.cappedAmountCents * WARNING_SHARE;
  if (before < warnAt && after >= warnAt) {
    sendInBackground(world, shop, [approachingCap(shop, subscription, after)]);
  }
  return { kind: "recorded", record };
}

/** The merchant approves: at once, or at the end of the running subscription's period. */
export function approve(world: World, shop: SimulatedShop, subscription: Subscription): Webhook[] {
  const running = shop.subscriptions.find(({ status }) => status === "ACTIVE");
  if (running?.periodEnd && isDeferred(running, subscription)) {
    subscription.startsAt = running.periodEnd;
    world.save();
    return [];
  }
  return activate(world, shop, subscription);
}

/** Changes the status and says so. */
export function changeStatus(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  status: SubscriptionStatus,
): Webhook[] {
  subscription.status = status;
  return [noteChange(world, shop, subscription)];
}

/** Sets a new cap, from the merchant's own wish or from an approved request. */
export function raiseCap(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  cappedAmountCents: number,
): Webhook[] {
  if (subscription.usage === null) throw new Error("The subscription has no usage line.");
  subscription.usage.cappedAmountCents = cappedAmountCents;
  subscription.usage.pendingCapCents = null;
  return [noteChange(world, shop, subscription)];
}

/** Brings every subscription to Shopify's present time: periods roll, requests expire, deferred ones start. */
export function catchUp(world: World, shop: SimulatedShop): Webhook[] {
  const time = now(world).toISOString();
  return shop.subscriptions.flatMap((subscription) => {
    if (subscription.status === "PENDING" && subscription.startsAt !== null) {
      return subscription.startsAt <= time ? activate(world, shop, subscription) : [];
    }
    if (subscription.status === "PENDING" && expiryOf(subscription) <= time) {
      return changeStatus(world, shop, subscription, "EXPIRED");
    }
    while (subscription.status === "ACTIVE" && (subscription.periodEnd ?? time) < time) {
      subscription.periodStart = subscription.periodEnd;
      subscription.periodEnd = periodEnd(
        subscription,
        new Date(subscription.periodStart ?? time),
        0,
      );
    }
    return [];
  });
}

function activate(world: World, shop: SimulatedShop, subscription: Subscription): Webhook[] {
  const replaced = shop.subscriptions.filter(
    ({ status, id }) => (status === "ACTIVE" || status === "FROZEN") && id !== subscription.id,
  );
  const ended = replaced.flatMap((each) => changeStatus(world, shop, each, "CANCELLED"));
  const time = now(world);
  subscription.startsAt = null;
  subscription.periodStart = time.toISOString();
  subscription.periodEnd = periodEnd(subscription, time, subscription.trialDays);
  return [...ended, ...changeStatus(world, shop, subscription, "ACTIVE")];
}

function isDeferred(running: Subscription, next: Subscription): boolean {
  if (next.replacementBehavior !== "STANDARD") {
    return next.replacementBehavior === "APPLY_ON_NEXT_BILLING_CYCLE";
  }
  if (running.recurring?.interval !== "ANNUAL" || next.recurring === null) return false;
  return (
    next.recurring.interval !== "ANNUAL" || next.recurring.priceCents < running.recurring.priceCents
  );
}

function noteChange(world: World, shop: SimulatedShop, subscription: Subscription): Webhook {
  subscription.updatedAt = now(world).toISOString();
  world.save();
  return subscriptionUpdate(shop, subscription);
}

function periodEnd({ recurring }: Subscription, start: Date, trialDays: number): string {
  const days = PERIOD_IN_DAYS[recurring?.interval ?? "EVERY_30_DAYS"] + trialDays;
  return new Date(start.getTime() + days * DAY_IN_MS).toISOString();
}

/** A request that nobody approves ends after two days. */
function expiryOf({ createdAt }: Subscription): string {
  return new Date(Date.parse(createdAt) + 2 * DAY_IN_MS).toISOString();
}

import { subscriptionUpdate } from "../webhooks/subscription-webhooks.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import type { SimulatedShop, Subscription, SubscriptionStatus } from "../state.ts";
import { now, type World } from "../world.ts";
import { firstPeriod, rollPeriods } from "./periods.ts";

/** The merchant approves: at once, or at the end of the running subscription's period. */
export function approve(world: World, shop: SimulatedShop, subscription: Subscription): Webhook[] {
  const running = shop.subscriptions.find(({ status }) => status === "ACTIVE");
  if (running?.periodEnd && isDeferred(running, subscription)) {
    const former = shop.subscriptions.filter(isWaiting);
    subscription.startsAt = running.periodEnd;
    world.save();
    return former.flatMap((each) => changeStatus(world, shop, each, "CANCELLED"));
  }
  return activate(world, shop, subscription, now(world));
}

/** Starts a subscription, which ends every other that runs, is frozen or waits to start. */
export function activate(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  at: Date,
): Webhook[] {
  const replaced = shop.subscriptions.filter(
    (each) =>
      each.id !== subscription.id &&
      (each.status === "ACTIVE" || each.status === "FROZEN" || isWaiting(each)),
  );
  const ended = replaced.flatMap((each) => changeStatus(world, shop, each, "CANCELLED"));
  subscription.startsAt = null;
  Object.assign(subscription, firstPeriod(subscription, at));
  return [...ended, ...changeStatus(world, shop, subscription, "ACTIVE")];
}

/** Changes the status and says so. A subscription that runs again is brought to its present period. */
export function changeStatus(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  status: SubscriptionStatus,
): Webhook[] {
  subscription.status = status;
  rollPeriods(subscription, now(world));
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

/** Approved, but it starts only when the period of another one ends. */
export function isWaiting({ status, startsAt }: Subscription): boolean {
  return status === "PENDING" && startsAt !== null;
}

function isDeferred(running: Subscription, next: Subscription): boolean {
  if (running.currencyCode !== next.currencyCode) return false;
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

import type { SimulatedShop, Subscription } from "../state.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import { now, type World } from "../world.ts";
import { DAY_IN_MS, rollPeriods } from "./periods.ts";
import { activate, changeStatus, isWaiting } from "./subscriptions.ts";

const APPROVAL_IN_DAYS = 2;

/** Brings every subscription to Shopify's present time: requests expire, deferred ones start, periods roll. */
export function catchUp(world: World, shop: SimulatedShop): Webhook[] {
  const time = now(world);
  const webhooks: Webhook[] = [];
  for (const subscription of shop.subscriptions) {
    if (subscription.status !== "PENDING") continue;
    const dueAt = dueDate(subscription);
    if (dueAt > time) continue;
    const change = isWaiting(subscription)
      ? activate(world, shop, subscription, dueAt)
      : changeStatus(world, shop, subscription, "EXPIRED");
    webhooks.push(...change);
  }
  for (const subscription of shop.subscriptions) rollPeriods(subscription, time);
  return webhooks;
}

/** When an approved subscription starts, or a request that nobody approved ends. */
function dueDate({ startsAt, createdAt }: Subscription): Date {
  return new Date(startsAt ?? Date.parse(createdAt) + APPROVAL_IN_DAYS * DAY_IN_MS);
}

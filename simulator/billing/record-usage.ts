import {
  nextId,
  type SimulatedShop,
  type Subscription,
  type UsageLine,
  type UsageRecord,
} from "../state.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import { approachingCap } from "../webhooks/subscription-webhooks.ts";
import { now, type World } from "../world.ts";
import { balanceUsedCents } from "./usage-ledger.ts";

const WARNING_SHARE = 0.9;

/** The subscription and the usage line that a line item's id names. */
export function findUsageLine(shop: SimulatedShop, lineItemId: string) {
  for (const subscription of shop.subscriptions) {
    const { usage } = subscription;
    if (usage?.lineItemId === lineItemId) return { subscription, usage };
  }
  return null;
}

export type UsageAnswer = { kind: "recorded"; record: UsageRecord } | { kind: "over-cap" };

/** Charges one use, unless it goes beyond the cap. Crossing 90 % of the cap sends a webhook. */
export function recordUsage(
  world: World,
  shop: SimulatedShop,
  { subscription, usage }: { subscription: Subscription; usage: UsageLine },
  use: Pick<UsageRecord, "priceCents" | "description" | "idempotencyKey">,
): UsageAnswer {
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

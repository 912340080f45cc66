import { z } from "zod";
import { gid } from "../graphql/gid.ts";
import { cancelSubscription } from "../billing/cancel-subscription.ts";
import { catchUp } from "../billing/catch-up.ts";
import { approve, changeStatus, raiseCap } from "../billing/subscriptions.ts";
import type { SimulatedShop, Subscription } from "../state.ts";
import { sendInBackground, sendOwnWebhook } from "../webhooks/send-own-webhook.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import type { World } from "../world.ts";

export const MerchantAction = z.object({
  action: z.enum(["approve", "decline", "freeze", "unfreeze", "cancel", "raise-cap"]),
  cappedAmountCents: z.int().min(1).optional(),
  /** The subscription's gid, when it is not the newest that the action fits. */
  subscription: z.string().optional(),
});

export type MerchantAction = z.infer<typeof MerchantAction>;

/** Acts on one subscription, as its merchant; answers after the webhooks were tried once. */
export async function actAsMerchant(
  world: World,
  shop: SimulatedShop,
  request: MerchantAction,
): Promise<object> {
  sendInBackground(world, shop, catchUp(world, shop));
  const subscription = shop.subscriptions.findLast(
    (each) =>
      FITS[request.action](each) &&
      (request.subscription ?? gid("AppSubscription", each.id)) === gid("AppSubscription", each.id),
  );
  if (subscription === undefined) {
    return { refused: `No subscription of ${shop.domain} can do "${request.action}" now.` };
  }
  const webhooks = decide(world, shop, subscription, request);
  const statuses: number[] = [];
  for (const webhook of webhooks) statuses.push(await sendOwnWebhook(world, shop, webhook));
  return {
    subscription: { id: gid("AppSubscription", subscription.id), status: subscription.status },
    webhookStatuses: statuses,
  };
}

/** Whether the merchant is being asked: for a new subscription, or for a higher cap of a running one. */
export function awaitsDecision(subscription: Subscription): boolean {
  const isNew = subscription.status === "PENDING" && subscription.startsAt === null;
  return isNew || hasPendingCap(subscription);
}

type Fits = (subscription: Subscription) => boolean;

const hasPendingCap: Fits = ({ status, usage }) =>
  status === "ACTIVE" && usage?.pendingCapCents != null;

const FITS: Record<MerchantAction["action"], Fits> = {
  approve: awaitsDecision,
  decline: awaitsDecision,
  freeze: ({ status }) => status === "ACTIVE",
  unfreeze: ({ status }) => status === "FROZEN",
  cancel: ({ status }) => status === "ACTIVE" || status === "FROZEN",
  "raise-cap": ({ status, usage }) => status === "ACTIVE" && usage !== null,
};

/** Carries out what a merchant may do now with a subscription. @returns the webhooks that tell of it. */
export function decide(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  { action, cappedAmountCents }: MerchantAction,
): Webhook[] {
  const pendingCap = subscription.usage?.pendingCapCents ?? null;
  switch (action) {
    case "approve":
      return pendingCap === null
        ? approve(world, shop, subscription)
        : raiseCap(world, shop, subscription, pendingCap);
    case "decline":
      return decline(world, shop, subscription);
    case "freeze":
      return changeStatus(world, shop, subscription, "FROZEN");
    case "unfreeze":
      return changeStatus(world, shop, subscription, "ACTIVE");
    case "cancel":
      return cancelSubscription(world, shop, subscription, { prorate: false });
    case "raise-cap": {
      const current = subscription.usage?.cappedAmountCents ?? 0;
      return raiseCap(world, shop, subscription, cappedAmountCents ?? pendingCap ?? current * 2);
    }
    default:
      throw new Error("Unknown action.");
  }
}

function decline(world: World, shop: SimulatedShop, subscription: Subscription): Webhook[] {
  if (subscription.status === "PENDING") {
    return changeStatus(world, shop, subscription, "DECLINED");
  }
  if (subscription.usage !== null) subscription.usage.pendingCapCents = null;
  world.save();
  return [];
}

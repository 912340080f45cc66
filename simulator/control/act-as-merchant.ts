import { z } from "zod";
import { gid } from "../graphql/gid.ts";
import { approve, changeStatus, raiseCap } from "../billing/subscriptions.ts";
import type { SimulatedShop, Subscription } from "../state.ts";
import { sendOwnWebhook } from "../webhooks/send-own-webhook.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import type { World } from "../world.ts";

export const MerchantAction = z.object({
  action: z.enum(["approve", "decline", "freeze", "unfreeze", "cancel", "raise-cap"]),
  cappedAmountCents: z.int().min(1).optional(),
});

export type MerchantAction = z.infer<typeof MerchantAction>;

/** Acts on the newest subscription that the action fits; answers after the webhooks were tried once. */
export async function actAsMerchant(
  world: World,
  shop: SimulatedShop,
  request: MerchantAction,
): Promise<object> {
  const subscription = shop.subscriptions.findLast((each) => FITS[request.action](each));
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

type Fits = (subscription: Subscription) => boolean;

const hasPendingCap: Fits = ({ status, usage }) =>
  status === "ACTIVE" && usage?.pendingCapCents != null;

const FITS: Record<MerchantAction["action"], Fits> = {
  approve: (each) => (each.status === "PENDING" && each.startsAt === null) || hasPendingCap(each),
  decline: (each) => (each.status === "PENDING" && each.startsAt === null) || hasPendingCap(each),
  freeze: ({ status }) => status === "ACTIVE",
  unfreeze: ({ status }) => status === "FROZEN",
  cancel: ({ status }) => status === "ACTIVE" || status === "FROZEN",
  "raise-cap": ({ status, usage }) => status === "ACTIVE" && usage !== null,
};

/** Carries out a merchant's decision about one subscription. @returns the webhooks that tell of it. */
export function decide(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  { action, cappedAmountCents }: MerchantAction,
): Webhook[] {
  const pendingCap = subscription.usage?.pendingCapCents ?? null;
  switch (action) {
    case "approve":
      return subscription.status === "PENDING"
        ? approve(world, shop, subscription)
        : raiseCap(world, shop, subscription, pendingCap ?? 0);
    case "decline":
      return decline(world, shop, subscription);
    case "freeze":
      return changeStatus(world, shop, subscription, "FROZEN");
    case "unfreeze":
      return changeStatus(world, shop, subscription, "ACTIVE");
    case "cancel":
      return changeStatus(world, shop, subscription, "CANCELLED");
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

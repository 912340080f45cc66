import { nextId, type SimulatedShop, type Subscription } from "../state.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import { now, type World } from "../world.ts";
import { unusedShare } from "./periods.ts";
import { changeStatus } from "./subscriptions.ts";

/** Ends a subscription at once. With `prorate` the merchant is credited what is unused of the paid period. */
export function cancelSubscription(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
  { prorate }: { prorate: boolean },
): Webhook[] {
  const { recurring, name, currencyCode, test } = subscription;
  const share = unusedShare(subscription, now(world));
  const amountCents = Math.round((recurring?.priceCents ?? 0) * share);
  if (prorate && amountCents > 0) {
    shop.credits.push({
      id: nextId(world.state),
      amountCents,
      currencyCode,
      description: `Prorated credit for ${name}`,
      test,
      createdAt: now(world).toISOString(),
    });
  }
  return changeStatus(world, shop, subscription, "CANCELLED");
}

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { SimulatedShop } from "../state.ts";
import { now, type World } from "../world.ts";
import { ruleFor } from "./delivery-rules.ts";
import { noteDelivery, sendWebhook, type Webhook } from "./send-webhook.ts";

/**
 * Sends what Shopify itself has to tell, as the delivery rules want it. Copies travel at once, under one id.
 *
 * @returns the status of the first attempt; 0 when it is lost, or late and not sent yet.
 */
export async function sendOwnWebhook(
  world: World,
  shop: SimulatedShop,
  webhook: Webhook,
): Promise<number> {
  const { copies, delayMs, lost } = ruleFor(world.deliveryRules, shop.domain, webhook.topic);
  const dated: Webhook = {
    id: randomUUID(),
    eventId: randomUUID(),
    triggeredAt: now(world).toISOString(),
    ...webhook,
  };
  if (lost) {
    noteDelivery(shop, dated);
    return 0;
  }
  const send = () =>
    Promise.all(Array.from({ length: copies }, () => sendWebhook(world, shop, dated)));
  if (delayMs > 0) {
    void sendLate(world, delayMs, send);
    return 0;
  }
  const [first = 0] = await send();
  return first;
}

/** Sends webhooks one after the other without waiting for them, as Shopify's own changes do. */
export function sendInBackground(world: World, shop: SimulatedShop, webhooks: Webhook[]): void {
  if (webhooks.length === 0) return;
  const { signal } = world.deliveries;
  void (async () => {
    for (const webhook of webhooks) {
      if (!signal.aborted) await sendOwnWebhook(world, shop, webhook);
    }
  })();
}

async function sendLate({ deliveries }: World, delayMs: number, send: () => Promise<unknown>) {
  try {
    await wait(delayMs, undefined, { signal: deliveries.signal, ref: false });
  } catch {
    return; // The simulator closes or starts anew.
  }
  await send();
}

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { webhookSignature } from "../auth/signatures.ts";
import type { SimulatedShop, WebhookDelivery } from "../state.ts";
import { now, type World } from "../world.ts";

/** Shopify retries for four hours; here the waits are short, so that a demo shows it. */
const RETRY_DELAYS_IN_MS = [300, 1_000, 3_000];
const TIMEOUT_IN_MS = 5_000;
const KEPT_DELIVERIES = 500;

export type Webhook = {
  topic: string;
  payload: unknown;
  id?: string | undefined;
  /** Shared by all webhooks that tell of one event. */
  eventId?: string | undefined;
  triggeredAt?: string | undefined;
  /** Signs another body than the one sent. */
  tamper?: boolean | undefined;
};

/**
 * Sends one webhook, signed, and notes it in the shop's state. A delivery that fails is tried again later.
 *
 * @returns the status of the first attempt, 0 when the app could not be reached.
 */
export async function sendWebhook(
  world: World,
  shop: SimulatedShop,
  webhook: Webhook,
): Promise<number> {
  const delivery = noteDelivery(shop, webhook);
  const send = prepare(world, shop, webhook, delivery);
  const first = await send();
  if (!isDelivered(first) && webhook.tamper !== true) void retry(world, delivery, send);
  return first;
}

/** Keeps a delivery for `GET state` before the first attempt. */
export function noteDelivery(
  { webhooks }: SimulatedShop,
  { id = randomUUID(), topic }: Webhook,
): WebhookDelivery {
  const delivery: WebhookDelivery = { id, topic, status: 0, attempts: 0 };
  webhooks.push(delivery);
  if (webhooks.length > KEPT_DELIVERIES) webhooks.shift();
  return delivery;
}

function prepare(world: World, shop: SimulatedShop, webhook: Webhook, delivery: WebhookDelivery) {
  const { topic, payload, tamper = false } = webhook;
  const body = JSON.stringify(payload);
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": "Shopify-Captain-Hook",
    "X-Shopify-Topic": topic,
    "X-Shopify-Shop-Domain": shop.domain,
    "X-Shopify-API-Version": world.app.apiVersion,
    "X-Shopify-Webhook-Id": delivery.id,
    "X-Shopify-Event-Id": webhook.eventId ?? randomUUID(),
    "X-Shopify-Triggered-At": webhook.triggeredAt ?? now(world).toISOString(),
    "X-Shopify-Hmac-SHA256": webhookSignature(tamper ? `${body} ` : body, world.app.apiSecret),
  };
  return async (): Promise<number> => {
    const url = `${world.urls.appUpstream}${webhookPath(topic)}`;
    delivery.attempts += 1;
    delivery.status = await post(url, body, {
      ...headers,
      "x-demo-clock-offset-ms": String(world.state.clockOffsetMs),
    });
    world.save();
    return delivery.status;
  };
}

/** `app_subscriptions/update` goes to `/webhooks/app-subscriptions-update`. */
function webhookPath(topic: string): string {
  return `/webhooks/${topic.replaceAll(/[/_]/g, "-")}`;
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_IN_MS);
    const response = await fetch(url, {
      method: "POST",
      body,
      headers,
      signal,
      redirect: "manual",
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    // Unreachable or too slow: recorded as status 0 and tried again.
    return 0;
  }
}

async function retry(
  { deliveries }: World,
  delivery: WebhookDelivery,
  send: () => Promise<number>,
): Promise<void> {
  const { signal } = deliveries;
  for (const delay of RETRY_DELAYS_IN_MS) {
    try {
      await wait(delay, undefined, { signal, ref: false });
    } catch {
      return; // The simulator closes or starts anew.
    }
    if (isDelivered(await send())) return;
  }
}

const isDelivered = (status: number) => status >= 200 && status < 300;

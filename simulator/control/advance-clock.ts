import { catchUp } from "../billing/catch-up.ts";
import { DAY_IN_MS } from "../billing/periods.ts";
import type { SimulatedShop } from "../state.ts";
import { sendOwnWebhook } from "../webhooks/send-own-webhook.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import { now, type World } from "../world.ts";
import { redactionWebhook } from "./installation.ts";

const REDACTION_DELAY_IN_DAYS = 2;

/** Moves Shopify's time, lets what falls due happen, and tells the app's clock at once. */
export async function advanceClock(world: World, days: number): Promise<object> {
  world.state.clockOffsetMs += Math.round(days * DAY_IN_MS);
  await tellApp(world);
  for (const shop of world.state.shops) {
    for (const webhook of due(world, shop)) await sendOwnWebhook(world, shop, webhook);
  }
  world.save();
  return { clockOffsetMs: world.state.clockOffsetMs, now: now(world).toISOString() };
}

/** The app's clock follows the header; one request is enough. */
export async function tellApp({ urls, state }: World): Promise<boolean> {
  try {
    const response = await fetch(`${urls.appUpstream}/healthz`, {
      headers: { "x-demo-clock-offset-ms": String(state.clockOffsetMs) },
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // The app is not up: its first request through the simulator carries the offset.
    return false;
  }
}

function due(world: World, shop: SimulatedShop): Webhook[] {
  const webhooks = catchUp(world, shop);
  if (shop.uninstalledAt === null || shop.redactionSent || shop.installed) return webhooks;
  const dueAt = Date.parse(shop.uninstalledAt) + REDACTION_DELAY_IN_DAYS * DAY_IN_MS;
  if (now(world).getTime() < dueAt) return webhooks;
  shop.redactionSent = true;
  return [...webhooks, redactionWebhook(shop)];
}

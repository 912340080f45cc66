import { revokeTokens } from "../auth/access-tokens.ts";
import { cancelSubscription } from "../billing/cancel-subscription.ts";
import { gid } from "../graphql/gid.ts";
import type { SimulatedShop } from "../state.ts";
import { sendOwnWebhook } from "../webhooks/send-own-webhook.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import { now, type World } from "../world.ts";

/** Removes the app: tokens stop working, subscriptions end, `app/uninstalled` is sent. */
export async function uninstallApp(world: World, shop: SimulatedShop): Promise<object> {
  if (!shop.installed) return { refused: `The app is not installed in ${shop.domain}.` };
  shop.installed = false;
  shop.uninstalledAt = now(world).toISOString();
  shop.redactionSent = false;
  revokeTokens(world, shop);
  const ended = shop.subscriptions
    .filter(({ status }) => status === "ACTIVE" || status === "FROZEN" || status === "PENDING")
    .flatMap((subscription) => cancelSubscription(world, shop, subscription, { prorate: false }));
  return sendAll(world, shop, [...ended, uninstalledWebhook(world, shop)]);
}

/** Installs the app with every scope it asks for; `app/scopes_update` is sent when they changed. */
export async function installApp(world: World, shop: SimulatedShop): Promise<object> {
  if (shop.installed) return { refused: `The app is installed in ${shop.domain} already.` };
  const previous = shop.scopes;
  shop.installed = true;
  shop.uninstalledAt = null;
  shop.scopes = [...world.app.scopes];
  const isChanged = previous.toSorted().join() !== shop.scopes.toSorted().join();
  return sendAll(world, shop, isChanged ? [scopesWebhook(world, shop, previous)] : []);
}

/** `app/scopes_update`. */
export function scopesWebhook(world: World, shop: SimulatedShop, previous: string[]): Webhook {
  return {
    topic: "app/scopes_update",
    payload: {
      id: gid("AppInstallation", shop.catalog.id),
      shop_id: gid("Shop", shop.catalog.id),
      previous,
      current: shop.scopes,
      updated_at: now(world).toISOString(),
    },
  };
}

/** `shop/redact`: two days after the app was removed. */
export function redactionWebhook({ domain, catalog }: SimulatedShop): Webhook {
  return { topic: "shop/redact", payload: { shop_id: catalog.id, shop_domain: domain } };
}

function uninstalledWebhook(world: World, { domain, catalog }: SimulatedShop): Webhook {
  return {
    topic: "app/uninstalled",
    payload: {
      id: catalog.id,
      name: catalog.name,
      email: catalog.email,
      domain,
      myshopify_domain: domain,
      shop_owner: catalog.ownerName,
      currency: catalog.currencyCode,
      iana_timezone: catalog.ianaTimezone,
      country_code: catalog.countryCode,
      plan_name: "partner_test",
      updated_at: now(world).toISOString(),
    },
  };
}

async function sendAll(world: World, shop: SimulatedShop, webhooks: Webhook[]): Promise<object> {
  world.save();
  const webhookStatuses: number[] = [];
  for (const webhook of webhooks) webhookStatuses.push(await sendOwnWebhook(world, shop, webhook));
  return { installed: shop.installed, webhookStatuses };
}

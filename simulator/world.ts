import type { Fault } from "./control/faults.ts";
import type { Bucket } from "./graphql/cost.ts";
import { seededShop, type SimulatedShop, type SimulatorState } from "./state.ts";
import { finishDueJobs } from "./themes/theme-jobs.ts";
import type { ThemeWriteRule } from "./themes/write-rules.ts";
import type { DeliveryRule } from "./webhooks/delivery-rules.ts";

/** One running simulator: what all its parts read and change. */
export type World = {
  app: { apiKey: string; apiSecret: string; scopes: string[]; apiVersion: string };
  urls: Urls;
  state: SimulatorState;
  faults: Fault[];
  /** How much each shop's app may still ask, by the shop's domain. */
  buckets: Map<string, Bucket>;
  deliveryRules: DeliveryRule[];
  themeWriteRules: ThemeWriteRule[];
  /** Writes the state to disk soon; nothing when the simulator keeps no data. */
  save(): void;
  /** Ends at a reset and when the simulator closes: late webhooks and retries stop. */
  deliveries: AbortController;
  /** Ends when the simulator closes: held answers stop. */
  closing: AbortSignal;
};

export type Urls = {
  /** Origin of the admin shell, such as `http://localhost:4000`. */
  admin: string;
  /** Origin at which a browser reaches the app. */
  app: string;
  /** Origin of each shop's storefront by its domain. */
  storefronts: Record<string, string>;
  /** Origin of the app's own process. */
  appUpstream: string;
};

/** Shopify's time: real time plus what `POST clock` added. */
export function now({ state }: Pick<World, "state">): Date {
  return new Date(Date.now() + state.clockOffsetMs);
}

/** The shop as it stands now: theme files that Shopify was still writing are there when their time has come. */
export function shopByDomain(world: World, domain: string): SimulatedShop | undefined {
  const found = world.state.shops.find((shop) => shop.domain === domain);
  if (found !== undefined && finishDueJobs(found)) world.save();
  return found;
}

/** The shop of this domain; a new one has the app installed with every scope, but no storefront of its own. */
export function addShop(world: World, domain: string): SimulatedShop {
  const known = shopByDomain(world, domain);
  if (known !== undefined) return known;
  const shop = seededShop(domain, world.app.scopes);
  world.state.shops.push(shop);
  return shop;
}

/** The name in admin addresses: `demo-store` of `demo-store.myshopify.com`. */
export function shopName({ domain }: Pick<SimulatedShop, "domain">): string {
  return domain.replace(/\.myshopify\.com$/, "");
}

/** Origin of the CDN stand-in, for images and scripts. */
export function cdnOrigin({ urls }: Pick<World, "urls">): string {
  return `${urls.admin}/__cdn`;
}

export function adminAppUrl({ urls, app }: World, shop: SimulatedShop): string {
  return `${urls.admin}/store/${shopName(shop)}/apps/${app.apiKey}`;
}

/** Notes a call of the app for `GET state`; only the latest are kept. */
export function noteCall(shop: SimulatedShop, operation: string, status: number): void {
  shop.calls.push({ operation, status });
  if (shop.calls.length > KEPT_CALLS) shop.calls.splice(0, shop.calls.length - KEPT_CALLS);
}

const KEPT_CALLS = 2_000;

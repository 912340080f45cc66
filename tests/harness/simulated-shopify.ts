import { z } from "zod";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { createAdminGraphql } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyAdmin } from "#gateways/shopify/shopify-admin.ts";
import type { WritePatience } from "#gateways/shopify/write-patience.ts";
import { adminClient } from "./shopify-client.ts";
import { startSimulator } from "#simulator/simulator.ts";

const DAY_IN_MS = 86_400_000;
const APP = { apiKey: "test-key", apiSecret: "test-secret" };
const NOBODY = "http://127.0.0.1:9";
const ALL_SCOPES = [
  "read_products",
  "read_themes",
  "write_themes",
  "read_content",
  "read_online_store_navigation",
  "read_metaobjects",
  "read_metaobject_definitions",
  "read_files",
];

const State = z.object({
  themes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      files: z.record(z.string(), z.object({ checksum: z.string(), body: z.string() })),
    }),
  ),
  subscriptions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      currentPeriodEnd: z.string().nullable(),
      balanceUsedCents: z.number(),
      usage: z.object({ lineItemId: z.string(), cappedAmountCents: z.number() }).nullable(),
    }),
  ),
  usageRecords: z.array(
    z.object({
      id: z.string(),
      subscriptionLineItemId: z.string(),
      priceCents: z.number(),
      description: z.string(),
      idempotencyKey: z.string().nullable(),
      createdAt: z.string(),
    }),
  ),
  webhooks: z.array(
    z.object({ id: z.string(), topic: z.string(), status: z.number(), attempts: z.number() }),
  ),
  calls: z.array(z.object({ operation: z.string(), status: z.number() })),
});

/** A simulated Shopify without the app in front of it, for tests of what speaks the Admin API. */
export async function startSimulatedShopify({ scopes = ALL_SCOPES, appUpstream = NOBODY } = {}) {
  const simulator = await startSimulator({
    port: 0,
    appPort: 0,
    appUpstream,
    scopes,
    dataDir: null,
    ...APP,
  });
  /** Calls `/__sim/PATH`; a body makes it a POST. @throws when it is refused. */
  const control = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${simulator.adminUrl}/__sim/${path}`, {
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  /** An offline token of the app for the shop. */
  const accessToken = async (shop: string) => {
    const { token } = z
      .object({ token: z.string() })
      .parse(await control("session-token", { shop }));
    return exchange(simulator.adminUrl, shop, token);
  };
  /** What `createAdminGraphql` takes: the shop's admin with a token that does not expire. */
  const client = async (shop: string) =>
    adminClient(simulator.adminUrl, shop, await accessToken(shop));
  let added = 0;
  let offsetInMs = 0;
  return {
    adminUrl: simulator.adminUrl,
    accessToken,
    control,
    client,
    /** Adds so many new plain shops with the app installed. @returns their domains. */
    addShops(count: number): string[] {
      const domains = Array.from(
        { length: count },
        (_, index) => `shop-${added + index + 1}.myshopify.com`,
      );
      added += count;
      simulator.addShops(domains);
      return domains;
    },
    /** Shopify's time; a business clock that follows it agrees with it. */
    now: () => new Date(Date.now() + offsetInMs),
    async advanceDays(days: number): Promise<void> {
      await control("clock", { advanceDays: days });
      offsetInMs += Math.round(days * DAY_IN_MS);
    },
    close: () => simulator.close(),
    reset: () => control("reset", {}),
    /** Takes back the faults that have not happened yet. */
    async heal(): Promise<void> {
      await fetch(`${simulator.adminUrl}/__sim/faults`, {
        method: "DELETE",
        headers: { "content-type": "application/json" },
      });
    },
    fault: (match: string, kind: string, times = 1) => control("faults", { match, kind, times }),
    state: async (shop: string) => State.parse(await control(`state?shop=${shop}`)),
    /** The shop's admin as the app sees it. */
    async admin(
      shop: string,
      { patience, ...options }: { timeoutInMs?: number; patience?: WritePatience } = {},
    ): Promise<ShopifyAdmin> {
      return createShopifyAdmin(createAdminGraphql(await client(shop), options), patience);
    },
  };
}

export type SimulatedShopify = Awaited<ReturnType<typeof startSimulatedShopify>>;

async function exchange(adminUrl: string, shop: string, sessionToken: string): Promise<string> {
  const response = await fetch(`${adminUrl}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-sim-host": shop },
    body: JSON.stringify({
      client_id: APP.apiKey,
      client_secret: APP.apiSecret,
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: sessionToken,
      subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
      requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
      expiring: "0",
    }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

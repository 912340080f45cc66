import { sql } from "drizzle-orm";
import { z } from "zod";
import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { Database } from "#platform/database.ts";
import { NoShopAccess } from "#platform/errors.ts";
import { billingEdges } from "./billing.ts";
import { billingOver } from "./shopify-client.ts";
import type { SimulatedShopify } from "./simulated-shopify.ts";

const Charges = z.object({
  usageRecords: z.array(
    z.object({
      id: z.string(),
      priceCents: z.number(),
      idempotencyKey: z.string().nullable(),
    }),
  ),
  subscriptions: z.array(z.object({ id: z.string(), status: z.string() })),
});

/** Billing against the simulated Shopify, whose time the business clock follows. */
export function simulatedBilling(
  db: Database,
  simulated: SimulatedShopify,
  { timeoutInMs = 10_000, change = (billing: ShopifyBilling) => billing } = {},
) {
  const tokens = new Map<string, ReturnType<SimulatedShopify["client"]>>();
  const uninstalled = new Set<string>();
  const client = (shop: string) => {
    const known = tokens.get(shop) ?? simulated.client(shop);
    tokens.set(shop, known);
    return known;
  };
  const billingOf = (shop: string): ShopifyBilling =>
    billingOver(async (operation, options) => {
      if (uninstalled.has(shop)) throw new NoShopAccess("No token");
      return (await client(shop))(operation, options);
    }, timeoutInMs);
  const merchant = (shop: string, action: string, more: object = {}) =>
    simulated.control("billing", { shop, action, ...more });
  return {
    ...billingEdges(db),
    clock: { now: simulated.now },
    isBillingTest: true,
    shopifyBilling: (shop: string) => change(billingOf(shop)),
    merchant,
    uninstall(shop: string) {
      uninstalled.add(shop);
      tokens.delete(shop);
      return simulated.control("uninstall", { shop });
    },
    reinstall(shop: string) {
      uninstalled.delete(shop);
      return simulated.control("install", { shop });
    },
    advanceDays: simulated.advanceDays,
    /** What Shopify has charged the shop, and its subscriptions there. */
    async atShopify(shop: string) {
      return Charges.parse(await simulated.control(`state?shop=${shop}`));
    },
  };
}

/** Leases, pauses and waits that use the database's time are over. */
export async function afterAWhile(db: Database): Promise<void> {
  await db.execute(
    sql`UPDATE usage_records SET next_attempt_at = now(), outcome_unknown_since = outcome_unknown_since - interval '5 minutes'`,
  );
  for (const queue of ["charge_queues", "subscription_syncs"])
    await db.execute(
      sql`UPDATE ${sql.identifier(queue)} SET next_attempt_at = now(), claimed_until = NULL`,
    );
}

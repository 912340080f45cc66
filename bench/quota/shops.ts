import { randomUUID } from "node:crypto";
import { Client } from "pg";

export type BenchShop = { shop: string; subscriptionId: string; cycleId: string };

/** Shops whose included generations never end, and shops where each has a price. */
export type BenchShops = { included: BenchShop[]; priced: BenchShop[] };

const COUNT = 201;

export async function addShops(url: string): Promise<BenchShops> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const included = await addPaid(client, "included", 1_000_000_000);
  const priced = await addPaid(client, "priced", 0);
  await client.query("ANALYZE shops, subscriptions, billing_cycles");
  await client.end();
  return { included, priced };
}

async function addPaid(client: Client, kind: string, includedQuota: number): Promise<BenchShop[]> {
  const shops = Array.from({ length: COUNT }, (_, index) => ({
    shop: `bench-${kind}-${index}.myshopify.com`,
    subscriptionId: randomUUID(),
    cycleId: randomUUID(),
  }));
  const columns = [
    shops.map(({ shop }) => shop),
    shops.map(({ subscriptionId }) => subscriptionId),
    shops.map(({ cycleId }) => cycleId),
  ];
  await client.query("INSERT INTO shops (shop) SELECT unnest($1::text[])", columns.slice(0, 1));
  await client.query(
    `INSERT INTO subscriptions (id, shop, shopify_sub_id, plan_name, status, base_price_cents, included_quota,
       overage_price_cents, capped_amount_cents, is_test, current_period_end)
     SELECT id, shop, 'gid://shopify/AppSubscription/' || id, 'pro', 'active', 2900, ${includedQuota}, 1, 2000000000,
       true, now() + interval '20 days'
     FROM unnest($1::text[], $2::uuid[]) AS new(shop, id)`,
    columns.slice(0, 2),
  );
  await client.query(
    `INSERT INTO billing_cycles (id, subscription_id, shop, starts_at, ends_at)
     SELECT id, subscription_id, shop, now() - interval '10 days', now() + interval '20 days'
     FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS new(shop, subscription_id, id)`,
    columns,
  );
  return shops;
}

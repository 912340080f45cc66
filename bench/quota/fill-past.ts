import { Client } from "pg";
import { rounded } from "../timing.ts";

type Past = { rows: number; shops: number };

/**
 * A year of runs of many shops, half of them paying, in the order of time as they would have come.
 *
 * @returns the seconds it took.
 */
export async function fillPast(url: string, past: Past): Promise<number> {
  const begun = performance.now();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SET synchronous_commit = off");
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const statement of shopsOf(past)) await client.query(statement);
  for (const [table, insert] of runsOf(past)) await withoutIndexes(client, table, insert);
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
  await client.end();
  return rounded((performance.now() - begun) / 1000, 0);
}

function shopsOf({ shops }: Past): string[] {
  const each = `FROM generate_series(1, ${shops}) n`;
  return [
    `INSERT INTO shops (shop) SELECT 'past-' || n || '.myshopify.com' ${each}`,
    `INSERT INTO trials (id, shop, started_at, ends_at, usage_count, max_usage, status)
     SELECT gen_random_uuid(), 'past-' || n || '.myshopify.com', now() - interval '1 year', now() - interval '358 days',
       n % 11, 10, 'expired' ${each}`,
    `INSERT INTO subscriptions (id, shop, shopify_sub_id, plan_name, status, base_price_cents, included_quota,
       overage_price_cents, capped_amount_cents, is_test, created_at, current_period_end)
     SELECT md5('subscription' || n)::uuid, 'past-' || n || '.myshopify.com', 'gid://shopify/AppSubscription/' || n,
       'pro', 'active', 2900, 30, 200, 5000, false, now() - interval '358 days', now() + interval '15 days' ${each}
     WHERE n % 2 = 0`,
    `INSERT INTO billing_cycles (id, subscription_id, shop, starts_at, ends_at, provisional, used)
     SELECT md5('cycle' || n || '-' || month)::uuid, md5('subscription' || n)::uuid, 'past-' || n || '.myshopify.com',
       now() - month * interval '30 days' - interval '15 days', now() - month * interval '30 days' + interval '15 days',
       false, 8
     FROM generate_series(0, 11) month, generate_series(2, ${shops}, 2) n`,
  ];
}

/** The n-th run, its shop and when it was; the uncounted ones are one in ten. */
const eachRun = ({ rows, shops }: Past) => `
  FROM (SELECT n, 1 + (n * 7919::bigint) % ${shops} AS of_shop,
          now() - interval '1 year' * (1 - n / ${rows}.0) AS at,
          CASE WHEN n % 10 = 0 THEN 'failed' ELSE 'completed' END AS outcome
        FROM generate_series(1, ${rows}) n) run,
    LATERAL (SELECT 'past-' || of_shop || '.myshopify.com' AS shop,
      CASE WHEN of_shop % 2 = 0 THEN 'subscription' ELSE 'free' END AS source,
      CASE WHEN of_shop % 2 = 0 THEN 'pro' ELSE 'free' END AS plan,
      md5('run' || n)::uuid AS id) of_run`;

const CYCLE =
  "md5('cycle' || of_shop || '-' || least(11, floor(extract(epoch FROM now() - at) / 2592000 + 0.5))::int)::uuid";

function runsOf(past: Past): [string, string][] {
  const prompt = "'A hero with a big picture, a heading and two buttons'";
  return [
    [
      "generation_logs",
      `INSERT INTO generation_logs (id, generation_id, shop, section_id, message_id, prompt, token_count, model_id, user_tier,
         billing_cycle, outcome, source, input_tokens, output_tokens, cost_micro_dollars, duration_ms, first_token_ms, generated_at)
       SELECT gen_random_uuid(), id, shop, gen_random_uuid(), gen_random_uuid(), ${prompt}, 4600, 'composer', plan,
         date_trunc('month', at), outcome, source, 1200, 3400, 5600, 9000, 700, at ${eachRun(past)}`,
    ],
    [
      "generations",
      `INSERT INTO generations (id, shop, section_id, conversation_id, message_id, request_hash, user_message_id,
         assistant_message_id, prompt, is_refinement, model_id, plan_name, source, billing_cycle_start, is_overage,
         price_cents, state, settlement, lease_until, started_at, ended_at)
       SELECT id, shop, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), md5(n::text), gen_random_uuid(),
         gen_random_uuid(), ${prompt}, false, 'composer', plan, source, date_trunc('month', at), false, 0, outcome,
         CASE outcome WHEN 'completed' THEN 'settled' ELSE 'released' END, at, at, at ${eachRun(past)}`,
    ],
    [
      "usage_records",
      `INSERT INTO usage_records (id, shop, subscription_id, billing_cycle_id, section_id, generation_id, idempotency_key,
         amount_cents, description, charge_status, created_at)
       SELECT gen_random_uuid(), shop, md5('subscription' || of_shop)::uuid, ${CYCLE}, gen_random_uuid(), id,
         shop || '-' || gen_random_uuid() || '-' || id, CASE WHEN n % 7 = 0 THEN 200 ELSE 0 END, 'Section generation',
         'accepted', at ${eachRun(past)}
       WHERE source = 'subscription' AND outcome = 'completed'`,
    ],
  ];
}

/** Many rows go in several times faster when the indexes are made afterwards. */
async function withoutIndexes(client: Client, table: string, insert: string): Promise<void> {
  const { rows: keys } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', $1::text, conname) AS drop,
       format('ALTER TABLE %I ADD CONSTRAINT %I %s', $1::text, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u')`,
    [table],
  );
  const { rows: indexes } = await client.query<{ drop: string; add: string }>(
    `SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS add
     FROM pg_index WHERE indrelid = $1::regclass
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  );
  for (const { drop } of [...keys, ...indexes]) await client.query(drop);
  await client.query(insert);
  for (const { add } of [...keys, ...indexes]) await client.query(add);
}

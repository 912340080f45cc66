import { sql } from "drizzle-orm";
import type { Database } from "#platform/database.ts";

/** Writes so many pending charges of every active subscription, and nothing else that is due. */
export async function plantCharges(db: Database, chargesAShop: number): Promise<void> {
  await db.execute(sql`
    INSERT INTO usage_records (id, shop, subscription_id, billing_cycle_id, section_id, generation_id,
      idempotency_key, amount_cents, description)
    SELECT gen_random_uuid(), subscriptions.shop, subscriptions.id, cycle.id, gen_random_uuid(), gen_random_uuid(),
      subscriptions.shop || '-' || gen_random_uuid(), 200, 'Extra section generation'
    FROM subscriptions JOIN billing_cycles cycle ON cycle.subscription_id = subscriptions.id
    CROSS JOIN generate_series(1, ${chargesAShop})
    WHERE subscriptions.status = 'active'`);
  await db.execute(sql`
    INSERT INTO charge_queues (id) SELECT shop FROM subscriptions WHERE status = 'active'
    ON CONFLICT (id) DO UPDATE SET is_open = true, next_attempt_at = now()`);
  await db.execute(sql`ANALYZE`);
}

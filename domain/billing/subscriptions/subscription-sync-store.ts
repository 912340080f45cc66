import { sql } from "drizzle-orm";
import { subscriptionSyncs } from "#db/schema.ts";
import { backoff, claimRows, type Claim, type WorkTable } from "#platform/claimed-rows.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";

const TABLE: WorkTable = {
  name: "subscription_syncs",
  isOpen: sql`is_open`,
  leaseSeconds: 60,
};

/** The shop's subscriptions are to be read from Shopify soon. */
export async function requestSync(db: Queryable, shop: string): Promise<void> {
  await db
    .insert(subscriptionSyncs)
    .values({ id: shop })
    .onConflictDoUpdate({
      target: subscriptionSyncs.id,
      set: {
        isOpen: true,
        wanted: sql`${subscriptionSyncs.wanted} + 1`,
        nextAttemptAt: sql`least(${subscriptionSyncs.nextAttemptAt}, now())`,
      },
    });
}

/**
 * Requests the reading for every shop whose cycle is over, or whose cycle's end is only assumed. Those
 * that were requested already keep their turn.
 */
export async function requestDueSyncs(db: Queryable, now: Date): Promise<void> {
  const at = now.toISOString();
  await rowsOf(
    db,
    sql`INSERT INTO subscription_syncs (id)
        SELECT shop FROM subscriptions
        WHERE status = 'active' AND current_period_end <= ${at}::timestamptz
        UNION
        SELECT cycle.shop FROM billing_cycles cycle JOIN subscriptions ON subscriptions.id = subscription_id
        WHERE provisional AND status = 'active' AND ends_at > ${at}::timestamptz
        ON CONFLICT (id) DO UPDATE SET is_open = true, next_attempt_at = now()
        WHERE NOT subscription_syncs.is_open
        RETURNING id`,
  );
}

export type ClaimedSync = { shop: string; attempts: number; wanted: number; failures: number };

export async function claimSyncs(db: Queryable, limit: number): Promise<ClaimedSync[]> {
  const claims = await claimRows(db, TABLE, limit);
  const read = await Promise.all(claims.map((claim) => readClaimed(db, claim)));
  return read.flat();
}

async function readClaimed(db: Queryable, { id, attempts }: Claim): Promise<ClaimedSync[]> {
  return rowsOf<ClaimedSync>(
    db,
    sql`SELECT id AS shop, ${attempts}::int AS attempts, wanted, failures
        FROM subscription_syncs WHERE id = ${id}`,
  );
}

/** @param isDone false asks again later, with growing pauses. */
export async function releaseSync(
  db: Queryable,
  { shop, attempts, wanted, failures }: ClaimedSync,
  isDone: boolean,
): Promise<void> {
  await rowsOf(
    db,
    sql`UPDATE subscription_syncs SET claimed_until = NULL,
          is_open = ${!isDone} OR wanted <> ${wanted},
          failures = ${isDone ? 0 : failures + 1},
          next_attempt_at = CASE WHEN ${isDone} OR wanted <> ${wanted} THEN now()
            ELSE ${backoff(failures + 1)} END
        WHERE id = ${shop} AND attempts = ${attempts} RETURNING id`,
  );
}

/** Whether the shop's running cycle has an end that is only assumed, or is over. */
export async function isPeriodUnknown(db: Queryable, shop: string, now: Date): Promise<boolean> {
  const found = await rowsOf(
    db,
    sql`SELECT 1 AS found FROM subscriptions JOIN LATERAL (
          SELECT ends_at, provisional FROM billing_cycles
          WHERE subscription_id = subscriptions.id ORDER BY starts_at DESC LIMIT 1) cycle ON true
        WHERE subscriptions.shop = ${shop} AND status = 'active'
          AND (provisional OR ends_at <= ${now.toISOString()}::timestamptz)`,
  );
  return found.length > 0;
}

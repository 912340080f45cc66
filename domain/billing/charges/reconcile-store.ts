import { and, eq, sql } from "drizzle-orm";
import { billingCycles, usageRecords } from "#db/schema.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";

export type LedgerSubscription = {
  id: string;
  shop: string;
  shopifySubId: string;
  status: string;
  cappedAmountCents: number;
  cycleStartsAt: Date;
};

/** How long a subscription that is over is still compared: its last charges may have an unknown outcome. */
const DAYS_AFTER_THE_END = 40;

/**
 * Takes up to `limit` subscriptions that were not compared since `since`; each is taken once.
 *
 * One that fails afterwards is compared on the next day.
 */
export async function takeForReconciliation(
  db: Queryable,
  { since, now, limit }: { since: Date; now: Date; limit: number },
): Promise<LedgerSubscription[]> {
  const rows = await rowsOf<Omit<LedgerSubscription, "cycleStartsAt"> & { cycleStartsAt: string }>(
    db,
    sql`WITH taken AS (
          UPDATE subscriptions SET reconciled_at = ${now.toISOString()}::timestamptz
          WHERE id IN (SELECT id FROM subscriptions
            WHERE (reconciled_at IS NULL OR reconciled_at < ${since.toISOString()}::timestamptz)
              AND usage_line_item_id IS NOT NULL AND (status IN ('active', 'frozen') OR (status = 'cancelled'
                AND updated_at > now() - ${DAYS_AFTER_THE_END} * interval '1 day'))
            ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
          RETURNING id, shop, shopify_sub_id, status, capped_amount_cents, created_at)
        SELECT taken.id, taken.shop, shopify_sub_id AS "shopifySubId", status,
          capped_amount_cents AS "cappedAmountCents",
          to_char(coalesce((SELECT max(starts_at) FROM billing_cycles WHERE subscription_id = taken.id),
            taken.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "cycleStartsAt"
        FROM taken`,
  );
  return rows.map((row) => ({ ...row, cycleStartsAt: new Date(row.cycleStartsAt) }));
}

export type LedgerCharge = Pick<
  typeof usageRecords.$inferSelect,
  "id" | "generationId" | "idempotencyKey" | "amountCents" | "chargeStatus"
> & { isOfCycle: boolean };

/** The priced usage records of a subscription's cycle, and those of its cycle before. */
export async function selectLedger(
  db: Queryable,
  { id, cycleStartsAt }: LedgerSubscription,
): Promise<LedgerCharge[]> {
  const start = cycleStartsAt.toISOString();
  return db
    .select({
      id: usageRecords.id,
      generationId: usageRecords.generationId,
      idempotencyKey: usageRecords.idempotencyKey,
      amountCents: usageRecords.amountCents,
      chargeStatus: usageRecords.chargeStatus,
      isOfCycle: sql<boolean>`${billingCycles.startsAt} >= ${start}::timestamptz`,
    })
    .from(usageRecords)
    .innerJoin(billingCycles, eq(billingCycles.id, usageRecords.billingCycleId))
    .where(
      and(
        eq(usageRecords.subscriptionId, id),
        sql`${usageRecords.amountCents} > 0`,
        sql`${billingCycles.endsAt} >= ${start}::timestamptz - interval '1 day'`,
      ),
    );
}

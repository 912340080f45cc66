import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { billingCycles, subscriptions, usageRecords } from "#db/schema.ts";
import { backoff } from "#platform/claimed-rows.ts";
import { rowsOf, type Queryable, type Transaction } from "#platform/database.ts";
import type { UsageRecord } from "../billing-rows.ts";

/** A usage record that Shopify has yet to take, with what decides whether it still may. */
export type DueCharge = Pick<
  UsageRecord,
  | "id"
  | "shop"
  | "sectionId"
  | "generationId"
  | "subscriptionId"
  | "billingCycleId"
  | "idempotencyKey"
  | "amountCents"
  | "description"
  | "attempts"
  | "firstAttemptAt"
  | "outcomeUnknownSince"
> & {
  shopifySubId: string;
  status: string;
  usageLineItemId: string | null;
  cappedAmountCents: number;
  cycleEndsAt: Date;
};

const isOpen = and(
  inArray(usageRecords.chargeStatus, ["pending", "error"]),
  isNull(usageRecords.givenUpAt),
);

/**
 * A shop's charges to send, those that wait longest first: one that fails again and again comes after the
 * others. None that Shopify may be busy with at this moment.
 *
 * @param isEvery those that wait for their next attempt, too.
 */
export async function selectDueCharges(
  db: Queryable,
  shop: string,
  { limit, isEvery, quietMs }: { limit: number; isEvery: boolean; quietMs: number },
): Promise<DueCharge[]> {
  return db
    .select({
      id: usageRecords.id,
      shop: usageRecords.shop,
      sectionId: usageRecords.sectionId,
      generationId: usageRecords.generationId,
      subscriptionId: usageRecords.subscriptionId,
      billingCycleId: usageRecords.billingCycleId,
      idempotencyKey: usageRecords.idempotencyKey,
      amountCents: usageRecords.amountCents,
      description: usageRecords.description,
      attempts: usageRecords.attempts,
      firstAttemptAt: usageRecords.firstAttemptAt,
      outcomeUnknownSince: usageRecords.outcomeUnknownSince,
      shopifySubId: subscriptions.shopifySubId,
      status: subscriptions.status,
      usageLineItemId: subscriptions.usageLineItemId,
      cappedAmountCents: subscriptions.cappedAmountCents,
      cycleEndsAt: billingCycles.endsAt,
    })
    .from(usageRecords)
    .innerJoin(subscriptions, eq(subscriptions.id, usageRecords.subscriptionId))
    .innerJoin(billingCycles, eq(billingCycles.id, usageRecords.billingCycleId))
    .where(
      and(
        eq(usageRecords.shop, shop),
        isOpen,
        sql`(${usageRecords.outcomeUnknownSince} IS NULL OR ${usageRecords.outcomeUnknownSince}
          <= now() - ${quietMs} * interval '1 millisecond')`,
        isEvery ? undefined : sql`${usageRecords.nextAttemptAt} <= now()`,
      ),
    )
    .orderBy(usageRecords.nextAttemptAt, usageRecords.createdAt, usageRecords.id)
    .limit(limit);
}

/**
 * Notes that Shopify is being asked, before it is: a process that dies now leaves an unknown outcome.
 *
 * @returns false when the claim of the shop's queue is not ours any more, or the charge is settled.
 */
export async function beginAttempt(
  db: Queryable,
  { id, shop }: Pick<DueCharge, "id" | "shop">,
  {
    claimAttempts,
    leaseSeconds,
    quietMs,
  }: { claimAttempts: number; leaseSeconds: number; quietMs: number },
): Promise<boolean> {
  const begun = await rowsOf(
    db,
    sql`WITH claim AS (
          UPDATE charge_queues SET claimed_until = now() + ${leaseSeconds} * interval '1 second'
          WHERE id = ${shop} AND attempts = ${claimAttempts} RETURNING id)
        UPDATE usage_records SET attempts = attempts + 1,
          first_attempt_at = coalesce(first_attempt_at, now()),
          outcome_unknown_since = now(), updated_at = now(),
          next_attempt_at = now() + ${quietMs} * interval '1 millisecond'
        WHERE id = ${id} AND charge_status IN ('pending', 'error') AND given_up_at IS NULL
          AND EXISTS (SELECT 1 FROM claim) RETURNING id`,
  );
  return begun.length === 1;
}

/** Shopify has taken it; what was noted of its failures is resolved. */
export async function acceptCharge(
  db: Queryable,
  { id, generationId }: Pick<DueCharge, "id" | "generationId">,
  shopifyChargeId: string,
): Promise<void> {
  await rowsOf(
    db,
    sql`WITH accepted AS (
          UPDATE usage_records SET charge_status = 'accepted', shopify_charge_id = ${shopifyChargeId},
            outcome_unknown_since = NULL, given_up_at = NULL, error_message = NULL, updated_at = now()
          WHERE id = ${id} AND charge_status <> 'accepted' RETURNING id)
        UPDATE failed_usage_charges SET resolved_at = now(), retried_at = now()
        WHERE generation_id = ${generationId} AND resolved_at IS NULL`,
  );
}

type Failure = {
  status: "error" | "declined";
  message: string;
  /** Shopify said that it did nothing; else nobody knows whether it took the charge. */
  isKnown: boolean;
  /** Before this nothing is tried again. */
  leastWaitInMs: number;
};

/** Notes a failed attempt on the record and in the recovery log, which is made with the first one. */
export async function failCharge(
  db: Queryable,
  charge: DueCharge,
  failedChargeId: string,
  { status, message, isKnown, leastWaitInMs }: Failure,
): Promise<void> {
  await rowsOf(
    db,
    sql`WITH failed AS (
          UPDATE usage_records SET charge_status = ${status}, error_message = ${message},
            outcome_unknown_since = CASE WHEN ${isKnown} THEN NULL ELSE outcome_unknown_since END,
            next_attempt_at = greatest(${backoff(charge.attempts + 1)},
              now() + ${leastWaitInMs} * interval '1 millisecond'), updated_at = now()
          WHERE id = ${charge.id} AND charge_status IN ('pending', 'error') RETURNING id)
        INSERT INTO failed_usage_charges (id, shop, section_id, generation_id, error_message)
        SELECT ${failedChargeId}::uuid, ${charge.shop}, ${charge.sectionId}::uuid,
          ${charge.generationId}::uuid, ${message} FROM failed
        ON CONFLICT (generation_id) DO UPDATE SET error_message = excluded.error_message,
          retry_count = failed_usage_charges.retry_count + 1, retried_at = now(), resolved_at = NULL`,
  );
}

/** Shopify asked for a pause and did nothing; that is no failure. */
export async function postponeCharge(db: Queryable, id: string, waitInMs: number): Promise<void> {
  await db
    .update(usageRecords)
    .set({
      outcomeUnknownSince: null,
      nextAttemptAt: sql`now() + ${waitInMs} * interval '1 millisecond'`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(usageRecords.id, id), isOpen));
}

/** Leaves one charge to the operator. */
export async function giveUpCharge(db: Queryable, id: string, message: string): Promise<void> {
  await giveUp(db, sql`id = ${id}`, message);
}

/** Leaves every open charge of a subscription to the operator. */
export async function giveUpCharges(
  tx: Transaction,
  subscriptionId: string,
  message: string,
): Promise<void> {
  await giveUp(tx, sql`subscription_id = ${subscriptionId}`, message);
}

async function giveUp(db: Queryable, which: SQL, message: string): Promise<void> {
  await rowsOf(
    db,
    sql`WITH given_up AS (
          UPDATE usage_records SET given_up_at = now(), charge_status = 'error',
            error_message = ${message}, updated_at = now()
          WHERE ${which} AND charge_status IN ('pending', 'error') AND given_up_at IS NULL
          RETURNING shop, section_id, generation_id)
        INSERT INTO failed_usage_charges (id, shop, section_id, generation_id, error_message)
        SELECT gen_random_uuid(), shop, section_id, generation_id, ${message} FROM given_up
        ON CONFLICT (generation_id) DO UPDATE SET error_message = excluded.error_message`,
  );
}

/** Charges of the running cycle that the cap left no room for are owed once it has some, unless waived. */
export async function reopenDeclinedCharges(
  tx: Transaction,
  subscriptionId: string,
  now: Date,
): Promise<boolean> {
  const reopened = await rowsOf(
    tx,
    sql`UPDATE usage_records SET charge_status = 'error', next_attempt_at = now(), updated_at = now()
        WHERE subscription_id = ${subscriptionId} AND charge_status = 'declined'
          AND billing_cycle_id IN (SELECT id FROM billing_cycles
            WHERE subscription_id = ${subscriptionId} AND ends_at > ${now.toISOString()}::timestamptz)
          AND NOT EXISTS (SELECT 1 FROM failed_usage_charges failed
            WHERE failed.generation_id = usage_records.generation_id AND failed.resolved_at IS NOT NULL)
        RETURNING id`,
  );
  return reopened.length > 0;
}

/**
 * The cap that a charge was sent under is reached: no overages in this cycle unless it is raised.
 *
 * @returns false when the cap is another one by now; then nothing changes.
 */
export async function markCapReached(
  tx: Transaction,
  { subscriptionId, cappedAmountCents }: Pick<DueCharge, "subscriptionId" | "cappedAmountCents">,
  now: Date,
): Promise<boolean> {
  const marked = await tx
    .update(subscriptions)
    .set({
      capReachedAt: sql`coalesce(${subscriptions.capReachedAt}, ${now.toISOString()}::timestamptz)`,
      updatedAt: now,
    })
    .where(
      and(
        eq(subscriptions.id, subscriptionId),
        eq(subscriptions.cappedAmountCents, cappedAmountCents),
      ),
    )
    .returning({ id: subscriptions.id });
  return marked.length === 1;
}

import { eq, sql } from "drizzle-orm";
import { webhookDeliveries } from "#db/schema.ts";
import {
  backoff,
  claimRows,
  finishClaim,
  type Claim,
  type WorkTable,
} from "#platform/claimed-rows.ts";
import type { Queryable } from "#platform/database.ts";

export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;

const TABLE: WorkTable = {
  name: "webhook_deliveries",
  isOpen: sql`state = 'pending'`,
  leaseSeconds: 60,
};

/** @returns false when the delivery is here already. */
export async function insertDelivery(
  db: Queryable,
  delivery: typeof webhookDeliveries.$inferInsert,
): Promise<boolean> {
  const inserted = await db
    .insert(webhookDeliveries)
    .values(delivery)
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.id });
  return inserted.length === 1;
}

export async function claimDeliveries(db: Queryable, limit: number): Promise<Claim[]> {
  return claimRows(db, TABLE, limit);
}

export async function selectDelivery(db: Queryable, id: string): Promise<WebhookDelivery | null> {
  const [delivery] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  return delivery ?? null;
}

/** What it said goes, and with it whom it named; the row tells a repeated delivery. */
export async function endDelivery(
  db: Queryable,
  claim: Claim,
  state: "done" | "ignored",
  processedAt: Date,
): Promise<void> {
  const at = processedAt.toISOString();
  await finishClaim(
    db,
    TABLE,
    claim,
    sql`state = ${state}, payload = '', processed_at = ${at}::timestamptz, error_message = NULL`,
  );
}

/** Tries again later, or never again. */
export async function failDelivery(
  db: Queryable,
  claim: Claim,
  failure: { message: string; isFinal: boolean },
): Promise<void> {
  const state = failure.isFinal ? "failed" : "pending";
  await finishClaim(
    db,
    TABLE,
    claim,
    sql`state = ${state}, error_message = ${failure.message}, next_attempt_at = ${backoff(claim.attempts)}`,
  );
}

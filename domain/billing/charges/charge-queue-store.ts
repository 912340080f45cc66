import { eq, sql } from "drizzle-orm";
import { chargeQueues } from "#db/schema.ts";
import { backoff, claimRows, type Claim, type WorkTable } from "#platform/claimed-rows.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";
import { write, writeTogether } from "#platform/write-together.ts";

/** Longer than any call of Shopify; renewed with every charge. */
export const LEASE_IN_SECONDS = 60;

const TABLE: WorkTable = {
  name: "charge_queues",
  isOpen: sql`is_open`,
  leaseSeconds: LEASE_IN_SECONDS,
};

/** A shop whose charges are ours to send; `wanted` tells what came while we did. */
export type ClaimedQueue = { shop: string; attempts: number; wanted: number; failures: number };

/** The shop has charges to send; whoever is sending some at this moment comes back for them. */
export async function openChargeQueue(db: Queryable, shop: string): Promise<void> {
  await writeTogether(db, [queueCharges({ shop })]);
}

/** The same, to be written with what is to be charged. */
export const queueCharges = write<{ shop: string }>(
  "queued",
  (at) => sql`
    INSERT INTO charge_queues (id) VALUES (${at("shop")})
    ON CONFLICT (id) DO UPDATE SET is_open = true, wanted = charge_queues.wanted + 1,
      next_attempt_at = least(charge_queues.next_attempt_at, now())`,
);

export async function claimChargeQueue(db: Queryable): Promise<ClaimedQueue | null> {
  const [claim] = await claimRows(db, TABLE, 1);
  return claim ? readClaimed(db, claim) : null;
}

/** The queue of one shop, due or not; null while somebody else is sending its charges. */
export async function claimQueueOf(db: Queryable, shop: string): Promise<ClaimedQueue | null> {
  const [claim] = await rowsOf<Claim>(
    db,
    sql`INSERT INTO charge_queues (id, attempts, claimed_until)
        VALUES (${shop}, 1, now() + ${LEASE_IN_SECONDS} * interval '1 second')
        ON CONFLICT (id) DO UPDATE SET attempts = charge_queues.attempts + 1, is_open = true,
          claimed_until = now() + ${LEASE_IN_SECONDS} * interval '1 second'
        WHERE charge_queues.claimed_until IS NULL OR charge_queues.claimed_until <= now()
        RETURNING id, attempts`,
  );
  return claim ? readClaimed(db, claim) : null;
}

/** After the claim: what is wanted later is not missed. */
async function readClaimed(db: Queryable, { id, attempts }: Claim): Promise<ClaimedQueue | null> {
  const [queue] = await db
    .select({ wanted: chargeQueues.wanted, failures: chargeQueues.failures })
    .from(chargeQueues)
    .where(eq(chargeQueues.id, id));
  return queue ? { shop: id, attempts, ...queue } : null;
}

/** How far a worker came with a shop. */
export type QueueEnd =
  | { kind: "sent" }
  | { kind: "failed" }
  | { kind: "throttled"; waitInMs: number };

/** Gives the shop back: to be taken up again when its next charge is due, or when something came meanwhile. */
export async function releaseQueue(
  db: Queryable,
  { shop, attempts, wanted, failures }: ClaimedQueue,
  end: QueueEnd,
): Promise<void> {
  const nextDue = sql`(SELECT min(next_attempt_at) FROM usage_records WHERE shop = ${shop}
    AND charge_status IN ('pending', 'error') AND given_up_at IS NULL)`;
  const pause =
    end.kind === "throttled"
      ? sql`now() + ${end.waitInMs} * interval '1 millisecond'`
      : end.kind === "failed"
        ? backoff(failures + 1)
        : sql`now()`;
  await rowsOf(
    db,
    sql`UPDATE charge_queues SET claimed_until = NULL,
          failures = ${end.kind === "failed" ? failures + 1 : 0},
          is_open = wanted <> ${wanted} OR ${nextDue} IS NOT NULL,
          next_attempt_at = greatest(${pause},
            CASE WHEN wanted <> ${wanted} THEN now() ELSE coalesce(${nextDue}, now()) END)
        WHERE id = ${shop} AND attempts = ${attempts} RETURNING id`,
  );
}

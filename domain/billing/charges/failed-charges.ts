import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable } from "#platform/database.ts";
import { giveUpCharge } from "./charge-store.ts";
import { openChargeQueue } from "./charge-queue-store.ts";
import {
  countCharges,
  reopenCharge,
  resolveFailedCharge,
  selectFailedCharges,
  type FailedChargeRow,
} from "./failed-charge-store.ts";

/** A charge that Shopify did not take, as the merchant and the operator see it. */
export type FailedCharge = {
  id: string;
  shop: string;
  sectionId: string;
  generationId: string;
  amountCents: number;
  /** Tried again by itself; stopped by the cap until it is raised; or left to the operator for good. */
  state: "retrying" | "declined" | "given-up";
  /** In Shopify's words, or ours. */
  message: string;
  retryCount: number;
  createdAt: string;
  retriedAt: string | null;
};

const WAIVED = "Waived by the operator";
const SHOWN_TO_THE_MERCHANT = 20;
const SHOWN_TO_THE_OPERATOR = 200;

/** The shop's charges that are not resolved, newest first. */
export async function listFailedCharges(
  { db }: { db: Queryable },
  shop: string,
): Promise<FailedCharge[]> {
  return (await selectFailedCharges(db, { shop, limit: SHOWN_TO_THE_MERCHANT })).map(shown);
}

/** Every shop's, for the operator. */
export async function listAllFailedCharges({ db }: { db: Queryable }): Promise<FailedCharge[]> {
  return (await selectFailedCharges(db, { limit: SHOWN_TO_THE_OPERATOR })).map(shown);
}

/** What waits for Shopify, was declined by a cap, or is left to the operator; of all shops. */
export async function countFailedCharges({ db }: { db: Queryable }) {
  return countCharges(db);
}

export type RetryResult =
  | { kind: "queued" }
  | { kind: "not-found" }
  | { kind: "refused"; message: string };

/**
 * Sends a failed charge once more, at once.
 *
 * Refused when its cycle is over: it would count against the cap of the next one. Then there is only
 * `waiveFailedCharge`.
 */
export async function retryFailedCharge(
  { db, clock }: { db: Database; clock: Clock },
  id: string,
): Promise<RetryResult> {
  const [charge] = await selectFailedCharges(db, { id, limit: 1 });
  if (!charge) return { kind: "not-found" };
  if (charge.cycleEndsAt <= clock.now())
    return { kind: "refused", message: "Its billing cycle is over: waive it instead." };
  if (charge.subscriptionStatus !== "active")
    return { kind: "refused", message: `Its plan is ${charge.subscriptionStatus}.` };
  await db.transaction(async (tx) => {
    // In the order in which a worker locks them.
    await openChargeQueue(tx, charge.shop);
    await reopenCharge(tx, charge.usageRecordId);
  });
  return { kind: "queued" };
}

/** Closes a failed charge that will not be taken: nothing more is tried, the ledger keeps it. */
export async function waiveFailedCharge(
  { db, clock }: { db: Database; clock: Clock },
  id: string,
): Promise<RetryResult | { kind: "waived" }> {
  const [charge] = await selectFailedCharges(db, { id, limit: 1 });
  if (!charge) return { kind: "not-found" };
  const isStillTried = !charge.isGivenUp && charge.chargeStatus !== "declined";
  if (isStillTried && charge.cycleEndsAt > clock.now())
    return { kind: "refused", message: "It is still tried again by itself." };
  await db.transaction(async (tx) => {
    if (isStillTried) await giveUpCharge(tx, charge.usageRecordId, WAIVED);
    await resolveFailedCharge(tx, id);
  });
  return { kind: "waived" };
}

function shown(row: FailedChargeRow): FailedCharge {
  return {
    id: row.id,
    shop: row.shop,
    sectionId: row.sectionId,
    generationId: row.generationId,
    amountCents: row.amountCents,
    state: stateOf(row),
    message: row.errorMessage,
    retryCount: row.retryCount,
    createdAt: row.createdAt.toISOString(),
    retriedAt: row.retriedAt?.toISOString() ?? null,
  };
}

function stateOf({ isGivenUp, chargeStatus }: FailedChargeRow): FailedCharge["state"] {
  if (isGivenUp) return "given-up";
  return chargeStatus === "declined" ? "declined" : "retrying";
}

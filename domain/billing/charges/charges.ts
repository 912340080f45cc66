import { AppError } from "#platform/errors.ts";
import { storableText } from "#platform/storable-text.ts";
import { workThrough } from "#platform/work-through.ts";
import {
  claimChargeQueue,
  claimQueueOf,
  LEASE_IN_SECONDS,
  releaseQueue,
  type ClaimedQueue,
  type QueueEnd,
} from "./charge-queue-store.ts";
import {
  acceptCharge,
  beginAttempt,
  failCharge,
  giveUpCharge,
  markCapReached,
  postponeCharge,
  selectDueCharges,
  type DueCharge,
} from "./charge-store.ts";
import { requestSync } from "../subscriptions/subscription-sync-store.ts";
import type { ChargeAnswer, ShopifyBilling } from "../subscriptions/shopify-billing.ts";
import type { ShopifyEdges } from "../shopify-edges.ts";

/** Shops whose charges are sent at the same time; each has one in flight. */
const SHOPS_AT_ONCE = 40;

/** Charges of one shop in a row, so that no shop waits for a busy one. */
const IN_A_ROW = 50;

/** Shopify's clock may read a little later than ours: the end of a cycle is left free. */
const CYCLE_END_MARGIN_IN_MS = 60_000;

/** Past the time that a call may take; an answer that comes later than this does not come. */
const UNKNOWN_OUTCOME_WAIT_IN_MS = 15_000;

/** How much Shopify's clock and ours may differ when records are looked up by their time. */
const CLOCK_DIFFERENCE_IN_MS = 10 * 60_000;

/**
 * Sends the charges that are due, shop by shop, until none is left or `signal` asks to stop.
 *
 * No transaction is open while Shopify is asked. Any number of processes may do this at once.
 */
export async function sendDueCharges(edges: ShopifyEdges, signal?: AbortSignal): Promise<void> {
  await workThrough(
    SHOPS_AT_ONCE,
    async () => {
      const queue = signal?.aborted ? null : await claimChargeQueue(edges.db);
      return queue === null ? [] : [queue];
    },
    (queue) =>
      sendQueue(edges, queue, { isEvery: false, signal }).catch((err: unknown) =>
        edges.log.error({ err, shop: queue.shop }, "A shop's charges could not be given back"),
      ),
  );
}

/**
 * Sends the open charges of a shop now, those that wait for another attempt too: before its plan changes or
 * ends. It stops at the first that Shopify does not take; the rest stays open. Does nothing while a worker is
 * at the shop's charges.
 */
export async function drainCharges(edges: ShopifyEdges, shop: string): Promise<void> {
  const queue = await claimQueueOf(edges.db, shop);
  if (queue) await sendQueue(edges, queue, { isEvery: true });
}

type SendOptions = { isEvery: boolean; signal?: AbortSignal | undefined };

async function sendQueue(
  edges: ShopifyEdges,
  queue: ClaimedQueue,
  { isEvery, signal }: SendOptions,
): Promise<void> {
  let end: QueueEnd = { kind: "failed" };
  try {
    const due = await selectDueCharges(edges.db, queue.shop, {
      limit: IN_A_ROW,
      isEvery,
      quietMs: UNKNOWN_OUTCOME_WAIT_IN_MS,
    });
    end = { kind: "sent" };
    for (const charge of due) {
      if (signal?.aborted) break;
      const step = await sendCharge(edges, queue, charge);
      if (step === "overtaken") return;
      if (step !== null) {
        end = step;
        break;
      }
    }
  } catch (err) {
    edges.log.error({ err, shop: queue.shop }, "Charges could not be sent; trying again later");
    end = { kind: "failed" };
  }
  await releaseQueue(edges.db, queue, end);
}

/** @returns null to go on with the shop's next charge. */
async function sendCharge(
  edges: ShopifyEdges,
  queue: ClaimedQueue,
  charge: DueCharge,
): Promise<QueueEnd | "overtaken" | null> {
  const { db } = edges;
  const billing = edges.shopifyBilling(charge.shop);
  try {
    if (charge.outcomeUnknownSince !== null && (await wasTaken(edges, billing, charge)))
      return null;
    const closed = whyClosed(edges, charge);
    if (closed !== null) {
      await giveUpCharge(db, charge.id, closed);
      return null;
    }
    const attempt = {
      claimAttempts: queue.attempts,
      leaseSeconds: LEASE_IN_SECONDS,
      quietMs: UNKNOWN_OUTCOME_WAIT_IN_MS,
    };
    if (!(await beginAttempt(db, charge, attempt))) return "overtaken";
    return await settle(edges, charge, await billing.chargeUsage(usageCharge(charge)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failCharge(db, charge, edges.ids.uuid(), {
      status: "error",
      message: storableText(error.message),
      isKnown: false,
      leastWaitInMs: UNKNOWN_OUTCOME_WAIT_IN_MS,
    });
    return { kind: "failed" };
  }
}

/** Why Shopify must not be sent this charge any more; null while it may. */
function whyClosed({ clock }: ShopifyEdges, charge: DueCharge): string | null {
  if (clock.now().getTime() > charge.cycleEndsAt.getTime() - CYCLE_END_MARGIN_IN_MS)
    return "Its billing cycle is over: it must not count against the next one's cap";
  if (charge.status !== "active" && charge.status !== "frozen")
    return `The plan is ${charge.status}: Shopify takes no more charges for it`;
  if (charge.usageLineItemId === null) return "The plan has no usage line at Shopify";
  return null;
}

function usageCharge({ usageLineItemId, amountCents, description, idempotencyKey }: DueCharge) {
  return { lineItemId: usageLineItemId ?? "", amountCents, description, idempotencyKey };
}

/** After an attempt whose answer nobody saw, Shopify's own records say what became of it. */
async function wasTaken(
  { db }: ShopifyEdges,
  billing: ShopifyBilling,
  charge: DueCharge,
): Promise<boolean> {
  const firstAttempt = (charge.firstAttemptAt ?? charge.outcomeUnknownSince)?.getTime() ?? 0;
  const since = new Date(firstAttempt - CLOCK_DIFFERENCE_IN_MS);
  const records = await billing.listUsageRecords(charge.shopifySubId, since);
  const taken = records.find(({ idempotencyKey }) => idempotencyKey === charge.idempotencyKey);
  if (taken === undefined) return false;
  await acceptCharge(db, charge, taken.shopifyChargeId);
  return true;
}

async function settle(
  edges: ShopifyEdges,
  charge: DueCharge,
  answer: ChargeAnswer,
): Promise<QueueEnd | null> {
  const { db, log } = edges;
  switch (answer.kind) {
    case "accepted":
      await acceptCharge(db, charge, answer.shopifyChargeId);
      return null;
    case "throttled":
      await postponeCharge(db, charge.id, answer.waitInMs);
      return answer;
    case "over-cap":
      log.warn({ shop: charge.shop, generationId: charge.generationId }, "The cap is reached");
      await noteRefusal(edges, charge, answer);
      return null;
    case "refused":
      await noteRefusal(edges, charge, answer);
      return null;
  }
}

async function noteRefusal(
  { db, ids, clock }: ShopifyEdges,
  charge: DueCharge,
  { kind, message }: { kind: "over-cap" | "refused"; message: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    // A cap that was raised meanwhile has room again: then it is tried once more.
    const isDeclined = kind === "over-cap" && (await markCapReached(tx, charge, clock.now()));
    await failCharge(tx, charge, ids.uuid(), {
      status: isDeclined ? "declined" : "error",
      message: storableText(message),
      isKnown: true,
      leastWaitInMs: 0,
    });
  });
  // Its plan or its cap is not what we know of it.
  await requestSync(db, charge.shop);
}

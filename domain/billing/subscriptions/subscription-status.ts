import { SUBSCRIPTION_STATUSES } from "#db/schema.ts";
import type { Clock } from "#platform/clock.ts";
import type { Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import type { Subscription } from "../billing-rows.ts";
import { giveUpCharges, reopenDeclinedCharges } from "../charges/charge-store.ts";
import { openChargeQueue } from "../charges/charge-queue-store.ts";
import { followPeriod } from "./follow-period.ts";
import type { ShopifySubscription } from "./shopify-billing.ts";
import { selectSubscription, updateSubscription } from "./subscription-store.ts";
import { convertTrial } from "../allowance/trial.ts";

type StatusEdges = { tx: Transaction; clock: Clock; ids: Ids; log: Pick<Log, "error"> };
type SubscriptionStatus = Subscription["status"];

/** What a subscription is at Shopify. */
export type ToldStatus = Pick<ShopifySubscription, "status" | "currentPeriodEnd" | "usage">;

/** A plan of the shop that was running before Shopify was asked, if there was one. */
type Running = Subscription | null;

/**
 * Takes over what Shopify tells of a subscription: status, period, cap and balance. Call it under the
 * shop's lock. Told again, nothing changes.
 *
 * A period that began at Shopify begins a cycle here, with its use at 0; one that was replaced hands its
 * use over. A trial is converted when the subscription becomes active, not before.
 */
export async function updateSubscriptionStatus(
  edges: StatusEdges,
  known: Subscription,
  told: ToldStatus,
  running: Running = null,
): Promise<void> {
  const { tx, clock } = edges;
  const status = statusOf(edges, known, told);
  const isCapRaised = (told.usage?.cappedAmountCents ?? 0) > known.cappedAmountCents;
  const subscription = await updateSubscription(tx, known.id, {
    status,
    currentPeriodEnd: periodEndOf(edges, known, told, status),
    ...(told.usage && {
      cappedAmountCents: told.usage.cappedAmountCents,
      balanceUsedCents: told.usage.balanceUsedCents,
      usageLineItemId: told.usage.lineItemId,
    }),
    ...(isCapRaised && { capReachedAt: null }),
    ...(status !== "pending" && { confirmationUrl: null }),
    updatedAt: clock.now(),
  });
  if (status === "active") {
    await followPeriod(edges, subscription, await replacedBy(edges, known, running));
    await convertTrial(tx, known.shop, known.planName);
    if (isCapRaised && (await reopenDeclinedCharges(tx, known.id, clock.now())))
      await openChargeQueue(tx, known.shop);
  }
  if (isOver(status) && !isOver(known.status))
    await giveUpCharges(
      tx,
      known.id,
      `The plan is ${status}: Shopify takes no more charges for it`,
    );
}

/** Shopify tells a period only while a subscription is active; what was paid for lasts to its end. */
function periodEndOf(
  { clock }: Pick<StatusEdges, "clock">,
  known: Subscription,
  told: ToldStatus,
  status: SubscriptionStatus,
): Date | null {
  const end = told.currentPeriodEnd ?? known.currentPeriodEnd;
  const wasUnpaid = known.status === "frozen" && status === "cancelled";
  return wasUnpaid && end !== null && end > clock.now() ? clock.now() : end;
}

const isOver = (status: SubscriptionStatus) =>
  status === "cancelled" || status === "expired" || status === "declined";

/** A word that we do not know changes nothing: it must neither give nor take a plan. */
function statusOf(
  { log }: Pick<StatusEdges, "log">,
  known: Subscription,
  told: ToldStatus,
): SubscriptionStatus {
  const word = told.status.toLowerCase();
  const status = SUBSCRIPTION_STATUSES.find((each) => each === word);
  if (status !== undefined) return status;
  log.error({ shop: known.shop, status: told.status }, "Shopify told an unknown status");
  return known.status;
}

/** The plan whose place this one takes at this moment; null when none, or when it did so before. */
async function replacedBy(
  { tx, clock }: StatusEdges,
  known: Subscription,
  running: Running,
): Promise<Subscription | null> {
  if (known.status === "active") return null;
  // What runs is replaced, whatever ran when this one was asked for.
  const id = running?.id ?? known.replacesSubscriptionId;
  if (id === null || id === known.id) return null;
  const replaced = await selectSubscription(tx, id);
  if (replaced === null || replaced.replacedById !== null) return null;
  await updateSubscription(tx, replaced.id, { replacedById: known.id, updatedAt: clock.now() });
  return replaced;
}

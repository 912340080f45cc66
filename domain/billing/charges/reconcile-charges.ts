import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import type { Log } from "#platform/log.ts";
import { acceptCharge } from "./charge-store.ts";
import { addDays, startOfUtcDay } from "../days.ts";
import {
  selectLedger,
  takeForReconciliation,
  type LedgerCharge,
  type LedgerSubscription,
} from "./reconcile-store.ts";
import type {
  ShopifyBillingOf,
  ShopifySubscription,
  ShopifyUsageRecord,
} from "../subscriptions/shopify-billing.ts";
import { requestSync } from "../subscriptions/subscription-sync-store.ts";

type ReconcileEdges = {
  db: Database;
  clock: Clock;
  log: Pick<Log, "error" | "warn">;
  shopifyBilling: ShopifyBillingOf;
};

export type Difference =
  /** Ours says accepted; Shopify has no such record. */
  | { kind: "missing-at-shopify"; idempotencyKey: string; amountCents: number }
  /** Shopify has a record that no row of ours stands for. */
  | { kind: "unknown-to-us"; idempotencyKey: string | null; amountCents: number }
  /** One key, two records: Shopify charged it twice. */
  | { kind: "charged-twice"; idempotencyKey: string; amountCents: number }
  | { kind: "other-amount"; idempotencyKey: string; amountCents: number }
  /** Shopify's sum of the cycle is not that of its own records. */
  | { kind: "balance"; idempotencyKey: null; amountCents: number; balanceUsedCents: number }
  /** Shopify took it and its answer was lost: ours says so from now on. */
  | { kind: "healed"; idempotencyKey: string; amountCents: number };

export type Reconciliation = { subscriptions: number; failed: number; differences: Difference[] };

const BATCH = 20;
const PERIOD_DAYS = 30;

/** Records are compared from a little before the cycle on: clocks differ. */
const MARGIN_DAYS = 1;

/**
 * Compares the ledger with Shopify's own usage records, each subscription once a UTC day, whichever process
 * comes first. Charges that turn out to be taken are marked so; every other difference is logged. A shop
 * whose plan is not as we know it is read anew.
 */
export async function reconcileCharges(edges: ReconcileEdges): Promise<Reconciliation> {
  const result: Reconciliation = { subscriptions: 0, failed: 0, differences: [] };
  const now = edges.clock.now();
  for (;;) {
    const since = startOfUtcDay(now);
    const taken = await takeForReconciliation(edges.db, { since, now, limit: BATCH });
    if (taken.length === 0) return result;
    for (const subscription of taken) {
      result.subscriptions++;
      try {
        result.differences.push(...(await reconcileOne(edges, subscription)));
      } catch (err) {
        result.failed++;
        edges.log.warn({ err, shop: subscription.shop }, "The ledger could not be compared today");
      }
    }
  }
}

async function reconcileOne(
  { db, log, shopifyBilling }: ReconcileEdges,
  subscription: LedgerSubscription,
): Promise<Difference[]> {
  const { shop, shopifySubId, cycleStartsAt } = subscription;
  const billing = shopifyBilling(shop);
  const told = (await billing.listSubscriptions()).find(
    (each) => each.shopifySubId === shopifySubId,
  );
  if (isOutdated(subscription, told)) await requestSync(db, shop);
  const records = await billing.listUsageRecords(
    shopifySubId,
    addDays(cycleStartsAt, -MARGIN_DAYS),
  );
  const ledger = await selectLedger(db, subscription);
  const differences = compare(ledger, records);
  if (told?.usage && told.currentPeriodEnd) {
    const periodStart = addDays(told.currentPeriodEnd, -PERIOD_DAYS);
    differences.push(...compareBalance(told.usage.balanceUsedCents, records, periodStart));
  }
  for (const difference of differences) {
    if (difference.kind === "healed") await heal(db, ledger, records, difference.idempotencyKey);
    log.error({ shop, ...difference }, "The ledger and Shopify's differ");
  }
  return differences;
}

/** No other reading finds a plan that is paid again, or a raised cap, when its webhook was lost. */
function isOutdated(
  { status, cappedAmountCents }: LedgerSubscription,
  told: ShopifySubscription | undefined,
): boolean {
  if (status === "cancelled") return false;
  return told?.status !== status || (told.usage?.cappedAmountCents ?? 0) !== cappedAmountCents;
}

function compareBalance(
  balanceUsedCents: number,
  records: ShopifyUsageRecord[],
  periodStart: Date,
): Difference[] {
  const amountCents = records
    .filter(({ createdAt }) => createdAt >= periodStart)
    .reduce((sum, record) => sum + record.amountCents, 0);
  if (amountCents === balanceUsedCents) return [];
  return [{ kind: "balance", idempotencyKey: null, amountCents, balanceUsedCents }];
}

async function heal(
  db: Database,
  ledger: LedgerCharge[],
  records: ShopifyUsageRecord[],
  key: string,
): Promise<void> {
  const charge = ledger.find(({ idempotencyKey }) => idempotencyKey === key);
  const record = records.find(({ idempotencyKey }) => idempotencyKey === key);
  if (charge && record) await acceptCharge(db, charge, record.shopifyChargeId);
}

/** Of the cycle before, only what Shopify has is compared: not all of it was read. */
function compare(ledger: LedgerCharge[], records: ShopifyUsageRecord[]): Difference[] {
  const ours = new Map(ledger.map((charge) => [charge.idempotencyKey, charge]));
  const theirs = Map.groupBy(records, ({ idempotencyKey }) => idempotencyKey);
  const atShopify = [...theirs].flatMap(([key, same]) =>
    compareKey(key, same, key === null ? undefined : ours.get(key)),
  );
  const missing = ledger.flatMap((charge): Difference[] => {
    const { idempotencyKey, amountCents, chargeStatus, isOfCycle } = charge;
    if (chargeStatus !== "accepted" || theirs.has(idempotencyKey) || !isOfCycle) return [];
    return [{ kind: "missing-at-shopify", idempotencyKey, amountCents }];
  });
  return [...atShopify, ...missing];
}

function compareKey(
  key: string | null,
  same: ShopifyUsageRecord[],
  charge: LedgerCharge | undefined,
): Difference[] {
  if (key === null || charge === undefined)
    return same.map(({ amountCents }) => ({
      kind: "unknown-to-us",
      idempotencyKey: key,
      amountCents,
    }));
  const [amountCents = 0] = same.map((record) => record.amountCents);
  const about = { idempotencyKey: key, amountCents };
  const differences: Difference[] = [];
  if (same.length > 1) differences.push({ kind: "charged-twice", ...about });
  if (charge.amountCents !== amountCents) differences.push({ kind: "other-amount", ...about });
  if (charge.chargeStatus !== "accepted") differences.push({ kind: "healed", ...about });
  return differences;
}

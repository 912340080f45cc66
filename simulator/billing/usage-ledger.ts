import type { SimulatedShop, Subscription, UsageLine, UsageRecord } from "../state.ts";

/** What a shop's usage records say, kept beside the state so that no charge reads them all. */
type Ledger = {
  /** How many of the records are entered here. */
  entered: number;
  byKey: Map<string, UsageRecord>;
  byLineItem: Map<string, Account>;
};

type Account = {
  records: UsageRecord[];
  /** Whether the records stand in the order of their times: they do unless the clock was set back. */
  isInOrder: boolean;
  /** Of the period that was asked for last. */
  periodStart: string | null;
  balanceCents: number;
};

const ledgers = new WeakMap<UsageRecord[], Ledger>();

/** The record that a key has made in this shop, whatever its line item and its price. */
export function recordWithKey(shop: SimulatedShop, key: string): UsageRecord | undefined {
  return ledgerOf(shop).byKey.get(key);
}

/** A line item's records, oldest first. */
export function recordsOf(
  shop: SimulatedShop,
  { lineItemId }: UsageLine,
  order: "CREATED_AT" | "ID",
): readonly UsageRecord[] {
  const account = ledgerOf(shop).byLineItem.get(lineItemId);
  if (account === undefined) return [];
  const { records, isInOrder } = account;
  return order === "ID" || isInOrder
    ? records
    : records.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id);
}

/** What the merchant owes for usage in the running period. */
export function balanceUsedCents(
  shop: SimulatedShop,
  { periodStart }: Subscription,
  { lineItemId }: UsageLine,
): number {
  const account = ledgerOf(shop).byLineItem.get(lineItemId);
  if (account === undefined) return 0;
  if (account.periodStart !== periodStart) {
    account.periodStart = periodStart;
    account.balanceCents = account.records
      .filter((record) => isWithin(record, periodStart))
      .reduce((sum, { priceCents }) => sum + priceCents, 0);
  }
  return account.balanceCents;
}

function ledgerOf({ usageRecords }: SimulatedShop): Ledger {
  const ledger = ledgers.get(usageRecords) ?? {
    entered: 0,
    byKey: new Map<string, UsageRecord>(),
    byLineItem: new Map<string, Account>(),
  };
  ledgers.set(usageRecords, ledger);
  while (ledger.entered < usageRecords.length) {
    const record = usageRecords[ledger.entered];
    if (record !== undefined) enter(ledger, record);
    ledger.entered += 1;
  }
  return ledger;
}

function enter({ byKey, byLineItem }: Ledger, record: UsageRecord): void {
  const { idempotencyKey, subscriptionLineItemId, createdAt, priceCents } = record;
  if (idempotencyKey !== null) byKey.set(idempotencyKey, record);
  const account = byLineItem.get(subscriptionLineItemId) ?? {
    records: [],
    isInOrder: true,
    periodStart: null,
    balanceCents: 0,
  };
  byLineItem.set(subscriptionLineItemId, account);
  const last = account.records.at(-1);
  if (last !== undefined && last.createdAt > createdAt) account.isInOrder = false;
  account.records.push(record);
  if (isWithin(record, account.periodStart)) account.balanceCents += priceCents;
}

function isWithin({ createdAt }: UsageRecord, periodStart: string | null): boolean {
  return periodStart === null || createdAt >= periodStart;
}

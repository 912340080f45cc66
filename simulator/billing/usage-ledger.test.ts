import { expect, test } from "vitest";
import { seededShop, type Subscription, type UsageLine, type UsageRecord } from "../state.ts";
import { balanceUsedCents, recordsOf, recordWithKey } from "./usage-ledger.ts";

const LINE: UsageLine = {
  lineItemId: "line",
  terms: "",
  cappedAmountCents: 0,
  pendingCapCents: null,
};
const subscription = (periodStart: string): Subscription => ({
  id: 1,
  name: "Pro",
  status: "ACTIVE",
  test: true,
  trialDays: 0,
  returnUrl: "https://app.test",
  currencyCode: "USD",
  replacementBehavior: "STANDARD",
  createdAt: periodStart,
  updatedAt: periodStart,
  startsAt: null,
  periodStart,
  periodEnd: null,
  recurring: null,
  usage: LINE,
});
const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
const record = (id: number): UsageRecord => ({
  id,
  subscriptionLineItemId: id % 3 === 0 ? "other line" : "line",
  priceCents: id % 7,
  description: "One more",
  idempotencyKey: id % 5 === 0 ? null : `key ${id}`,
  createdAt: minute(id),
});

test("the balance is the sum of the line's records since the period began, whenever it is asked for", () => {
  const shop = seededShop("ledger.myshopify.com", []);
  for (let id = 1; id <= 500; id += 1) {
    shop.usageRecords.push(record(id));
    if (id % 11 !== 0) continue;
    const periodStart = minute(Math.floor(id / 60) * 60);
    const owed = shop.usageRecords
      .filter((each) => each.subscriptionLineItemId === "line" && each.createdAt >= periodStart)
      .reduce((sum, { priceCents }) => sum + priceCents, 0);
    expect(balanceUsedCents(shop, subscription(periodStart), LINE)).toBe(owed);
  }
});

test("a record is found by its key, and a line's records in order", () => {
  const shop = seededShop("ledger.myshopify.com", []);
  shop.usageRecords.push(record(1), record(4), record(2), record(3));
  expect(recordWithKey(shop, "key 4")).toBe(shop.usageRecords[1]);
  expect(recordWithKey(shop, "key 9")).toBeUndefined();
  expect(recordsOf(shop, LINE, "CREATED_AT").map(({ id }) => id)).toEqual([1, 2, 4]);
  expect(recordsOf({ ...shop, usageRecords: [] }, LINE, "ID")).toEqual([]);
});

test("a shop that starts anew owes nothing", () => {
  const shop = seededShop("ledger.myshopify.com", []);
  shop.usageRecords.push(record(1));
  expect(balanceUsedCents(shop, subscription(minute(0)), LINE)).toBe(1);
  Object.assign(shop, seededShop("ledger.myshopify.com", []));
  expect(balanceUsedCents(shop, subscription(minute(0)), LINE)).toBe(0);
  expect(recordWithKey(shop, "key 1")).toBeUndefined();
});

import { currentPeriodEnd } from "../billing/periods.ts";
import { findUsageLine } from "../billing/record-usage.ts";
import { balanceUsedCents, recordsOf } from "../billing/usage-ledger.ts";
import type { AppCredit, Subscription, UsageRecord } from "../state.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { moneyFields } from "./money.ts";
import { appFields } from "./shop-fields.ts";

type Arguments = Record<string, unknown>;

/** Root field of the app's installation: scopes and subscriptions. */
export function installationQueries(call: Call) {
  const { world, shop } = call;
  const active = () =>
    shop.subscriptions
      .filter(({ status }) => status === "ACTIVE")
      .map((each) => subscriptionFields(call, each));
  const app = appFields(call);
  const installation: Fields = {
    __typename: "AppInstallation",
    id: gid("AppInstallation", shop.catalog.id),
    launchUrl: app["launchUrl"],
    uninstallUrl: null,
    app,
    accessScopes: call.scopes.map((handle) => ({ handle, description: handle })),
    activeSubscriptions: active,
    subscriptions: active,
    allSubscriptions: (args: Arguments) =>
      connection(args, inOrder(shop.subscriptions, args["sortKey"]), {
        key: ({ id }) => id,
        node: (each) => subscriptionFields(call, each),
        handled: ["sortKey"],
      }),
    oneTimePurchases: (args: Arguments) => connection(args, [], EMPTY),
    credits: (args: Arguments) =>
      connection(args, inOrder(shop.credits, args["sortKey"]), {
        key: ({ id }) => id,
        node: creditFields,
        handled: ["sortKey"],
      }),
  };
  return {
    currentAppInstallation: () => installation,
    app: () => app,
    appByKey: ({ apiKey }: Arguments) => (apiKey === world.app.apiKey ? app : null),
  };
}

const EMPTY = { key: () => "", node: () => ({}) };

/** An `AppSubscription` with its line items and usage records. */
export function subscriptionFields(call: Call, subscription: Subscription): Fields {
  const { name, status, test, trialDays, returnUrl, createdAt, recurring, usage } = subscription;
  return {
    __typename: "AppSubscription",
    id: gid("AppSubscription", subscription.id),
    name,
    status,
    test,
    trialDays,
    returnUrl,
    createdAt,
    currentPeriodEnd: currentPeriodEnd(subscription),
    lineItems: [
      ...(recurring === null ? [] : [recurringLineFields(subscription, recurring)]),
      ...(usage === null ? [] : [usageLineFields(call, subscription, usage)]),
    ],
  };
}

function recurringLineFields(
  { currencyCode }: Subscription,
  { lineItemId, priceCents, interval }: NonNullable<Subscription["recurring"]>,
): Fields {
  return {
    id: lineItemId,
    plan: {
      pricingDetails: {
        __typename: "AppRecurringPricing",
        price: moneyFields(priceCents, currencyCode),
        interval,
        discount: null,
        planHandle: null,
      },
    },
    usageRecords: (args: Arguments) => connection(args, [], EMPTY),
  };
}

function usageLineFields(
  call: Call,
  subscription: Subscription,
  usage: NonNullable<Subscription["usage"]>,
): Fields {
  const { shop } = call;
  const { currencyCode: currency } = subscription;
  return {
    id: usage.lineItemId,
    plan: {
      pricingDetails: {
        __typename: "AppUsagePricing",
        interval: "EVERY_30_DAYS",
        terms: usage.terms,
        cappedAmount: moneyFields(usage.cappedAmountCents, currency),
        balanceUsed: () => moneyFields(balanceUsedCents(shop, subscription, usage), currency),
      },
    },
    usageRecords: (args: Arguments) =>
      connection(args, recordsOf(shop, usage, args["sortKey"] === "ID" ? "ID" : "CREATED_AT"), {
        key: ({ id }) => id,
        node: (record) => usageRecordFields(call, record),
        handled: ["sortKey"],
      }),
  };
}

/** An `AppUsageRecord`. */
export function usageRecordFields(call: Call, record: UsageRecord): Fields {
  const owner = findUsageLine(call.shop, record.subscriptionLineItemId);
  if (owner === null) throw new Error("The usage record's subscription is gone.");
  const { subscription, usage } = owner;
  return {
    __typename: "AppUsageRecord",
    id: gid("AppUsageRecord", record.id),
    description: record.description,
    idempotencyKey: record.idempotencyKey,
    price: moneyFields(record.priceCents, subscription.currencyCode),
    createdAt: record.createdAt,
    subscriptionLineItem: () => usageLineFields(call, subscription, usage),
  };
}

function creditFields(credit: AppCredit): Fields {
  const { id, amountCents, currencyCode, description, test, createdAt } = credit;
  return {
    __typename: "AppCredit",
    id: gid("AppCredit", id),
    amount: moneyFields(amountCents, currencyCode),
    description,
    test,
    createdAt,
  };
}

/** By time, as all lists are unless asked for by `ID`; they differ only when the clock was set back. */
function inOrder<Item extends { id: number; createdAt: string }>(items: Item[], key: unknown) {
  return key === "ID"
    ? items
    : items.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id);
}

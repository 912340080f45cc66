import { balanceUsedCents } from "../billing/subscriptions.ts";
import type { Subscription, UsageRecord } from "../state.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { moneyFields } from "./money.ts";
import { appFields } from "./shop-fields.ts";

type Arguments = Record<string, unknown>;

/** Root field of the app's installation: scopes and subscriptions. */
export function installationQueries(call: Call): Fields {
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
      connection(args, shop.subscriptions, {
        key: ({ id }) => id,
        node: (each) => subscriptionFields(call, each),
      }),
    oneTimePurchases: (args: Arguments) => connection(args, [], EMPTY),
    credits: (args: Arguments) => connection(args, [], EMPTY),
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
    currentPeriodEnd: status === "ACTIVE" ? subscription.periodEnd : null,
    lineItems: [
      ...(recurring === null ? [] : [recurringLineFields(call, recurring)]),
      ...(usage === null ? [] : [usageLineFields(call, subscription, usage)]),
    ],
  };
}

function recurringLineFields(
  { shop }: Call,
  { lineItemId, priceCents, interval }: NonNullable<Subscription["recurring"]>,
): Fields {
  return {
    id: lineItemId,
    plan: {
      pricingDetails: {
        __typename: "AppRecurringPricing",
        price: moneyFields(priceCents, shop.catalog.currencyCode),
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
  const currency = shop.catalog.currencyCode;
  const records = shop.usageRecords.filter(
    (record) => record.subscriptionLineItemId === usage.lineItemId,
  );
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
      connection(args, records, {
        key: ({ id }) => id,
        node: (record) => usageRecordFields(call, record),
      }),
  };
}

/** An `AppUsageRecord`. */
export function usageRecordFields(call: Call, record: UsageRecord): Fields {
  const { shop } = call;
  return {
    __typename: "AppUsageRecord",
    id: gid("AppUsageRecord", record.id),
    description: record.description,
    idempotencyKey: record.idempotencyKey,
    price: moneyFields(record.priceCents, shop.catalog.currencyCode),
    createdAt: record.createdAt,
    subscriptionLineItem: () => {
      const owner = shop.subscriptions.find(
        ({ usage }) => usage?.lineItemId === record.subscriptionLineItemId,
      );
      if (!owner?.usage) throw new Error("The usage record's subscription is gone.");
      return usageLineFields(call, owner, owner.usage);
    },
  };
}

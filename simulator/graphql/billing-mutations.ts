import { z } from "zod";
import { confirmationUrl } from "../billing/confirmation-url.ts";
import { createSubscription, NewSubscription } from "../billing/create-subscription.ts";
import { cancelSubscription } from "../billing/cancel-subscription.ts";
import { findUsageLine, recordUsage } from "../billing/record-usage.ts";
import { recordWithKey } from "../billing/usage-ledger.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import { subscriptionUpdate } from "../webhooks/subscription-webhooks.ts";
import { subscriptionFields, usageRecordFields } from "./billing-fields.ts";
import type { Call, Fields } from "./fields.ts";
import { numberOf } from "./gid.ts";
import { MoneyInput } from "./money.ts";

type Arguments = Record<string, unknown>;

const LONGEST_KEY = 255;

/** Root fields that change the app's subscription and charge usage. */
export function billingMutations(call: Call): Fields {
  return {
    appSubscriptionCreate: (args: Arguments) => create(call, args),
    appSubscriptionCancel: (args: Arguments) => cancel(call, args),
    appSubscriptionLineItemUpdate: (args: Arguments) => requestCap(call, args),
    appUsageRecordCreate: (args: Arguments) => charge(call, args),
  };
}

function create(call: Call, args: Arguments): Fields {
  const { world, shop } = call;
  const creation = createSubscription(world, shop, NewSubscription.parse(args));
  if (creation.kind === "refused") {
    const { field, message } = creation;
    return { appSubscription: null, confirmationUrl: null, userErrors: [{ field, message }] };
  }
  const { subscription } = creation;
  sendInBackground(world, shop, [subscriptionUpdate(shop, subscription)]);
  return {
    appSubscription: subscriptionFields(call, subscription),
    confirmationUrl: confirmationUrl(shop, subscription),
    userErrors: [],
  };
}

function cancel(call: Call, { id, prorate }: Arguments): Fields {
  const { world, shop } = call;
  const number = numberOf("AppSubscription", id);
  const subscription = shop.subscriptions.find((each) => each.id === number);
  if (subscription === undefined) {
    return refused("appSubscription", ["id"], "RecurringApplicationCharge not found");
  }
  if (!["ACTIVE", "FROZEN", "PENDING"].includes(subscription.status)) {
    const message = `Cannot cancel a subscription with status ${subscription.status.toLowerCase()}`;
    return refused("appSubscription", ["id"], message);
  }
  const webhooks = cancelSubscription(world, shop, subscription, { prorate: prorate === true });
  sendInBackground(world, shop, webhooks);
  return { appSubscription: subscriptionFields(call, subscription), userErrors: [] };
}

const CapRequest = z.object({ id: z.string(), cappedAmount: MoneyInput });

/** The new cap waits for the merchant's approval. */
function requestCap(call: Call, args: Arguments): Fields {
  const { id, cappedAmount } = CapRequest.parse(args);
  const found = findUsageLine(call.shop, id);
  if (found === null) return capRefused(["id"], "Invalid subscription line item");
  if (found.subscription.status !== "ACTIVE")
    return capRefused(["id"], "Subscription is not active");
  const { currencyCode } = found.subscription;
  if (cappedAmount.currencyCode !== currencyCode) {
    return capRefused(["cappedAmount"], `Currency must be ${currencyCode}`);
  }
  if (cappedAmount.cents <= found.usage.cappedAmountCents) {
    return capRefused(
      ["cappedAmount"],
      "Capped amount must be greater than the current capped amount",
    );
  }
  found.usage.pendingCapCents = cappedAmount.cents;
  return {
    appSubscription: subscriptionFields(call, found.subscription),
    confirmationUrl: confirmationUrl(call.shop, found.subscription),
    userErrors: [],
  };
}

const Use = z.object({
  subscriptionLineItemId: z.string(),
  price: MoneyInput,
  description: z.string(),
  idempotencyKey: z.string().nullish(),
});

/** A key that has charged once gives the same record for ever, whatever else is asked with it. */
function charge(call: Call, args: Arguments): Fields {
  const { world, shop } = call;
  const { subscriptionLineItemId, price, description, idempotencyKey = null } = Use.parse(args);
  const same = idempotencyKey === null ? undefined : recordWithKey(shop, idempotencyKey);
  if (same !== undefined) return { appUsageRecord: usageRecordFields(call, same), userErrors: [] };
  const line = findUsageLine(shop, subscriptionLineItemId);
  if (line === null)
    return chargeRefused(["subscriptionLineItemId"], "Invalid subscription line item");
  if (line.subscription.status !== "ACTIVE") {
    return chargeRefused(["subscriptionLineItemId"], "Subscription is not active");
  }
  const { currencyCode } = line.subscription;
  if (price.currencyCode !== currencyCode) {
    return chargeRefused(["price"], `Currency must be ${currencyCode}`);
  }
  if (price.cents < 0) return chargeRefused(["price"], "Price must be greater than or equal to 0");
  if (description.trim() === "")
    return chargeRefused(["description"], "Description can't be blank");
  if ((idempotencyKey?.length ?? 0) > LONGEST_KEY) {
    return chargeRefused(
      ["idempotencyKey"],
      `Idempotency key is too long (maximum is ${LONGEST_KEY} characters)`,
    );
  }
  const use = { priceCents: price.cents, description, idempotencyKey };
  const answer = recordUsage(world, shop, line, use);
  return answer.kind === "over-cap"
    ? chargeRefused(null, "Total price exceeds balance remaining")
    : { appUsageRecord: usageRecordFields(call, answer.record), userErrors: [] };
}

function refused(name: string, field: string[] | null, message: string): Fields {
  return { [name]: null, userErrors: [{ field, message }] };
}

function capRefused(field: string[], message: string): Fields {
  return { ...refused("appSubscription", field, message), confirmationUrl: null };
}

function chargeRefused(field: string[] | null, message: string): Fields {
  return refused("appUsageRecord", field, message);
}

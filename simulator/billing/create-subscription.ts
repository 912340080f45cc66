import { z } from "zod";
import { MoneyInput } from "../graphql/money.ts";
import { gid } from "../graphql/gid.ts";
import { nextId, type SimulatedShop, type Subscription } from "../state.ts";
import { now, type World } from "../world.ts";

/** The arguments of `appSubscriptionCreate`, checked by the schema before. */
export const NewSubscription = z.object({
  name: z.string(),
  returnUrl: z.string(),
  test: z.boolean().nullish(),
  trialDays: z.int().nullish(),
  replacementBehavior: z
    .enum(["APPLY_IMMEDIATELY", "APPLY_ON_NEXT_BILLING_CYCLE", "STANDARD"])
    .nullish(),
  lineItems: z.array(
    z.object({
      plan: z.object({
        appRecurringPricingDetails: z
          .object({
            price: MoneyInput,
            interval: z.enum(["EVERY_30_DAYS", "ANNUAL"]).nullish(),
            discount: z.null().optional(),
          })
          .nullish(),
        appUsagePricingDetails: z.object({ cappedAmount: MoneyInput, terms: z.string() }).nullish(),
      }),
    }),
  ),
});

export type NewSubscription = z.infer<typeof NewSubscription>;

export type Creation =
  | { kind: "created"; subscription: Subscription }
  | { kind: "refused"; field: string[]; message: string };

/** A subscription that waits for the merchant's approval. */
export function createSubscription(
  world: World,
  shop: SimulatedShop,
  request: NewSubscription,
): Creation {
  const refusal = refusalOf(request, shop.catalog.currencyCode);
  if (refusal !== null) return { kind: "refused", ...refusal };
  const plans = request.lineItems.map(({ plan }) => plan);
  const [currencyCode = shop.catalog.currencyCode] = amountsOf(request).map(
    (amount) => amount.currencyCode,
  );
  const recurring = plans.find(
    (plan) => plan.appRecurringPricingDetails,
  )?.appRecurringPricingDetails;
  const usage = plans.find((plan) => plan.appUsagePricingDetails)?.appUsagePricingDetails;
  const id = nextId(world.state);
  const createdAt = now(world).toISOString();
  const lineItemId = (index: number) => `${gid("AppSubscriptionLineItem", id)}?v=1&index=${index}`;
  const subscription: Subscription = {
    id,
    name: request.name,
    status: "PENDING",
    test: request.test ?? false,
    trialDays: request.trialDays ?? 0,
    returnUrl: request.returnUrl,
    currencyCode,
    replacementBehavior: request.replacementBehavior ?? "STANDARD",
    createdAt,
    updatedAt: createdAt,
    startsAt: null,
    periodStart: null,
    periodEnd: null,
    recurring: recurring
      ? {
          lineItemId: lineItemId(0),
          priceCents: recurring.price.cents,
          interval: recurring.interval ?? "EVERY_30_DAYS",
        }
      : null,
    usage: usage
      ? {
          lineItemId: lineItemId(recurring ? 1 : 0),
          terms: usage.terms,
          cappedAmountCents: usage.cappedAmount.cents,
          pendingCapCents: null,
        }
      : null,
  };
  shop.subscriptions.push(subscription);
  return { kind: "created", subscription };
}

function amountsOf({ lineItems }: NewSubscription): MoneyInput[] {
  return lineItems.flatMap(({ plan }) => [
    ...(plan.appRecurringPricingDetails ? [plan.appRecurringPricingDetails.price] : []),
    ...(plan.appUsagePricingDetails ? [plan.appUsagePricingDetails.cappedAmount] : []),
  ]);
}

/** Apps bill in US dollars or in the currency in which the merchant pays Shopify. */
function refusalOf(request: NewSubscription, billingCurrency: string) {
  const { name, lineItems, trialDays } = request;
  const plans = lineItems.map(({ plan }) => plan);
  const recurring = plans.flatMap((plan) => plan.appRecurringPricingDetails ?? []);
  const usage = plans.flatMap((plan) => plan.appUsagePricingDetails ?? []);
  const field = ["lineItems"];
  if (name.trim() === "") return { field: ["name"], message: "Name can't be blank" };
  if ((trialDays ?? 0) < 0)
    return { field: ["trialDays"], message: "Trial days can't be negative" };
  if (lineItems.length === 0) return { field, message: "At least one line item is required" };
  if (
    recurring.length > 1 ||
    usage.length > 1 ||
    recurring.length + usage.length !== plans.length
  ) {
    return { field, message: "Only one pricing plan can be defined for each available type" };
  }
  if (usage.length > 0 && recurring[0]?.interval === "ANNUAL") {
    return { field, message: "Usage pricing can only be combined with an interval of 30 days" };
  }
  const currencies = new Set(amountsOf(request).map((amount) => amount.currencyCode));
  if (currencies.size > 1) return { field, message: "Line items must have the same currency" };
  if ([...currencies].some((each) => each !== "USD" && each !== billingCurrency)) {
    return { field, message: `Currency must be USD or ${billingCurrency}` };
  }
  if (usage.some(({ cappedAmount }) => cappedAmount.cents <= 0)) {
    return { field, message: "Capped amount must be greater than 0" };
  }
  return recurring.some(({ price }) => price.cents <= 0)
    ? { field, message: "Price must be greater than 0" }
    : null;
}

/**
 * What billing asks of a shop's Shopify: a plan with a monthly price and usage up to a cap that the
 * merchant approves. Amounts are US cents; ids are Shopify's own, kept as they are.
 *
 * Every call throws ShopifyUnavailable when the answer is a fault or does not come within 10 seconds;
 * after one that changes something, nobody knows then whether it happened. It throws NoShopAccess when
 * the shop gives us no token, as after an uninstall; then nothing happened.
 *
 * A year's plan or a trial by Shopify would be further members of `PlanRequest`; no plan has one today.
 */
export type ShopifyBilling = {
  createSubscription(request: PlanRequest): Promise<PlanCreation>;
  /** Every subscription the app ever had in the shop, newest first. */
  listSubscriptions(): Promise<ShopifySubscription[]>;
  cancelSubscription(shopifySubId: string): Promise<{ kind: "cancelled" } | ShopifyRefusal>;
  /** A higher cap counts once the merchant has approved it at the address. */
  requestCap(
    lineItemId: string,
    cappedAmountCents: number,
  ): Promise<{ kind: "requested"; confirmationUrl: string } | ShopifyRefusal>;
  /** The same key is charged once by Shopify, however often it is sent. */
  chargeUsage(charge: UsageCharge): Promise<ChargeAnswer>;
  /** The usage records of a subscription that were made at or after `since`, newest first. */
  listUsageRecords(shopifySubId: string, since: Date): Promise<ShopifyUsageRecord[]>;
};

/** Gives a shop's Shopify; nothing is asked before a call is made. */
export type ShopifyBillingOf = (shop: string) => ShopifyBilling;

/** Shopify understood and does not do it; nothing happened. The message is Shopify's. */
export type ShopifyRefusal = { kind: "refused"; message: string };

export type PlanRequest = {
  /** The merchant sees it on Shopify's page and on the bill; it also tells us which plan it is. */
  name: string;
  priceCents: number;
  cappedAmountCents: number;
  /** What a usage costs, in words. */
  usageTerms: string;
  returnUrl: string;
  isTest: boolean;
};

type PlanCreation =
  | { kind: "created"; subscription: ShopifySubscription; confirmationUrl: string }
  | ShopifyRefusal;

export type ShopifySubscription = {
  shopifySubId: string;
  name: string;
  /** In lower case; a word that Shopify adds one day is kept as it is. */
  status: string;
  isTest: boolean;
  createdAt: Date;
  /** Null unless it is active. */
  currentPeriodEnd: Date | null;
  priceCents: number;
  /** Null for a plan without usage. */
  usage: {
    lineItemId: string;
    cappedAmountCents: number;
    balanceUsedCents: number;
  } | null;
};

export type UsageCharge = {
  lineItemId: string;
  amountCents: number;
  description: string;
  /** At most 255 characters. */
  idempotencyKey: string;
};

export type ChargeAnswer =
  | { kind: "accepted"; shopifyChargeId: string }
  /** The cap leaves no room for it. */
  | { kind: "over-cap"; message: string }
  /** Not carried out: Shopify wants fewer requests of this shop. */
  | { kind: "throttled"; waitInMs: number }
  | ShopifyRefusal;

export type ShopifyUsageRecord = {
  shopifyChargeId: string;
  idempotencyKey: string | null;
  amountCents: number;
  createdAt: Date;
};

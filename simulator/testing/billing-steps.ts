import { CHARGE, SHOP, SUBSCRIBE, type testSimulator } from "./test-simulator.ts";

const ACTIVE = `{ currentAppInstallation { activeSubscriptions { id name status test currentPeriodEnd
  lineItems { id plan { pricingDetails { __typename ... on AppUsagePricing { balanceUsed { amount } cappedAmount { amount } } } }
    usageRecords(first: 50) { nodes { idempotencyKey price { amount } } } } } } }`;

/** A usage line with a cap of $10, and beside it what is asked for. */
export function subscribeTo(name: string, options: string, price = "amount: 29") {
  return `mutation { appSubscriptionCreate(name: "${name}", returnUrl: "https://app.test/back", ${options} lineItems: [
    { plan: { appRecurringPricingDetails: { price: { ${price}, currencyCode: USD } } } }
    { plan: { appUsagePricingDetails: { terms: "$2 each", cappedAmount: { amount: 10, currencyCode: USD } } } }
  ]) { confirmationUrl appSubscription { id lineItems { id } } userErrors { message } } }`;
}

/** What tests of billing do again and again, as the app and as the merchant. */
export function billingSteps(simulated: Awaited<ReturnType<typeof testSimulator>>, shop = SHOP) {
  const { graphql, control } = simulated;
  const merchant = (action: string, more: object = {}) =>
    control("billing", { shop, action, ...more });
  return {
    merchant,
    active: async () =>
      (await graphql(ACTIVE, {}, shop)).data.currentAppInstallation.activeSubscriptions,
    state: async () => (await control(`state?shop=${shop}`)).body,
    /** Asks and approves. @returns the gids of the subscription and of its usage line. */
    async subscribe(request = SUBSCRIBE): Promise<{ id: string; line: string }> {
      const { data } = await graphql(request, {}, shop);
      const { id, lineItems } = data.appSubscriptionCreate.appSubscription;
      await merchant("approve");
      return { id, line: lineItems.at(-1).id };
    },
    charge: async (line: string, amount: string, key: string | null = null) =>
      (await graphql(CHARGE, { line, amount, key }, shop)).data.appUsageRecordCreate,
    advance: (days: number) => control("clock", { advanceDays: days }),
    /** The webhooks about subscriptions that reached the app. */
    told: () =>
      simulated.received
        .filter(({ path }) => path.startsWith("/webhooks/app-subscriptions"))
        .map(({ headers, body }) => {
          const { name, status, capped_amount: cap } = JSON.parse(body).app_subscription;
          return { topic: headers["x-shopify-topic"], name, status, cap };
        }),
  };
}

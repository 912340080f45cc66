import { readActiveSubscription } from "../allowance/allowance-store.ts";
import { syncSubscriptions } from "./sync-subscriptions.ts";
import type { ShopifyEdges } from "../shopify-edges.ts";

export type RaiseCapResult =
  | { kind: "requested"; confirmationUrl: string }
  | {
      kind: "refused";
      reason: "no-usage" | "not-higher" | "too-high" | "shopify";
      message: string;
    };

/** Nobody means more than this for sections; it is likely a slip of the key. */
const HIGHEST_CAP_CENTS = 1_000_000;

/** Asks Shopify for a higher cap on overages; it counts once the merchant has approved it there. */
export async function raiseCap(
  edges: ShopifyEdges,
  shop: string,
  cappedAmountCents: number,
): Promise<RaiseCapResult> {
  await syncSubscriptions(edges, shop);
  const subscription = await readActiveSubscription(edges.db, shop);
  if (!subscription?.usageLineItemId)
    return refused("no-usage", "No plan with extra generations runs in this shop.");
  if (
    !Number.isSafeInteger(cappedAmountCents) ||
    cappedAmountCents <= subscription.cappedAmountCents
  )
    return refused(
      "not-higher",
      `The cap is ${dollars(subscription.cappedAmountCents)} now: name a higher one.`,
    );
  if (cappedAmountCents > HIGHEST_CAP_CENTS)
    return refused("too-high", `At most ${dollars(HIGHEST_CAP_CENTS)}.`);
  const answer = await edges
    .shopifyBilling(shop)
    .requestCap(subscription.usageLineItemId, cappedAmountCents);
  return answer.kind === "requested" ? answer : refused("shopify", answer.message);
}

function refused(
  reason: Extract<RaiseCapResult, { kind: "refused" }>["reason"],
  message: string,
): RaiseCapResult {
  return { kind: "refused", reason, message };
}

function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

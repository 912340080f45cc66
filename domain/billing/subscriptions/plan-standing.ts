import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import type { PlanName, Subscription } from "../billing-rows.ts";
import { readStanding } from "../allowance/allowance-store.ts";
import { selectSubscriptions } from "./subscription-store.ts";

export type PlanStanding = {
  /** Active, frozen, or cancelled while its paid period lasts. */
  subscription: Subscription | null;
  /** Waits for the merchant's approval at Shopify. */
  pending: { planName: PlanName; confirmationUrl: string; createdAt: string } | null;
};

/** How the shop stands with paid plans. */
export async function getPlanStanding(
  { db, clock }: { db: Queryable; clock: Clock },
  shop: string,
): Promise<PlanStanding> {
  const { subscription: entitled } = await readStanding(db, shop, clock.now());
  const all = await selectSubscriptions(db, shop);
  const frozen = all.find(({ status }) => status === "frozen") ?? null;
  const subscription = entitled?.status === "active" ? entitled : (frozen ?? entitled);
  const waiting = all.find(({ status }) => status === "pending");
  if (!waiting?.confirmationUrl) return { subscription, pending: null };
  const { planName, confirmationUrl, createdAt } = waiting;
  return {
    subscription,
    pending: { planName, confirmationUrl, createdAt: createdAt.toISOString() },
  };
}

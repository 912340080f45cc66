import type { AskedApproval } from "#app/ui/billing/asked-approval.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** What became of what the merchant was sent to Shopify's page for. */
export type ApprovalState =
  | { kind: "nothing-asked" }
  /** Approved there, and Shopify has not told us yet. */
  | { kind: "waiting" }
  | { kind: "active"; planName: PlanName }
  | { kind: "declined"; planName: PlanName | null }
  | { kind: "cap-raised"; cappedAmountCents: number }
  | { kind: "cap-unchanged"; cappedAmountCents: number };

type PlanName = PlanPage["plans"][number]["planName"];

/**
 * Only what Shopify told us counts; the address says no more than that somebody came back.
 *
 * @param isBack whether the address is the one that Shopify leads back to.
 */
export function approvalState(
  asked: AskedApproval | null,
  isBack: boolean,
  { subscription, pending }: Pick<PlanPage, "subscription" | "pending">,
): ApprovalState {
  if (asked?.kind === "cap") {
    const { cappedAmountCents = 0 } = subscription ?? {};
    if (cappedAmountCents >= asked.cappedAmountCents)
      return { kind: "cap-raised", cappedAmountCents };
    return isBack ? { kind: "waiting" } : { kind: "cap-unchanged", cappedAmountCents };
  }
  if (asked === null && !isBack) return { kind: "nothing-asked" };
  const isIt = (planName: PlanName) => asked === null || asked.planName === planName;
  if (pending && isIt(pending.planName))
    return isBack ? { kind: "waiting" } : { kind: "nothing-asked" };
  if (subscription?.status === "active" && isIt(subscription.planName))
    return { kind: "active", planName: subscription.planName };
  return { kind: "declined", planName: asked?.planName ?? null };
}

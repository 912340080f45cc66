import { dayWords, dollars } from "#app/ui/allowance-words.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import type { PlanPage } from "./plan-screen.tsx";
import { useApprovalState } from "./use-approval-state.ts";

/** On top of everything: what came of a visit to Shopify's page, and what Shopify did by itself. */
export function PlanNotice({ page }: { page: PlanPage }) {
  const notice = useNotice(page);
  if (notice === null) return null;
  return (
    <s-banner tone={notice.tone} heading={notice.heading}>
      <div className="part plan-notice">
        <p>{notice.words}</p>
        {notice.leadsToBilling && (
          <s-button href="shopify://admin/settings/billing" target="_top">
            Open billing in Shopify
          </s-button>
        )}
      </div>
    </s-banner>
  );
}

type Notice = {
  tone: "success" | "info" | "warning" | "critical";
  heading: string;
  words: string;
  leadsToBilling?: boolean;
};

function useNotice(page: PlanPage): Notice | null {
  const state = useApprovalState(page);
  const { subscription } = page;
  switch (state.kind) {
    case "waiting":
      return {
        tone: "info",
        heading: "Waiting for Shopify",
        words: "Shopify has not confirmed your approval yet. This page refreshes by itself.",
      };
    case "active":
      if (subscription?.status !== "active") break;
      return {
        tone: "success",
        heading: `${planTitle(state.planName)} is active`,
        words: activeWords(subscription) + trialWords(page),
      };
    case "declined":
      return {
        tone: "warning",
        heading: `${state.planName ? planTitle(state.planName) : "The plan"} was not approved`,
        words: "Nothing changed and nothing is charged for it. You can choose a plan at any time.",
      };
    case "cap-raised":
      return {
        tone: "success",
        heading: `The cap is ${dollars(state.cappedAmountCents)} now`,
        words: "Extra generations go on until then.",
      };
    case "cap-unchanged":
      return {
        tone: "warning",
        heading: "The cap was not raised",
        words: `It stays ${dollars(state.cappedAmountCents)}: the new one was not approved on Shopify’s page.`,
      };
    case "nothing-asked":
      break;
  }
  return standingNotice(page);
}

function activeWords({
  includedQuota,
  overagePriceCents,
  cappedAmountCents,
}: NonNullable<PlanPage["subscription"]>): string {
  const included = `${includedQuota} ${includedQuota === 1 ? "generation is" : "generations are"} included in each cycle.`;
  if (overagePriceCents === 0) return included;
  return `${included} Extra ones cost ${dollars(overagePriceCents)}, never above ${dollars(cappedAmountCents)} a cycle.`;
}

/** A plan that was chosen in the trial ended it. */
function trialWords({ allowance: { trial }, now }: PlanPage): string {
  const isEarly = trial.status === "converted" && trial.endsAt !== null && now < trial.endsAt;
  return isEarly ? " Your trial ended with it." : "";
}

function standingNotice({ subscription, pending }: PlanPage): Notice | null {
  if (subscription?.status === "frozen")
    return {
      tone: "critical",
      heading: `Shopify paused ${planTitle(subscription.planName)} because a payment failed`,
      words:
        "You are on Free until the payment goes through; then the plan goes on by itself. Sections and published files stay.",
      leadsToBilling: true,
    };
  if (pending)
    return {
      tone: "info",
      heading: `${planTitle(pending.planName)} waits for your approval`,
      words: "Nothing is charged until you approve the price on Shopify’s page.",
    };
  if (subscription?.status === "cancelled" && subscription.currentPeriodEnd)
    return {
      tone: "info",
      heading: `${planTitle(subscription.planName)} is cancelled and lasts until ${dayWords(subscription.currentPeriodEnd)}`,
      words:
        "Included generations and the plan’s features stay until then. There are no extra ones, and nothing more is charged.",
    };
  return null;
}

import { useRef, useState } from "react";
import type { planPage } from "#app/plan-page.server.ts";
import { useApproval } from "#app/ui/billing/use-approval.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { CapDialog } from "./cap-dialog.tsx";
import { FailedCharges } from "./failed-charges.tsx";
import { HistoryTable } from "./history-table.tsx";
import { PlanCards } from "./plan-cards.tsx";
import { PlanNotice } from "./plan-notice.tsx";
import { UsageCard } from "./usage-card.tsx";
import "#app/ui/billing/billing.css";
import "./plan.css";

export type PlanPage = Awaited<ReturnType<typeof planPage>>;

/** About the plan as it was when the dialog was opened: it may be over when the dialog closes. */
type Dialog = { kind: "cap" | "cancel"; subscription: NonNullable<PlanPage["subscription"]> };

/** What is left and what it will cost, then the plans, then what was done. */
export function PlanScreen(page: PlanPage) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const approval = useApproval();
  const plans = useRef<HTMLDivElement>(null);
  const { subscription } = page;
  const show = (kind: Dialog["kind"]) => subscription && setDialog({ kind, subscription });
  return (
    <s-page heading="Plan and usage">
      <PlanNotice page={page} />
      <UsageCard page={page} onRaiseCap={() => show("cap")} />
      <div ref={plans} tabIndex={-1}>
        <PlanCards page={page} approval={approval} onCancel={() => show("cancel")} />
      </div>
      <FailedCharges page={page} />
      <HistoryTable page={page} />
      {dialog?.kind === "cap" && (
        <CapDialog
          subscription={dialog.subscription}
          extraCents={page.usage.currentCycle.chargesCents}
          extraLeft={page.allowance.quota.overagesRemaining}
          approval={approval}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === "cancel" && (
        <CancelDialog
          page={page}
          subscription={dialog.subscription}
          onClose={(isCancelled) => {
            setDialog(null);
            // What opened it is gone.
            if (isCancelled) plans.current?.focus();
          }}
        />
      )}
    </s-page>
  );
}

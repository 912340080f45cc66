import { useState } from "react";
import { useRevalidator } from "react-router";
import { dayWords, dollars, includedLeft } from "#app/ui/allowance-words.ts";
import { api } from "#app/ui/api-client.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { useShownModal } from "#app/ui/use-shown-modal.ts";
import type { PlanPage } from "./plan-screen.tsx";

type CancelDialogProps = {
  page: PlanPage;
  subscription: NonNullable<PlanPage["subscription"]>;
  /** @param isCancelled whether the plan was cancelled, or kept. */
  onClose(isCancelled: boolean): void;
};

/** Says exactly what happens next, before a plan is cancelled. */
export function CancelDialog(props: CancelDialogProps) {
  const { page, subscription } = props;
  const plan = planTitle(subscription.planName);
  const [facts] = useState(() => whatHappens(page, subscription));
  const [isCancelled, setCancelled] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { revalidate } = useRevalidator();
  const { modal, close } = useShownModal(() => props.onClose(isCancelled));
  const cancel = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await api("/api/billing/cancel", { method: "POST", body: {} });
      setCancelled(true);
      await revalidate();
      close();
    } catch (error) {
      setProblem(reasonOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <s-modal ref={modal} heading={`Cancel ${plan}?`} size="small">
      <div className="part cancel">
        <dl className="cancel-facts">
          {facts.map(({ title, words }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem} {plan} was not cancelled.
          </p>
        )}
      </div>
      <s-button
        slot="primary-action"
        variant="primary"
        tone="critical"
        loading={isBusy}
        onClick={() => void cancel()}
      >
        Cancel {plan}
      </s-button>
      <s-button slot="secondary-actions" onClick={close}>
        Keep {plan}
      </s-button>
    </s-modal>
  );
}

type Fact = { title: string; words: string };

function whatHappens(page: PlanPage, subscription: CancelDialogProps["subscription"]): Fact[] {
  const plan = planTitle(subscription.planName);
  const { quota, freeQuota } = page.allowance;
  const { chargesCents } = page.usage.currentCycle;
  const end = quota.source === "subscription" ? quota.renewsAt : null;
  const free = `Free, with ${freeQuota} ${freeQuota === 1 ? "generation" : "generations"} a month`;
  const left = includedLeft(quota);
  const kept = left === 0 ? "All included generations are used" : `${left} included left to use`;
  return [
    ...(end === null
      ? [{ title: "At once", words: free }]
      : [
          { title: `Until ${dayWords(end)}`, words: `${kept}; ${plan} features stay` },
          { title: `From ${dayWords(end)}`, words: free },
        ]),
    { title: "Extra generations", words: "None from now on" },
    {
      title: "Charges",
      words:
        chargesCents > 0
          ? `Nothing more than the ${dollars(chargesCents)} extra of this cycle`
          : "Nothing more is charged",
    },
    { title: "Sections and published files", words: "Stay as they are" },
  ];
}

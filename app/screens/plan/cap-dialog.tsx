import { useRef, useState } from "react";
import { dollars, planPrice } from "#app/ui/allowance-words.ts";
import type { Approval } from "#app/ui/billing/use-approval.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { useElementEvent } from "#app/ui/use-element-event.ts";
import { useShownModal } from "#app/ui/use-shown-modal.ts";
import { capAmount, suggestedCaps } from "./cap-amount.ts";
import type { PlanPage } from "./plan-screen.tsx";

type CapDialogProps = {
  subscription: NonNullable<PlanPage["subscription"]>;
  extraCents: number;
  /** Extra generations that the present cap leaves. */
  extraLeft: number;
  approval: Approval;
  onClose(): void;
};

/** A higher cap for extra generations; it holds once it is approved on Shopify's page. */
export function CapDialog(props: CapDialogProps) {
  const { subscription, approval } = props;
  const present = subscription.cappedAmountCents;
  const suggested = suggestedCaps(present);
  const [typed, setTyped] = useState(() => inDollars(suggested[1] ?? suggested[0] ?? present));
  const [flaw, setFlaw] = useState<string | null>(null);
  const { modal, close } = useShownModal(props.onClose);
  const field = useRef<HTMLElementTagNameMap["s-money-field"]>(null);
  const change = (text: string) => {
    setTyped(text);
    setFlaw(null);
    approval.forgetProblem();
  };
  useElementEvent(field, "input", () => change(field.current?.value ?? ""));
  const amount = capAmount(typed, present);
  const raise = () => {
    if (amount.kind === "amount") return void approval.raiseCap(amount.cents);
    setFlaw(amount.reason);
    field.current?.focus();
  };
  return (
    <s-modal ref={modal} heading="Raise the cap" size="small">
      <div className="part cap">
        <p>
          Extra generations cost {dollars(subscription.overagePriceCents)} each and stop at the cap.
          You approve the new one on Shopify’s page; until then it stays {dollars(present)}.
        </p>
        <div className="cap-suggested" role="group" aria-label="Suggested caps">
          {suggested.map((cents) => (
            <button
              key={cents}
              type="button"
              className="choice-chip"
              aria-pressed={inDollars(cents) === typed}
              onClick={() => change(inDollars(cents))}
            >
              {planPrice(cents)}
            </button>
          ))}
        </div>
        <s-money-field
          ref={field}
          label="New cap a cycle, in US dollars"
          value={typed}
          error={flaw ?? (approval.problem ? reasonOf(approval.problem) : "")}
        />
        <dl className="cost-facts" aria-live="polite">
          <dt>Extra so far in this cycle</dt>
          <dd>{dollars(props.extraCents)}</dd>
          <dt>Extra generations left now</dt>
          <dd>{props.extraLeft}</dd>
          <dt>Left with the new cap</dt>
          <dd>{amount.kind === "amount" ? leftWith(props, amount.cents) : "–"}</dd>
        </dl>
      </div>
      <s-button
        slot="primary-action"
        variant="primary"
        loading={approval.askingFor === "cap"}
        onClick={raise}
      >
        {amount.kind === "amount" ? `Raise cap to ${dollars(amount.cents)}` : "Raise cap"}
      </s-button>
      <s-button slot="secondary-actions" onClick={close}>
        Keep {dollars(present)}
      </s-button>
    </s-modal>
  );
}

/** As it stands in the field. */
function inDollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

function leftWith({ subscription, extraLeft }: CapDialogProps, cents: number): number {
  const { overagePriceCents, cappedAmountCents } = subscription;
  return extraLeft + Math.floor((cents - cappedAmountCents) / overagePriceCents);
}

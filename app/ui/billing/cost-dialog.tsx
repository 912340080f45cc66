import { useRef, useState } from "react";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import { AllowanceMeter } from "../allowance-meter.tsx";
import { dateWords, dayWords, dollars } from "../allowance-words.ts";
import { api } from "../api-client.ts";
import { reasonOf } from "../problem-of.ts";
import { useShownModal } from "../use-shown-modal.ts";
import "./billing.css";

type CostDialogProps = {
  quota: QuotaView;
  cappedAmountCents: number;
  nowMs: number;
  /** Agreed to: the run may be sent. */
  onGenerate(): void;
  /** Agreed to for the rest of the cycle. */
  onConsent(): void;
  onClose(): void;
};

/** Asks before a generation that costs extra; nothing was sent yet. */
export function CostDialog(props: CostDialogProps) {
  const [{ quota, cappedAmountCents }] = useState(props);
  const { modal, close } = useShownModal(props.onClose);
  const again = useRef<HTMLElementTagNameMap["s-checkbox"]>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const price = dollars(quota.nextCostCents);
  // The dialog can be pressed until it has faded.
  const isAgreed = useRef(false);
  const generate = async () => {
    if (isSaving || isAgreed.current) return;
    if (again.current?.checked) {
      setSaving(true);
      const refused = await keepConsent();
      setSaving(false);
      setProblem(refused);
      if (refused !== null) return;
      props.onConsent();
    }
    isAgreed.current = true;
    close();
    props.onGenerate();
  };
  return (
    <s-modal ref={modal} heading={`This generation costs ${price}`} size="small">
      <div className="part cost">
        <p>
          {includedUsedWords(quota.includedQuota)} You are charged only if a version is saved, never
          for a failed or stopped run.
        </p>
        <div className="cost-after">
          <AllowanceMeter quota={afterThisOne(quota)} />
          <dl className="cost-facts">
            <dt>Extra charges after this one</dt>
            <dd>
              {dollars((quota.overagesThisCycle + 1) * quota.nextCostCents)} of your{" "}
              {dollars(cappedAmountCents)} cap
            </dd>
            {quota.renewsAt !== null && (
              <>
                <dt>Included generations return</dt>
                <dd>{dateWords(quota.renewsAt, props.nowMs)}</dd>
              </>
            )}
          </dl>
        </div>
        {quota.overagesRemaining === 1 && (
          <p className="note note--warning">
            <s-icon type="alert-triangle" size="small" />
            <span>
              This is the last one before your cap. After it, generating stops
              {quota.renewsAt !== null && ` until ${dayWords(quota.renewsAt)}`} and nothing more is
              charged.
            </span>
          </p>
        )}
        <s-checkbox ref={again} label="Do not ask again in this cycle" error={problem ?? ""} />
      </div>
      <s-button
        slot="primary-action"
        variant="primary"
        loading={isSaving}
        onClick={() => void generate()}
      >
        Generate for {price}
      </s-button>
      <s-button slot="secondary-actions" onClick={close}>
        Cancel
      </s-button>
    </s-modal>
  );
}

/** @returns why it could not be saved; null when it is. */
async function keepConsent(): Promise<string | null> {
  try {
    await api("/api/billing/consent", { method: "POST", body: { askAgain: false } });
    return null;
  } catch (error) {
    return `${reasonOf(error)} Nothing was generated yet.`;
  }
}

function includedUsedWords(included: number): string {
  if (included === 0) return "This plan includes no generations.";
  return included === 1
    ? "The 1 generation included in this cycle is used."
    : `The ${included} generations included in this cycle are used.`;
}

function afterThisOne(quota: QuotaView): QuotaView {
  return {
    ...quota,
    usageThisCycle: quota.usageThisCycle + 1,
    overagesThisCycle: quota.overagesThisCycle + 1,
    overagesRemaining: quota.overagesRemaining - 1,
  };
}

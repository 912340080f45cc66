import { useCallback, useState, type ReactNode } from "react";
import { useRevalidator } from "react-router";
import type { Allowance } from "#app/allowance.server.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import { CostDialog } from "./cost-dialog.tsx";

type CostQuestion = {
  /**
   * Starts the run at once, or, where it costs extra and nobody agreed to that yet, after a yes. It is told what
   * the merchant saw that the run costs.
   */
  ask(start: (maxCostCents: number) => void): void;
  dialog: ReactNode;
};

/** Nothing that costs extra is sent without a yes: one for the run, or one for the cycle. */
export function useCostQuestion(
  quota: QuotaView,
  { overageConsent, cappedAmountCents }: Allowance,
  nowMs: number,
): CostQuestion {
  const [asked, setAsked] = useState<{ start(): void } | null>(null);
  const { revalidate } = useRevalidator();
  const { nextCostCents } = quota;
  const isAsking = nextCostCents > 0 && !overageConsent;
  const ask = useCallback(
    (start: (maxCostCents: number) => void) => {
      if (isAsking) setAsked({ start: () => start(nextCostCents) });
      else start(nextCostCents);
    },
    [isAsking, nextCostCents],
  );
  const dialog = asked && (
    <CostDialog
      quota={quota}
      cappedAmountCents={cappedAmountCents}
      nowMs={nowMs}
      onGenerate={asked.start}
      onConsent={() => void revalidate()}
      onClose={() => setAsked(null)}
    />
  );
  return { ask, dialog };
}

import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { forgetAsked, readAsked, type AskedApproval } from "#app/ui/billing/asked-approval.ts";
import { useRefreshWhile } from "#app/ui/use-refresh-while.ts";
import { approvalState, type ApprovalState } from "./approval-state.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** What the merchant came back with; while Shopify has not told us, the page asks again by itself. */
export function useApprovalState(page: PlanPage): ApprovalState {
  const [search, setSearch] = useSearchParams();
  const [asked, setAsked] = useState<AskedApproval | null>(null);
  const [settled, setSettled] = useState<ApprovalState | null>(null);
  useEffect(() => setAsked(readAsked()), []);
  const isBack = search.has("charge_id");
  const now = approvalState(asked, isBack, page);
  const isSettled = now.kind !== "waiting" && now.kind !== "nothing-asked";
  useRefreshWhile(now.kind === "waiting" || page.pending !== null);
  useEffect(() => {
    if (!isSettled || settled !== null) return;
    setSettled(now);
    setAsked(null);
    forgetAsked();
    if (!isBack) return;
    setSearch(
      (params) => {
        params.delete("charge_id");
        return params;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [isBack, isSettled, now, settled, setSearch]);
  return settled ?? now;
}

import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import type { RunState } from "../run/run-state.ts";

/** The page's quota, or the run's where that was told later. */
export function useLatestQuota({ allowance }: EditorPage, run: RunState | null): QuotaView {
  const told = run?.quota ?? null;
  const [seen, setSeen] = useState({ allowance, told, quota: told ?? allowance.quota });
  const next =
    allowance !== seen.allowance
      ? { allowance, told, quota: allowance.quota }
      : told !== null && told !== seen.told
        ? { allowance, told, quota: told }
        : seen;
  if (next !== seen) setSeen(next);
  return next.quota;
}

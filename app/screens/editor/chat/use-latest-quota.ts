import { useRef } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { QuotaView } from "#domain/billing/quota.ts";
import type { RunState } from "../run/run-state.ts";

/** The page's quota, or the run's where that was told later. */
export function useLatestQuota({ allowance }: EditorPage, run: RunState | null): QuotaView {
  const seen = useRef({ allowance, told: run?.quota ?? null, quota: allowance.quota });
  const told = run?.quota ?? null;
  if (allowance !== seen.current.allowance)
    seen.current = { allowance, told, quota: allowance.quota };
  else if (told !== null && told !== seen.current.told)
    seen.current = { allowance, told, quota: told };
  return seen.current.quota;
}

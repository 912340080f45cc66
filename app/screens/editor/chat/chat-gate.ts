import type { EditorPage } from "#app/editor-page.server.ts";
import { isUsedUp, pausedWords } from "#app/ui/allowance-words.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import type { Lack } from "../upgrade/plan-offers.ts";

/** Why nothing can be sent now, with what stays possible, and what a plan would have to have. */
export type ChatGate = { reason: string; lack: Lack | null };

/** @returns null when the next request can be sent. */
export function chatGate(
  page: EditorPage,
  quota: QuotaView,
  hasUnsavedEdits: boolean,
): ChatGate | null {
  if (hasUnsavedEdits)
    return { reason: "Save or discard your edits before the next change.", lack: null };
  if (page.section.status === "archive")
    return { reason: "Restore the section to change it.", lack: null };
  const gate = planGate(page, quota);
  if (gate === null || page.pending === null) return gate;
  return {
    ...gate,
    reason: `${planTitle(page.pending.planName)} waits for Shopify. ${gate.reason}`,
  };
}

function planGate({ versions, features, now }: EditorPage, quota: QuotaView): ChatGate | null {
  const isChange = versions.length > 0;
  if (isChange && !features.canChatRefine)
    return {
      reason: "Changes in chat are part of Pro. Editing settings and code by hand stays free.",
      lack: "chat_refinement",
    };
  const { refinementLimit, refinementsUsed } = features;
  if (isChange && refinementLimit !== null && (refinementsUsed ?? 0) >= refinementLimit)
    return {
      reason: `All ${refinementLimit} changes of this conversation are used. Editing by hand stays free.`,
      lack: "refinements",
    };
  const paused = pausedWords(quota, new Date(now).getTime());
  if (paused === null) return null;
  return { reason: paused, lack: isUsedUp(quota) ? "generations" : null };
}

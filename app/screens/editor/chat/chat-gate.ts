import type { EditorPage } from "#app/editor-page.server.ts";
import { pausedWords } from "#app/ui/allowance-words.ts";
import type { QuotaView } from "#domain/billing/quota.ts";

/** Why nothing can be sent now, with what stays possible. */
export type ChatGate = { reason: string; leadsToPlans: boolean };

/** @returns null when the next request can be sent. */
export function chatGate(
  { section, versions, features }: EditorPage,
  quota: QuotaView,
  hasUnsavedEdits: boolean,
  nowMs: number,
): ChatGate | null {
  if (hasUnsavedEdits)
    return { reason: "Save or discard your edits before the next change.", leadsToPlans: false };
  if (section.status === "archive")
    return { reason: "Restore the section to change it.", leadsToPlans: false };
  const isChange = versions.length > 0;
  if (isChange && !features.canChatRefine)
    return {
      reason: "Changes in chat are part of Pro. Editing settings and code by hand stays free.",
      leadsToPlans: true,
    };
  const { refinementLimit, refinementsUsed } = features;
  if (isChange && refinementLimit !== null && (refinementsUsed ?? 0) >= refinementLimit)
    return {
      reason: `All ${refinementLimit} changes of this conversation are used. Editing by hand stays free.`,
      leadsToPlans: features.planName !== "agency",
    };
  const paused = pausedWords(quota, nowMs);
  return paused === null ? null : { reason: paused, leadsToPlans: true };
}

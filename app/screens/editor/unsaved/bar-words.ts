import { agoWords } from "#app/ui/time-words.ts";
import type { EditorPage } from "#app/editor-page.server.ts";
import { arrivalWords } from "../header/version-words.ts";
import type { Kept } from "./use-kept-edits.ts";
import type { Draft } from "./use-draft.ts";
import type { WaitReason } from "./send-save.ts";
import type { Saving } from "./use-save-draft.ts";

export type BarFacts = {
  page: { currentVersionId: string | null; versions: EditorPage["versions"] };
  draft: Pick<Draft, "isStale" | "isCodeDirty" | "carriedTo" | "instance">;
  saving: Pick<Saving, "waiting" | "problem">;
  kept: Pick<Kept, "isKept" | "restoredFromMs">;
  isRunning: boolean;
  nowMs: number;
};

type Words = { title: string; text: string };

const WAITING: Record<WaitReason, Words> = {
  offline: { title: "No connection.", text: "Saving goes on when it is back." },
  "no-answer": { title: "The app does not answer.", text: "Saving goes on when it does." },
  "signed-out": {
    title: "Shopify's sign-in has run out.",
    text: "Saving goes on when it is renewed; if it is not, reload the page.",
  },
};

/** What is unsaved, what keeps it from being saved, and that nothing is lost. */
export function barWords(facts: BarFacts): Words {
  const { page, draft, saving, kept, isRunning } = facts;
  const next = (page.versions[0]?.number ?? 0) + 1;
  if (saving.waiting) {
    const { title, text } = WAITING[saving.waiting];
    const place = kept.isKept
      ? "Your edits are kept here."
      : "Your edits last as long as this page: keep it open.";
    return { title, text: `${place} ${text}` };
  }
  const newer = newerHead(facts);
  if (newer)
    return {
      title: arrivalWords(newer, facts.nowMs),
      text: `Your edits are kept. Saved as version ${next}, both stay in the list of versions.`,
    };
  if (saving.problem)
    return { title: "Not saved.", text: `${saving.problem.message} Nothing is lost.` };
  const title = draft.isCodeDirty ? "Unsaved code" : "Unsaved settings";
  if (isRunning)
    return { title, text: "You can save when the version that is being written is done." };
  return { title, text: `${historyWords(facts)}${savingWords(draft, next)}` };
}

/** The version that was saved elsewhere while this code was edited. */
export function newerHead({
  page,
  draft,
}: Pick<BarFacts, "page" | "draft">): EditorPage["versions"][number] | null {
  if (!draft.isStale) return null;
  return page.versions.find(({ id }) => id === page.currentVersionId) ?? null;
}

/** Where the edits come from, when they were not just made. */
function historyWords({ page, draft, kept, nowMs }: BarFacts): string {
  if (kept.restoredFromMs !== null)
    return `Kept in this browser ${agoWords(new Date(kept.restoredFromMs).toISOString(), nowMs)}. `;
  const under = page.versions.find(({ id }) => id === draft.carriedTo);
  return under ? `${arrivalWords(under, nowMs)} What you changed is kept on top of it. ` : "";
}

function savingWords({ isCodeDirty, instance }: BarFacts["draft"], next: number): string {
  if (isCodeDirty) return `Saving makes version ${next}, free.`;
  const hidden = instance.blocks.filter(({ disabled }) => disabled).length;
  const left = hidden > 0 ? " Hidden blocks are left out." : "";
  return `Saving makes them the defaults of version ${next}, free.${left}`;
}

import { useCallback, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useRefreshOnReturn } from "#app/ui/use-refresh-on-return.ts";
import { useDraft, type Draft } from "./use-draft.ts";
import { useDraftKeys } from "./use-draft-keys.ts";
import { useKeptEdits, type Kept } from "./use-kept-edits.ts";
import { useSaveDraft, type Saving } from "./use-save-draft.ts";

export type Unsaved = {
  draft: Draft;
  saving: Saving;
  kept: Kept;
  /** A newer version and the edits are being looked at side by side. */
  isReviewing: boolean;
  review(isOn: boolean): void;
  /** Saves; on a newer head than the edited one it asks first. */
  submit(): void;
};

/** All that is edited by hand and not saved: kept in the browser, saved when there is a connection. */
export function useUnsaved(page: EditorPage, isRunning: boolean, refresh: () => void): Unsaved {
  const draft = useDraft(page);
  const saving = useSaveDraft(page.section, draft, refresh);
  const kept = useKeptEdits(page, draft, saving.versionId);
  const [isReviewing, setReviewing] = useState(false);
  useRefreshOnReturn(refresh);
  const { save, waiting } = saving;
  const submit = useCallback(() => {
    if (draft.isStale && waiting === null) setReviewing(true);
    else save();
  }, [draft.isStale, save, waiting]);
  useDraftKeys(draft, draft.isDirty && !isRunning && !saving.isSaving ? submit : null);
  return {
    draft,
    saving,
    kept,
    submit,
    isReviewing: isReviewing && draft.isStale,
    review: setReviewing,
  };
}

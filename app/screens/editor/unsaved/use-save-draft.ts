import { useCallback, useEffect, useState } from "react";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { Draft } from "./use-draft.ts";

export type Saving = {
  isSaving: boolean;
  problem: ApiProblem | null;
  /** @param baseVersionId the head that is built on; another one than the draft's to save on a newer head. */
  save(baseVersionId?: string): Promise<void>;
};

/** Saves code and settings as a version, free; on a failure nothing is lost and it can be tried again. */
export function useSaveDraft(section: { id: string }, draft: Draft, onSaved: () => void): Saving {
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { codeToSave, isDirty } = draft;
  const base = draft.baseVersionId;
  useEffect(() => {
    if (!isDirty) setProblem(null);
  }, [isDirty]);
  const save = useCallback(
    async (baseVersionId?: string) => {
      setSaving(true);
      setProblem(null);
      try {
        await api(`/api/sections/${section.id}`, {
          method: "PATCH",
          body: { code: codeToSave, baseVersionId: baseVersionId ?? base },
        });
        shopify.toast.show("Saved as a new version");
      } catch (error) {
        setProblem(
          error instanceof ApiProblem
            ? error
            : new ApiProblem(0, "internal-error", "Your changes could not be saved."),
        );
      } finally {
        setSaving(false);
        // Also after a refusal: a newer head is then shown in the list of versions.
        onSaved();
      }
    },
    [base, codeToSave, onSaved, section.id],
  );
  return { isSaving, problem, save };
}

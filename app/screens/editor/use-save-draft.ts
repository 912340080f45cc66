import { useCallback, useState } from "react";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import { withDefaults } from "#liquid/schema/with-defaults.ts";
import type { Draft } from "./use-draft.ts";

export type Saving = {
  isSaving: boolean;
  problem: ApiProblem | null;
  save(): Promise<boolean>;
};

/** Saves code and settings as a version, free; on a failure nothing is lost and it can be tried again. */
export function useSaveDraft(section: { id: string }, draft: Draft): Saving {
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const save = useCallback(async () => {
    setSaving(true);
    setProblem(null);
    try {
      await api(`/api/sections/${section.id}`, {
        method: "PATCH",
        body: { code: codeToSave(draft), baseVersionId: draft.baseVersionId },
      });
      return true;
    } catch (error) {
      setProblem(
        error instanceof ApiProblem
          ? error
          : new ApiProblem(0, "internal-error", "Your changes could not be saved."),
      );
      return false;
    } finally {
      setSaving(false);
    }
  }, [draft, section.id]);
  return { isSaving, problem, save };
}

function codeToSave({ code, schema, instance, areSettingsDirty }: Draft): string {
  return schema && areSettingsDirty ? withDefaults(code, schema, instance) : code;
}

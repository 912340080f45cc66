import { useCallback, useEffect, useState } from "react";
import type { ApiProblem } from "#app/ui/api-client.ts";
import type { WaitReason } from "./send-save.ts";
import { useAttempts, type Ending, type Sent } from "./use-attempts.ts";
import type { Draft } from "./use-draft.ts";

export type Saving = {
  isSaving: boolean;
  /** Why the save that was asked for has to wait; it goes on by itself. */
  waiting: WaitReason | null;
  problem: ApiProblem | null;
  /** The version that the edits as they are would become, or became if the answer was lost. */
  versionId: string;
  /**
   * Sends a save that waits at once, as it was.
   *
   * @param baseVersionId the head that is built on; another one than the draft's to save on a newer head.
   */
  save(baseVersionId?: string): void;
};

/**
 * Saves code and settings as a version, free.
 *
 * Without a connection, or while the app does not answer, the same save is sent again until there is an answer:
 * its version has an id from here, so that it is made once.
 */
export function useSaveDraft(section: { id: string }, draft: Draft, onSaved: () => void): Saving {
  const versionId = useVersionId(draft);
  const onEnd = ({ request, codeWhenSent }: Sent, ending: Ending | null) => {
    if (ending?.kind === "saved") {
      const { code, versionId: currentVersionId } = request;
      draft.saved({ code, currentVersionId }, codeWhenSent);
      shopify.toast.show(`Saved as version ${ending.number}`);
    }
    // Also after a refusal, or when it was given up: the list of versions then tells what is newer.
    onSaved();
  };
  const { state, begin, forget } = useAttempts(onEnd);
  useEffect(() => {
    if (!draft.isDirty) forget();
  }, [draft.isDirty, forget]);

  const { baseVersionId, code, codeToSave, isCodeDirty } = draft;
  const save = useCallback(
    (onTopOf?: string) =>
      begin({
        codeWhenSent: code,
        request: {
          sectionId: section.id,
          versionId,
          baseVersionId: onTopOf ?? baseVersionId,
          code: codeToSave,
          origin: isCodeDirty ? "edit" : "settings",
        },
      }),
    [baseVersionId, begin, code, codeToSave, isCodeDirty, section.id, versionId],
  );
  return {
    isSaving: state.kind === "saving",
    waiting: state.kind === "waiting" ? state.why : null,
    problem: state.kind === "refused" ? state.problem : null,
    versionId,
    save,
  };
}

/** One for the same edits of the same version, however often they are sent. */
function useVersionId({ codeToSave, baseVersionId }: Draft): string {
  const [made, setMade] = useState(() => ({
    codeToSave,
    baseVersionId,
    id: crypto.randomUUID(),
  }));
  if (made.codeToSave === codeToSave && made.baseVersionId === baseVersionId) return made.id;
  const next = { codeToSave, baseVersionId, id: crypto.randomUUID() };
  setMade(next);
  return next.id;
}

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { claimKey } from "./claim-key.ts";
import { dropEdits, keepEdits, listEdits, newKey, type KeptEdits } from "./kept-edits.ts";
import type { Draft } from "./use-draft.ts";

/** Typing is kept after this pause, and when the page is left. */
const PAUSE_IN_MS = 300;

export type Kept = {
  /** When the edits on the page were kept by an earlier visit; null once they are saved or discarded. */
  restoredFromMs: number | null;
  /** False when the browser keeps nothing: the edits last as long as the page. */
  isKept: boolean;
  /** The edits were given up. */
  drop(): void;
};

/** Keeps unsaved edits in the browser and puts back what an earlier visit left. */
export function useKeptEdits(page: EditorPage, draft: Draft, versionId: string): Kept {
  const { key, forgetVisit } = useOwnKey(page, draft);
  const [isKept, setKept] = useState(true);
  const isGivenUp = useRef(false);
  const { isDirty, codeToSave, baseVersionId } = draft;

  const keep = useCallback(() => {
    if (key.name === null || isGivenUp.current) return;
    if (isDirty)
      setKept(
        keepEdits(key.name, { code: codeToSave, baseVersionId, versionId, keptAtMs: Date.now() }),
      );
    else dropEdits(key.name);
  }, [baseVersionId, codeToSave, isDirty, key.name, versionId]);
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE_IN_MS);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
    };
  }, [keep]);

  useEffect(() => {
    if (!isDirty) forgetVisit();
  }, [forgetVisit, isDirty]);

  const drop = useCallback(() => {
    isGivenUp.current = true;
    if (key.name !== null) dropEdits(key.name);
  }, [key.name]);
  return { restoredFromMs: key.restoredFromMs, isKept, drop };
}

type OwnKey = { name: string | null; restoredFromMs: number | null };

/** The key of what an earlier visit left, once it is put back; else a new one. */
function useOwnKey(page: EditorPage, draft: Draft): { key: OwnKey; forgetVisit(): void } {
  const [key, setKey] = useState<OwnKey>({ name: null, restoredFromMs: null });
  const sectionId = page.section.id;
  const putBack = useEffectEvent((edits: KeptEdits): boolean => {
    // Edited while it was looked for: both are kept, and the page is the merchant's.
    if (draft.isDirty) return false;
    draft.putBack({ code: edits.code, currentVersionId: edits.baseVersionId });
    return true;
  });
  const isSaved = useEffectEvent(
    (edits: KeptEdits) =>
      edits.code === page.section.code || page.versions.some(({ id }) => id === edits.versionId),
  );
  useEffect(() => {
    const leaving = new AbortController();
    const own = newKey(sectionId);
    const find = async (): Promise<OwnKey> => {
      for (const { key: name, edits } of listEdits(sectionId, Date.now())) {
        // oxlint-disable-next-line no-await-in-loop -- the newest that no open page has
        if (!(await claimKey(name, leaving.signal))) continue;
        if (leaving.signal.aborted) break;
        if (isSaved(edits)) dropEdits(name);
        else if (putBack(edits)) return { name, restoredFromMs: edits.keptAtMs };
      }
      void claimKey(own, leaving.signal);
      return { name: own, restoredFromMs: null };
    };
    void find().then((found) => leaving.signal.aborted || setKey(found));
    return () => leaving.abort();
  }, [sectionId]);
  const forgetVisit = useCallback(() => setKey(({ name }) => ({ name, restoredFromMs: null })), []);
  return { key, forgetVisit };
}

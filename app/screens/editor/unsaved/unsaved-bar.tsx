import { useEffect, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { barWords, newerHead, type BarFacts } from "./bar-words.ts";
import type { Unsaved } from "./use-unsaved.ts";

const MINUTE_IN_MS = 60_000;

type BarProps = {
  unsaved: Unsaved;
  page: EditorPage;
  isRunning: boolean;
  onCompare(versionId: string): void;
};

/** Covers the header while something is unsaved, so that Publish is out of reach. */
export function UnsavedBar({ unsaved, page, isRunning, onCompare }: BarProps) {
  const { draft, saving, kept } = unsaved;
  const nowMs = useMinute();
  const { currentVersionId } = page.section;
  const facts = {
    page: { currentVersionId, versions: page.versions },
    draft,
    saving,
    kept,
    isRunning,
    nowMs,
  };
  const { title, text } = barWords(facts);
  const isConflict = newerHead(facts) !== null;
  const { carriedTo } = draft;
  return (
    <header className={`editor-header editor-header--unsaved${isTold(facts) ? " is-told" : ""}`}>
      <s-icon type={saving.waiting ? "disabled" : "alert-triangle"} size="small" />
      <p role="status">
        <b>{title}</b> <span>{text}</span>
      </p>
      <span className="editor-space" />
      {carriedTo !== null && (
        <button type="button" onClick={() => onCompare(carriedTo)}>
          Compare
        </button>
      )}
      {draft.canUndo && !isConflict && !saving.waiting && (
        <button type="button" onClick={draft.undo}>
          Undo
        </button>
      )}
      <button type="button" disabled={saving.isSaving} onClick={draft.discard}>
        Discard
      </button>
      <SaveButton unsaved={unsaved} isConflict={isConflict} isRunning={isRunning} />
    </header>
  );
}

/** There is more to read than that something is unsaved. */
function isTold({ saving, draft, kept }: BarFacts): boolean {
  const isWaiting = saving.waiting !== null || saving.problem !== null;
  return isWaiting || draft.isStale || draft.carriedTo !== null || kept.restoredFromMs !== null;
}

function SaveButton(props: { unsaved: Unsaved; isConflict: boolean; isRunning: boolean }) {
  const { saving, submit } = props.unsaved;
  const words = saving.isSaving
    ? "Saving"
    : saving.waiting
      ? "Try now"
      : props.isConflict
        ? "Compare and save"
        : "Save";
  return (
    <button
      type="button"
      className="primary"
      disabled={saving.isSaving || props.isRunning}
      onClick={submit}
    >
      {words}
    </button>
  );
}

/** Now, by the minute, for words such as "2 minutes ago". */
function useMinute(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), MINUTE_IN_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

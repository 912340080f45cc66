import type { Saving } from "./use-save-draft.ts";
import type { Draft } from "./use-draft.ts";

/** Covers the header while something is unsaved, so that Publish is out of reach. */
export function UnsavedBar(props: {
  draft: Draft;
  saving: Saving;
  isRunning: boolean;
  onSaved(): void;
}) {
  const { draft, saving, isRunning } = props;
  const save = async () => {
    if (await saving.save()) props.onSaved();
  };
  return (
    <header className="editor-header editor-header--unsaved">
      <span role="status">{unsavedWords(props)}</span>
      <span className="editor-space" />
      <button type="button" disabled={!draft.canUndo} onClick={draft.undo}>
        Undo
      </button>
      <button type="button" disabled={saving.isSaving} onClick={draft.discard}>
        Discard
      </button>
      <button
        type="button"
        className="primary"
        disabled={saving.isSaving || isRunning}
        onClick={() => void save()}
      >
        {saving.isSaving ? "Saving" : "Save as a version"}
      </button>
    </header>
  );
}

function unsavedWords({ draft, saving, isRunning }: Parameters<typeof UnsavedBar>[0]): string {
  if (saving.problem?.code === "stale-version")
    return "A newer version was saved meanwhile. Copy your code, then discard to see it.";
  if (saving.problem) return `${saving.problem.message} Nothing is lost: try again.`;
  if (isRunning) return "You can save when the version that is being written is done.";
  if (draft.isCodeDirty) return "Unsaved code. Saving makes a version and is free.";
  return "Unsaved settings. Saving makes them the defaults and is free.";
}

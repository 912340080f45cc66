import type { EditorPage } from "#app/editor-page.server.ts";
import type { Draft } from "./use-draft.ts";
import type { Saving } from "./use-save-draft.ts";

type BarProps = {
  draft: Draft;
  saving: Saving;
  page: EditorPage;
  isRunning: boolean;
  onCompare(versionId: string): void;
};

/** Covers the header while something is unsaved, so that Publish is out of reach. */
export function UnsavedBar(props: BarProps) {
  const { draft, saving } = props;
  const { title, text } = words(props);
  const newer = newerHead(props);
  return (
    <header className="editor-header editor-header--unsaved">
      <s-icon type="alert-triangle" size="small" />
      <p role="status">
        <b>{title}</b> <span>{text}</span>
      </p>
      <span className="editor-space" />
      {newer && (
        <button type="button" onClick={() => props.onCompare(newer.id)}>
          Compare
        </button>
      )}
      {draft.canUndo && !newer && (
        <button type="button" onClick={draft.undo}>
          Undo
        </button>
      )}
      <button type="button" disabled={saving.isSaving} onClick={draft.discard}>
        Discard
      </button>
      <button
        type="button"
        className="primary"
        disabled={saving.isSaving || props.isRunning}
        onClick={() => void saving.save(newer?.id)}
      >
        {saving.isSaving ? "Saving" : newer ? "Save as a version anyway" : "Save"}
      </button>
    </header>
  );
}

/** The version that was saved elsewhere while this code was edited. */
function newerHead({ saving, page, draft }: BarProps): { id: string; number: number } | null {
  if (saving.problem?.code !== "stale-version") return null;
  const { currentVersionId } = page.section;
  if (currentVersionId === draft.baseVersionId) return null;
  return page.versions.find(({ id }) => id === currentVersionId) ?? null;
}

function words(props: BarProps): { title: string; text: string } {
  const { draft, saving, isRunning, page } = props;
  const newer = newerHead(props);
  const next = (page.versions[0]?.number ?? 0) + 1;
  if (newer)
    return {
      title: `Version ${newer.number} was saved meanwhile.`,
      text: `Your code is kept. Saved as version ${next}, both stay in the list of versions.`,
    };
  if (saving.problem)
    return { title: "Not saved.", text: `${saving.problem.message} Nothing is lost.` };
  const title = draft.isCodeDirty ? "Unsaved code" : "Unsaved settings";
  if (isRunning)
    return { title, text: "You can save when the version that is being written is done." };
  if (draft.isCodeDirty) return { title, text: `Saving makes version ${next}, free.` };
  const hidden = draft.instance.blocks.filter(({ disabled }) => disabled).length;
  const left = hidden > 0 ? " Hidden blocks are left out." : "";
  return { title, text: `Saving makes them the defaults of version ${next}, free.${left}` };
}

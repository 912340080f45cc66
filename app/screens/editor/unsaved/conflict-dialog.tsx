import { useEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useMediaQuery } from "#app/ui/use-media-query.ts";
import { ViewSwitch } from "../compare/compare-dialog.tsx";
import { ComparisonView } from "../compare/comparison-view.tsx";
import type { View } from "../compare/lines-to-show.ts";
import { useComparison } from "../compare/use-comparison.ts";
import { arrivalWords } from "../header/version-words.ts";
import { newerHead } from "./bar-words.ts";
import type { Unsaved } from "./use-unsaved.ts";

/** A newer version and the unsaved edits, and the ways on: neither is lost unless the merchant says so. */
export function ConflictDialog({ page, unsaved }: { page: EditorPage; unsaved: Unsaved }) {
  const { draft, saving } = unsaved;
  const { currentVersionId } = page.section;
  const newer = newerHead({ page: { currentVersionId, versions: page.versions }, draft });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [view, setView] = useState<View>("unified");
  const [nowMs] = useState(() => Date.now());
  const isPhone = useMediaQuery("(max-width: 719px)");
  const { comparison } = useComparison(page.section.code, draft.codeToSave);
  const close = () => dialog.current?.close();
  if (newer === null) return null;
  const next = (page.versions[0]?.number ?? 0) + 1;
  return (
    <dialog
      className="dialog dialog--compare"
      ref={dialog}
      aria-labelledby="conflict-title"
      onClose={() => unsaved.review(false)}
    >
      <div className="dialog-head">
        <h2 id="conflict-title">Version {newer.number} is newer than what you edited</h2>
        {!isPhone && <ViewSwitch view={view} onView={setView} />}
      </div>
      <p className="compare-intro">
        {arrivalWords(newer, nowMs)} Below is what your edits would change in it. Saved, yours
        become version {next}, and version {newer.number} stays in the list.
      </p>
      {comparison ? (
        <ComparisonView key={newer.id} comparison={comparison} view={isPhone ? "unified" : view} />
      ) : (
        <p className="compare-waiting" role="status">
          Comparing
        </p>
      )}
      <div className="dialog-foot">
        <s-button
          tone="critical"
          onClick={() => {
            draft.discard();
            close();
          }}
        >
          Use version {newer.number}, discard mine
        </s-button>
        <span className="editor-space" />
        <s-button onClick={close}>Keep editing</s-button>
        <s-button
          variant="primary"
          onClick={() => {
            saving.save(newer.id);
            close();
          }}
        >
          Save mine as version {next}
        </s-button>
      </div>
    </dialog>
  );
}

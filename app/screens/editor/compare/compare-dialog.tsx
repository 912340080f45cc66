import { useEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useMediaQuery } from "#app/ui/use-media-query.ts";
import { copyCode } from "../code/take-code.ts";
import { useVersionCode, type VersionCode } from "../code/use-version-code.ts";
import { versionTitle } from "../header/version-words.ts";
import type { Draft } from "../unsaved/use-draft.ts";
import { ComparisonView } from "./comparison-view.tsx";
import type { View } from "./lines-to-show.ts";
import { useComparison } from "./use-comparison.ts";

/** In place of a version's id: what is on the page and not saved. */
const UNSAVED = "unsaved";

/** Which two are compared; without `toId` the code as it is on the page. */
export type Compared = { fromId: string; toId?: string };

/** Any two versions, or one and the unsaved edits: one under the other or side by side. */
export function CompareDialog(props: {
  page: EditorPage;
  draft: Draft;
  compared: Compared;
  onClose(): void;
}) {
  const { page, draft, compared } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const current = draft.isDirty ? UNSAVED : (page.section.currentVersionId ?? UNSAVED);
  const [fromId, setFromId] = useState(compared.fromId);
  const [toId, setToId] = useState(compared.toId ?? current);
  const [view, setView] = useState<View>("unified");
  const isPhone = useMediaQuery("(max-width: 719px)");
  const from = useCode(page, draft, fromId);
  const to = useCode(page, draft, toId);
  const { comparison } = useComparison(from.code, to.code);
  return (
    <dialog
      className="dialog dialog--compare"
      ref={dialog}
      aria-labelledby="compare-title"
      onClose={props.onClose}
    >
      <div className="dialog-head">
        <h2 id="compare-title">Compare versions</h2>
        {!isPhone && <ViewSwitch view={view} onView={setView} />}
        <button
          type="button"
          className="icon-button"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <s-icon type="x" />
        </button>
      </div>
      <div className="compare-bar">
        <Side {...props} label="From" chosen={fromId} onChoose={setFromId} code={from.code} />
        <Side {...props} label="To" chosen={toId} onChoose={setToId} code={to.code} />
        {comparison && (
          <span className="compare-size">
            <b className="added">+{comparison.linesAdded}</b>{" "}
            <b className="removed">−{comparison.linesRemoved}</b>
          </span>
        )}
      </div>
      {comparison ? (
        <ComparisonView
          key={`${fromId} ${toId}`}
          comparison={comparison}
          view={isPhone ? "unified" : view}
        />
      ) : (
        <Waiting codes={[from, to]} />
      )}
    </dialog>
  );
}

/** What is on the page need not be fetched. */
function useCode({ section }: EditorPage, draft: Draft, id: string): VersionCode {
  const isHere = id === UNSAVED || id === section.currentVersionId;
  const fetched = useVersionCode(section.id, isHere ? null : id);
  if (!isHere) return fetched;
  const code = id === UNSAVED ? draft.codeToSave : section.code;
  return { code, hasFailed: false, again: fetched.again };
}

function Side(props: {
  page: EditorPage;
  draft: Draft;
  label: string;
  chosen: string;
  code: string | null;
  onChoose(id: string): void;
}) {
  const { page, draft, label, chosen, code } = props;
  return (
    <div className="compare-side">
      <label className="ghost-choice">
        <span>{label}</span>
        <select
          aria-label={label}
          value={chosen}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {(draft.isDirty || chosen === UNSAVED) && <option value={UNSAVED}>Unsaved edits</option>}
          {page.versions.map((version) => (
            <option key={version.id} value={version.id}>
              {versionTitle(version)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="icon-button"
        aria-label={`Copy the code of "${label}"`}
        disabled={code === null}
        onClick={() => code !== null && void copyCode(code)}
      >
        <s-icon type="clipboard" size="small" />
      </button>
    </div>
  );
}

export function ViewSwitch({ view, onView }: { view: View; onView(view: View): void }) {
  return (
    <div className="segments" role="group" aria-label="Arrangement">
      <button type="button" aria-pressed={view === "unified"} onClick={() => onView("unified")}>
        Unified
      </button>
      <button
        type="button"
        aria-pressed={view === "side-by-side"}
        onClick={() => onView("side-by-side")}
      >
        Side by side
      </button>
    </div>
  );
}

function Waiting({ codes }: { codes: VersionCode[] }) {
  const failed = codes.filter(({ hasFailed }) => hasFailed);
  if (failed.length === 0)
    return (
      <p className="compare-waiting" role="status">
        Comparing
      </p>
    );
  return (
    <div className="compare-waiting" role="alert">
      <p>That version could not be read. Check your connection.</p>
      <s-button onClick={() => failed.forEach(({ again }) => again())}>Try again</s-button>
    </div>
  );
}

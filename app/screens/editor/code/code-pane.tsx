import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { applyFixes } from "#liquid/check/apply-fixes.ts";
import { useComparison } from "../compare/use-comparison.ts";
import { versionTitle } from "../header/version-words.ts";
import type { Draft } from "../unsaved/use-draft.ts";
import type { CodeEditorHandle } from "./code-editor.tsx";
import { ProblemList } from "./problem-list.tsx";
import { copyCode, downloadCode } from "./take-code.ts";
import { useCheckedProblems } from "./use-checked-problems.ts";
import { useFixAll } from "./use-fix-all.ts";
import { useVersionCode } from "./use-version-code.ts";

/** The code editor comes only when it is opened. */
const CodeEditor = lazy(() => import("./code-editor.tsx"));

/** The section's file: to read, compare, take along, and change by hand. */
export function CodePane(props: {
  page: EditorPage;
  draft: Draft;
  comparedId: string | null;
  onCompare(versionId: string | null): void;
  tools: ReactNode;
}) {
  const { page, draft, comparedId } = props;
  const compared = useVersionCode(page.section.id, comparedId);
  useEffect(() => {
    if (compared.hasFailed) shopify.toast.show("That version could not be read", { isError: true });
  }, [compared.hasFailed]);
  const checked = useCheckedProblems(draft.code, page.section.code);
  const isCurrent = checked.code === draft.code;
  const fixAll = useFixAll(draft, checked);
  const editor = useRef<CodeEditorHandle>(null);
  if (draft.code === "")
    return (
      <>
        <div className="editor-toolbar">
          <span className="editor-space" />
          {props.tools}
        </div>
        <div className="code-pane">
          <p className="preview-note">The code comes with version 1.</p>
        </div>
      </>
    );
  return (
    <>
      <CodeToolbar {...props} compared={compared.code} />
      <div className="code-pane">
        <Suspense fallback={<p className="preview-note">Opening the code</p>}>
          <CodeEditor
            ref={editor}
            code={draft.code}
            original={compared.code}
            problems={isCurrent ? checked.problems : null}
            onChange={draft.setCode}
          />
        </Suspense>
      </div>
      <ProblemList
        checked={checked}
        isCurrent={isCurrent}
        onGoTo={(problem) => editor.current?.goTo(problem.line, problem.column)}
        onFix={(fix) => draft.setCode(applyFixes(draft.code, [fix]))}
        onFixAll={fixAll}
      />
    </>
  );
}

function ComparedSize({ before, after }: { before: string; after: string }) {
  // Counts that go away and come back with every key would be a flicker.
  const { last } = useComparison(before, after);
  if (last === null) return null;
  return (
    <span className="compare-size">
      <b className="added">+{last.linesAdded}</b> <b className="removed">−{last.linesRemoved}</b>
    </span>
  );
}

function CodeToolbar({
  page,
  draft,
  comparedId,
  compared,
  onCompare,
  tools,
}: Parameters<typeof CodePane>[0] & { compared: string | null }) {
  return (
    <div className="editor-toolbar">
      <label className="ghost-choice">
        <span>Compared with</span>
        <select
          value={comparedId ?? ""}
          onChange={(event) => onCompare(event.currentTarget.value || null)}
        >
          <option value="">nothing</option>
          {page.versions.map((version) => (
            <option key={version.id} value={version.id}>
              {versionTitle(version)}
            </option>
          ))}
        </select>
      </label>
      {compared !== null && <ComparedSize before={compared} after={draft.codeToSave} />}
      <span className="editor-space" />
      <button
        type="button"
        className="icon-button"
        aria-label="Copy the code"
        onClick={() => void copyCode(draft.codeToSave)}
      >
        <s-icon type="clipboard" size="small" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Download the file"
        onClick={() => downloadCode(page.section.name, draft.codeToSave)}
      >
        <s-icon type="download" size="small" />
      </button>
      {tools}
    </div>
  );
}

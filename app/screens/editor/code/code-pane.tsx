import { lazy, Suspense, useEffect, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { MiddleView } from "../editor-screen.tsx";
import { ViewButtons } from "../preview-toolbar.tsx";
import type { Draft } from "../use-draft.ts";

/** The editor's code comes only when it is opened. */
const CodeEditor = lazy(() => import("./code-editor.tsx"));

const CHECK_DELAY_IN_MS = 700;

export function CodePane(props: {
  page: EditorPage;
  draft: Draft;
  view: MiddleView;
  onView(view: MiddleView): void;
}) {
  const { page, draft } = props;
  const [comparedId, setComparedId] = useState<string | null>(null);
  const compared = useVersionCode(page.section.id, comparedId);
  const checked = useCheckedProblems(draft.code);
  return (
    <>
      <div className="editor-toolbar">
        <label className="shown-with">
          <span>Compare with</span>
          <select
            value={comparedId ?? ""}
            onChange={(event) => setComparedId(event.currentTarget.value || null)}
          >
            <option value="">Nothing</option>
            {page.versions.map(({ id, number }) => (
              <option key={id} value={id}>
                Version {number}
              </option>
            ))}
          </select>
        </label>
        <span className="editor-space" />
        <s-button
          variant="tertiary"
          icon="clipboard"
          onClick={() => void copy(draft.code)}
          accessibilityLabel="Copy the code"
        />
        <s-button
          variant="tertiary"
          icon="download"
          onClick={() => download(page.section.name, draft.code)}
          accessibilityLabel="Download the file"
        />
        <ViewButtons view={props.view} onView={props.onView} />
      </div>
      <div className="code-pane">
        {draft.code === "" ? (
          <p className="preview-note">The code comes with version 1.</p>
        ) : (
          <Suspense fallback={<p className="preview-note">Opening the code</p>}>
            <CodeEditor
              code={draft.code}
              original={compared}
              problems={checked.problems}
              onChange={draft.setCode}
            />
          </Suspense>
        )}
      </div>
      <ProblemList {...checked} />
    </>
  );
}

function ProblemList({ problems, failure }: ReturnType<typeof useCheckedProblems>) {
  if (failure)
    return (
      <p className="problem-list" role="status">
        {failure}
      </p>
    );
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <details className="problem-list" open={errors > 0}>
      <summary role="status">
        {problems.length === 0
          ? "No problems"
          : `${errors} errors, ${problems.length - errors} warnings`}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li
            key={`${problem.line}:${problem.column}:${problem.code}`}
            className={problem.severity}
          >
            Line {problem.line}: {problem.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Problems of the code as it stands, asked for when typing pauses. */
function useCheckedProblems(code: string) {
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (code === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api<{ problems: Problem[] }>("/api/check", {
        method: "POST",
        body: { code },
        signal: leaving.signal,
      }).then(
        (answer) => {
          setProblems(answer.problems);
          setFailure(null);
        },
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          setFailure(
            error instanceof ApiProblem ? error.message : "The code could not be checked.",
          );
        },
      );
    }, CHECK_DELAY_IN_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [code]);
  return { problems, failure };
}

function useVersionCode(sectionId: string, versionId: string | null): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    setCode(null);
    if (versionId === null) return;
    let isGone = false;
    void api<{ version: { code: string } }>(`/api/sections/${sectionId}/versions/${versionId}`)
      .then(({ version }) => isGone || setCode(version.code))
      .catch(() => shopify.toast.show("That version could not be read", { isError: true }));
    return () => {
      isGone = true;
    };
  }, [sectionId, versionId]);
  return code;
}

async function copy(code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    shopify.toast.show("Code copied");
  } catch {
    shopify.toast.show("The browser did not allow copying. Use Download.", { isError: true });
  }
}

function download(name: string, code: string): void {
  const address = URL.createObjectURL(new Blob([code], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-") || "section"}.liquid`;
  link.click();
  URL.revokeObjectURL(address);
}

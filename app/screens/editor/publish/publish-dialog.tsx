import { useEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { PageVersion } from "../editor-header.tsx";
import { PublishedNote, type Published } from "./published-note.tsx";
import { PlanCard, type PublishPlan } from "./plan-card.tsx";
import { ThemeChoice, type Theme } from "./theme-choice.tsx";

type Loading<Value> =
  | { kind: "loading" }
  | { kind: "loaded"; value: Value }
  | { kind: "failed"; problem: ApiProblem };

/** Theme, file, what will change; the plan is made anew on every change, never kept. */
export function PublishDialog(props: {
  page: EditorPage;
  version: PageVersion;
  onClose(): void;
  onPublished(): void;
}) {
  const { page, version } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [themes, setThemes] = useState<Loading<Theme[]>>({ kind: "loading" });
  const [themeId, setThemeId] = useState<string | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [done, setDone] = useState<Published | null>(null);
  const plan = usePlan(page.section.id, themeId, fileName, done === null);
  const theme =
    themes.kind === "loaded" ? themes.value.find(({ id }) => id === themeId) : undefined;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    api<{ themes: Theme[] }>("/api/themes").then(
      ({ themes: list }) => {
        setThemes({ kind: "loaded", value: list });
        setThemeId(firstChoice(list)?.id ?? null);
      },
      (error: unknown) => setThemes({ kind: "failed", problem: problemOf(error) }),
    );
  }, []);

  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="publish-title" onClose={props.onClose}>
      <header>
        <h2 id="publish-title">
          {done ? "Published" : `Publish ${page.section.name}, version ${version.number}`}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <s-icon type="x" />
        </button>
      </header>
      {done ? (
        <PublishedNote
          done={done}
          page={page}
          onRolledBack={() => {
            props.onPublished();
            dialog.current?.close();
          }}
        />
      ) : (
        <div className="dialog-body">
          <ThemeChoice
            themes={themes}
            themeId={themeId}
            onTheme={(id) => {
              setThemeId(id);
              setFileName(null);
            }}
          />
          <PlanCard plan={plan.state} onFileName={setFileName} onRefresh={plan.refresh} />
        </div>
      )}
      <PublishFooter
        {...props}
        theme={theme}
        plan={plan}
        done={done}
        onDone={setDone}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  );
}

function PublishFooter(props: {
  page: EditorPage;
  version: PageVersion;
  theme: Theme | undefined;
  plan: ReturnType<typeof usePlan>;
  done: Published | null;
  onDone(done: Published): void;
  onPublished(): void;
  onClose(): void;
}) {
  const { page, version, theme, plan } = props;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const ready = plan.state.kind === "loaded" ? plan.state.value : null;
  const publish = async () => {
    if (!ready || !theme) return;
    setBusy(true);
    setProblem(null);
    try {
      const { publication } = await api<{ publication: Published["publication"] }>(
        `/api/sections/${page.section.id}/publish`,
        {
          method: "POST",
          body: {
            themeId: theme.id,
            fileName: ready.fileName,
            versionId: version.id,
            expectedChecksum: ready.expectedChecksum,
          },
        },
      );
      props.onDone({ publication, theme, replaced: ready.action === "replace" });
      props.onPublished();
    } catch (error) {
      setProblem(problemOf(error));
      plan.refresh();
    } finally {
      setBusy(false);
    }
  };
  if (props.done)
    return (
      <footer>
        <s-button variant="primary" onClick={props.onClose}>
          Done
        </s-button>
      </footer>
    );
  return (
    <footer>
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
      <span className="editor-space" />
      <s-button onClick={props.onClose}>Cancel</s-button>
      <s-button
        variant="primary"
        loading={isBusy}
        disabled={!ready || !theme?.writable}
        onClick={() => void publish()}
      >
        {theme?.role === "main" ? "Publish to live theme" : "Publish to draft theme"}
      </s-button>
    </footer>
  );
}

function usePlan(
  sectionId: string,
  themeId: string | null,
  fileName: string | null,
  isWanted: boolean,
) {
  const [state, setState] = useState<Loading<PublishPlan>>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (themeId === null || !isWanted) return;
    const leaving = new AbortController();
    setState({ kind: "loading" });
    const query = new URLSearchParams({ themeId, ...(fileName ? { fileName } : {}) });
    api<PublishPlan>(`/api/sections/${sectionId}/publish-plan?${query}`, {
      signal: leaving.signal,
    }).then(
      (value) => setState({ kind: "loaded", value }),
      (error: unknown) => {
        if (!leaving.signal.aborted) setState({ kind: "failed", problem: problemOf(error) });
      },
    );
    return () => leaving.abort();
  }, [attempt, fileName, isWanted, sectionId, themeId]);
  return { state, refresh: () => setAttempt((count) => count + 1) };
}

/** A draft theme first: nobody sees it there. */
function firstChoice(themes: Theme[]): Theme | undefined {
  return themes.find(({ role, writable }) => role !== "main" && writable) ?? themes[0];
}

function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, "internal-error", "Something went wrong. Nothing was changed.");
}

export type { Loading };

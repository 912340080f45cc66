import { useState } from "react";
import { api, type ApiProblem } from "#app/ui/api-client.ts";
import { problemOf, reasonOf } from "#app/ui/problem-of.ts";
import { useAnswer } from "#app/ui/use-answer.ts";
import { Diff } from "./diff.tsx";
import { pagesWords } from "./pages-words.ts";
import type { StandingFile } from "./publish-types.ts";

type RemoveProps = {
  sectionId: string;
  /** Of one theme; null for all. */
  themeId: string | null;
  /** Names what it does: “Remove from live theme”. */
  button: string;
  onDone(): void;
  onKeep(): void;
};

/** Looks first: which pages lose the section, and what someone edited. Then asks, then removes. */
export function RemoveFromThemes(props: RemoveProps) {
  const { sectionId, themeId } = props;
  const query = new URLSearchParams(themeId === null ? {} : { themeId });
  const address = `/api/sections/${sectionId}/unpublish-plan?${query}`;
  const files = useAnswer<{ files: StandingFile[] }>(address, { keepsLast: true });
  if (files.kind === "loading") return <p role="status">Looking at the theme</p>;
  if (files.kind === "failed")
    return (
      <div className="take-back">
        <p className="field-error" role="alert">
          {reasonOf(files.problem)}
        </p>
        <s-button variant="tertiary" onClick={props.onKeep}>
          Keep it
        </s-button>
      </div>
    );
  return <AskToRemove {...props} files={files.value.files} onChangedFiles={files.refresh} />;
}

function AskToRemove(props: RemoveProps & { files: StandingFile[]; onChangedFiles(): void }) {
  const { files } = props;
  const [busy, setBusy] = useState<"keep" | "remove" | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const edited = files.filter(({ state }) => state === "edited");
  const remove = async (choice: "keep" | "remove") => {
    setBusy(choice);
    setProblem(null);
    try {
      await unpublish(props, edited.length === 0 ? {} : { edited: choice, ...seen(edited) });
      shopify.toast.show(choice === "keep" ? "The file is yours now" : "Removed");
      props.onDone();
    } catch (error) {
      const now = problemOf(error);
      setProblem(now);
      setBusy(null);
      if (now.code === "theme-file-changed") props.onChangedFiles();
    }
  };
  return (
    <div className="take-back">
      {problem && (
        <p className="field-error" role="alert">
          {problem.code === "theme-file-changed"
            ? "The file was edited meanwhile and was not removed. Look again."
            : reasonOf(problem)}
        </p>
      )}
      <div className="theme-caution">
        <s-icon type="alert-triangle" size="small" />
        <div>
          <p>
            <b>Remove?</b> Its versions stay here, and you can publish again.
          </p>
          {files.map((file) => (
            <p key={file.publicationId}>{lossWords(file)}</p>
          ))}
        </div>
      </div>
      {edited.map((file) => (
        <div key={file.publicationId} className="plan-card-box">
          <p className="plan-card-box-title">Edited in {file.themeName}</p>
          {file.diff && <Diff lines={file.diff.lines} />}
        </div>
      ))}
      <div className="take-back-buttons">
        <s-button
          tone="critical"
          loading={busy === "remove"}
          disabled={busy !== null}
          onClick={() => void remove("remove")}
        >
          {edited.length > 0 ? "Remove it with the edits" : props.button}
        </s-button>
        {edited.length > 0 && (
          <s-button
            loading={busy === "keep"}
            disabled={busy !== null}
            onClick={() => void remove("keep")}
          >
            Leave the file in the theme
          </s-button>
        )}
        <s-button variant="tertiary" onClick={props.onKeep}>
          Keep it
        </s-button>
      </div>
    </div>
  );
}

/** Any other edit than those that are shown is asked about again. */
function seen(edited: StandingFile[]) {
  return { seenChecksums: edited.flatMap(({ currentChecksum }) => currentChecksum ?? []) };
}

function unpublish(
  { sectionId, themeId }: Pick<RemoveProps, "sectionId" | "themeId">,
  choice: object,
): Promise<unknown> {
  const body = { ...(themeId === null ? {} : { themeId }), ...choice };
  return api(`/api/sections/${sectionId}/unpublish`, { method: "POST", body });
}

function lossWords({ state, themeName, pages }: StandingFile): string {
  if (state === "gone") return `The file is not in ${themeName} any more.`;
  const edited = state === "edited" ? ` Someone edited it there since.` : "";
  return pages.length === 0
    ? `In ${themeName} it is on no page.${edited}`
    : `In ${themeName} it is on ${pagesWords(pages)}; it disappears there at once.${edited}`;
}

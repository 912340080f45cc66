import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { Diff } from "./diff.tsx";
import { PublishProblem } from "./publish-problem.tsx";
import type { PublishPlan, Theme } from "./publish-types.ts";
import { RenameForm } from "./rename-form.tsx";
import type { PlanState } from "./use-plan.ts";

/** What will change in the theme: one file, and nothing else. */
export function PlanCard(props: {
  plan: PlanState;
  page: EditorPage;
  theme: Theme;
  onFileName(fileName: string): void;
}) {
  const { plan } = props;
  return (
    <section className="plan-card" aria-labelledby="plan-title" aria-busy={plan.kind === "loading"}>
      <div className="plan-card-head">
        <h3 id="plan-title">What changes</h3>
        <span>1 file. Nothing else in the theme is touched.</span>
      </div>
      {plan.kind === "loading" && (
        <p className="plan-card-file" role="status">
          Comparing with the theme
        </p>
      )}
      {plan.kind === "failed" && (
        <>
          <PublishProblem problem={plan.problem} page={props.page} />
          {plan.problem.code === "theme-file-not-ours" || plan.problem.code === "invalid-input" ? (
            <RenameForm fileName="" onName={props.onFileName} />
          ) : (
            <s-button onClick={plan.refresh}>Try again</s-button>
          )}
        </>
      )}
      {plan.kind === "loaded" && <Plan {...props} value={plan.value} />}
    </section>
  );
}

function Plan(props: Parameters<typeof PlanCard>[0] & { value: PublishPlan }) {
  const { value, theme, page } = props;
  const { fileName, action, diff } = value;
  const isSame = diff.linesAdded + diff.linesRemoved === 0;
  const [isRenaming, setRenaming] = useState(false);
  const warnings = value.warnings.filter(({ code }) => code !== "live-theme");
  return (
    <>
      <div className="plan-card-box">
        <div className="plan-card-file">
          <s-icon type="file" size="small" />
          <code>{fileName}</code>
          <s-badge tone={action === "create" ? "info" : "caution"}>
            {action === "create" ? "New file" : replacedWords(page, theme, fileName)}
          </s-badge>
          <span className="editor-space" />
          {isSame ? (
            <span className="plan-card-same">No line differs</span>
          ) : (
            <span className="added">+{diff.linesAdded}</span>
          )}
          {diff.linesRemoved > 0 && <span className="removed">−{diff.linesRemoved}</span>}
          <button
            type="button"
            className="link-button"
            aria-expanded={isRenaming}
            onClick={() => setRenaming(!isRenaming)}
          >
            Rename
          </button>
        </div>
        {isRenaming && (
          <RenameForm
            fileName={fileName}
            onName={(name) => {
              setRenaming(false);
              props.onFileName(name);
            }}
          />
        )}
        {action === "replace" && !isSame && <Diff lines={diff.lines} />}
      </div>
      {warnings.map(({ code, message, excerpt }) => (
        <div key={`${code}${excerpt ?? ""}`} className="plan-card-warning">
          <s-icon type="alert-triangle" size="small" />
          <div>
            <p>{message}</p>
            {excerpt !== undefined && (
              <details>
                <summary>Show the script</summary>
                <pre>{excerpt}</pre>
              </details>
            )}
          </div>
        </div>
      ))}
      <p className="plan-card-note">
        <s-icon type={action === "create" ? "theme-edit" : "undo"} size="small" />
        <span>
          {action === "create"
            ? "After publishing, place the section on a page in the theme editor. Until then it is in the theme but on no page."
            : "The file as it is now is kept as a backup. You can put it back at any time, free."}
        </span>
      </p>
    </>
  );
}

function replacedWords(page: EditorPage, theme: Theme, fileName: string): string {
  const publication = page.publications.find(
    (each) => each.state === "published" && each.themeId === theme.id && each.fileName === fileName,
  );
  const version = page.versions.find(({ id }) => id === publication?.versionId);
  return version ? `Replaces version ${version.number}` : "Replaces the file";
}

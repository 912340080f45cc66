import type { EditorPage } from "#app/editor-page.server.ts";
import { Diff } from "./diff.tsx";
import { EditedInTheme } from "./edited-in-theme.tsx";
import { FileNameField, isAboutTheName } from "./file-name-field.tsx";
import { PlanNotes } from "./plan-notes.tsx";
import { PublishProblem } from "./publish-problem.tsx";
import type { PublishPlan, Theme } from "./publish-types.ts";
import type { PlanState } from "./use-plan.ts";

export type PlanCardProps = {
  plan: PlanState;
  page: EditorPage;
  theme: Theme;
  /** As it is being typed; null while the name is the app's choice. */
  fileName: string | null;
  onFileName(fileName: string | null): void;
};

/** What will change in the theme: one file, and nothing else. */
export function PlanCard(props: PlanCardProps) {
  const { plan, fileName } = props;
  const isNameWrong = isAboutTheName(plan);
  return (
    <section className="plan-card" aria-labelledby="plan-title" aria-busy={plan.kind === "loading"}>
      <div className="plan-card-head">
        <h3 id="plan-title">What changes</h3>
        <span>1 file. Nothing else in the theme is touched.</span>
      </div>
      {fileName !== null && (
        <FileNameField fileName={fileName} plan={plan} onFileName={props.onFileName} />
      )}
      {plan.kind === "loading" && (
        <p className="plan-card-loading" role="status">
          Comparing with the theme
        </p>
      )}
      {plan.kind === "failed" && !(isNameWrong && fileName !== null) && (
        <>
          <PublishProblem problem={plan.problem} />
          <div className="plan-card-again">
            {isNameWrong ? (
              <s-button onClick={() => props.onFileName("sections/.liquid")}>
                Choose a name
              </s-button>
            ) : (
              <s-button onClick={plan.refresh}>Try again</s-button>
            )}
          </div>
        </>
      )}
      {plan.kind === "loaded" && <Plan {...props} value={plan.value} />}
    </section>
  );
}

function Plan(props: PlanCardProps & { value: PublishPlan }) {
  const { value, theme, page, fileName } = props;
  const { action, diff, edited } = value;
  const version = publishedVersion(page, theme, value.fileName);
  return (
    <>
      <div className="plan-card-box">
        <div className="plan-card-file">
          <s-icon type="file" size="small" />
          <code>{value.fileName}</code>
          <FileBadge value={value} number={version?.number} />
          <span className="editor-space" />
          <LineCounts diff={diff} />
          <button
            type="button"
            className="link-button"
            aria-expanded={fileName !== null}
            onClick={() => props.onFileName(fileName === null ? value.fileName : null)}
          >
            {fileName === null ? "Rename" : "Use our name"}
          </button>
        </div>
        {action === "replace" && !edited && diff.lines.length > 0 && <Diff lines={diff.lines} />}
      </div>
      {edited && <EditedInTheme edited={edited} diff={diff} number={version?.number} />}
      <PlanNotes {...props} />
    </>
  );
}

function FileBadge({ value, number }: { value: PublishPlan; number: number | undefined }) {
  if (value.action === "create") return <s-badge tone="info">New file</s-badge>;
  if (value.isPublished) return <s-badge tone="success">On this theme</s-badge>;
  return (
    <s-badge tone="caution">
      {number === undefined ? "Replaces the file" : `Replaces version ${number}`}
    </s-badge>
  );
}

function LineCounts({ diff }: { diff: PublishPlan["diff"] }) {
  if (diff.linesAdded + diff.linesRemoved === 0)
    return <span className="plan-card-same">No line differs</span>;
  return (
    <span className="plan-card-counts">
      <span className="added">+{diff.linesAdded}</span>
      {diff.linesRemoved > 0 && <span className="removed"> −{diff.linesRemoved}</span>}
    </span>
  );
}

/** The version that stands in the theme's file; undefined when it is none of this section's. */
function publishedVersion(
  page: EditorPage,
  theme: Theme,
  fileName: string,
): EditorPage["versions"][number] | undefined {
  const publication = page.publications.find(
    (each) => each.state === "published" && each.themeId === theme.id && each.fileName === fileName,
  );
  return page.versions.find(({ id }) => id === publication?.versionId);
}

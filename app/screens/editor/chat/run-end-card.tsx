import { dollars, leftWords } from "#app/ui/allowance-words.ts";
import type { RunEnd, RunState } from "../run/run-state.ts";
import type { ChatProps } from "./chat-pane.tsx";
import { Phases } from "./run-card.tsx";

type EndProps = ChatProps & { run: RunState; end: RunEnd; onRetry(): void };

/** What became of a run. Everything but a saved version says that it was not counted. */
export function RunEndCard(props: EndProps) {
  const { run, end } = props;
  return (
    <div className="chat-answer">
      {run.prose !== "" && <p>{run.prose}</p>}
      {end.kind === "saved" && <SavedCard {...props} end={end} />}
      {end.kind === "answered" && <p className="chat-free">No new version. Nothing was counted.</p>}
      {end.kind === "failed" && (
        <TroubleCard {...props} title={titleOf(end)} trouble="failed" text={end.message} />
      )}
      {end.kind === "cancelled" && (
        <TroubleCard
          {...props}
          title="Stopped"
          trouble="stopped"
          text="Stopped before it was complete."
        />
      )}
    </div>
  );
}

function SavedCard({
  run,
  end,
  page,
  onRetry,
}: EndProps & { end: Extract<RunEnd, { kind: "saved" }> }) {
  const errors = end.problems.filter(({ severity }) => severity === "error");
  const version = page.versions.find(({ id }) => id === end.versionId);
  if (errors.length > 0)
    return (
      <div className="run-card">
        <div className="run-card-head">
          <strong>
            Version {end.number} has {errors.length} {errors.length === 1 ? "error" : "errors"}
          </strong>
        </div>
        <Phases phase="saved" trouble="failed" />
        <p className="run-card-text">
          Line {errors[0]?.line}: {errors[0]?.message}
        </p>
        <div className="run-card-foot">
          <span>Not counted</span>
          <span className="editor-space" />
          <s-button onClick={onRetry}>Try again</s-button>
        </div>
      </div>
    );
  return (
    <div className="version-card">
      <div className="version-card-head">
        <strong>Version {end.number}</strong>
        {page.section.currentVersionId === end.versionId && <s-badge>Shown now</s-badge>}
      </div>
      <ul>
        {version && (
          <li>
            <s-icon type="code" size="small" />
            <span>
              <b className="added">+{version.linesAdded}</b>{" "}
              <b className="removed">−{version.linesRemoved}</b> in 1 file
            </span>
          </li>
        )}
        <li>
          <s-icon type="check-circle" size="small" />
          <span>{warningWords(end.problems.length)}</span>
        </li>
        <li>
          <s-icon type="receipt" size="small" />
          <span>{costWords(end, run)}</span>
        </li>
      </ul>
    </div>
  );
}

function TroubleCard(
  props: EndProps & { title: string; trouble: "failed" | "stopped"; text: string },
) {
  const { page, run } = props;
  const number = page.versions[0]?.number;
  return (
    <div className="run-card">
      <div className="run-card-head">
        <strong>{props.title}</strong>
      </div>
      <Phases phase={run.phase} trouble={props.trouble} />
      <p className="run-card-text">{props.text}</p>
      <div className="run-card-foot">
        <span>Not counted.{number ? ` Version ${number} is unchanged.` : ""}</span>
        <span className="editor-space" />
        <s-button onClick={props.onRetry}>
          {props.trouble === "stopped" ? "Ask again" : "Try again"}
        </s-button>
      </div>
    </div>
  );
}

function titleOf({ code }: Extract<RunEnd, { kind: "failed" }>): string {
  return code === "interrupted" ? "Interrupted" : "Not finished";
}

function warningWords(warnings: number): string {
  if (warnings === 0) return "No problems.";
  return `No errors. ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`;
}

function costWords(end: Extract<RunEnd, { kind: "saved" }>, { quota }: RunState): string {
  const cost = end.costCents > 0 ? dollars(end.costCents) : "Included";
  return quota ? `${cost}. ${leftWords(quota)}.` : `${cost}.`;
}

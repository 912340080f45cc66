import { useState } from "react";
import type { RunEnd, RunState } from "../run/run-state.ts";
import type { LogProps } from "./chat-log.tsx";
import { clockWords } from "./clock-words.ts";
import { Phases } from "./phases.tsx";

type EndProps = LogProps & { run: RunState; end: Exclude<RunEnd, { kind: "saved" }> };

/** What became of a run that made no version. It always says that it was not counted. */
export function RunEndCard(props: EndProps) {
  const { end } = props;
  if (end.kind === "answered")
    return <p className="chat-free">No new version. Nothing was counted.</p>;
  if (end.kind === "cancelled")
    return (
      <TroubleCard
        {...props}
        title="Stopped"
        trouble="stopped"
        text="What was written is not kept."
      />
    );
  const title = end.code === "interrupted" ? "Interrupted" : "Not finished";
  return <TroubleCard {...props} title={title} trouble="failed" text={end.message} />;
}

function TroubleCard(
  props: EndProps & { title: string; trouble: "failed" | "stopped"; text: string },
) {
  const { page, run, end, trouble } = props;
  // Later versions do not change what this run left as it was.
  const [number] = useState(page.versions[0]?.number);
  const isWorthRetrying = end.kind !== "failed" || end.retryable;
  return (
    <div className="run-card" role="status">
      <div className="run-card-head">
        <strong>{props.title}</strong>
        <span className="editor-space" />
        {run.endedAtMs !== null && (
          <span className="run-card-timer">{clockWords(run.endedAtMs - run.startedAtMs)}</span>
        )}
      </div>
      <Phases phase={run.phase} trouble={trouble} />
      <p className="run-card-text">
        {trouble === "failed" && <s-icon type="alert-circle" tone="critical" size="small" />}
        <span>{props.text}</span>
      </p>
      <div className="run-card-foot">
        <span>Not counted.{number ? ` Version ${number} is unchanged.` : ""}</span>
        <span className="editor-space" />
        {isWorthRetrying && (
          <s-button onClick={props.onRetry}>
            {trouble === "stopped" ? "Ask again" : "Try again"}
          </s-button>
        )}
      </div>
    </div>
  );
}

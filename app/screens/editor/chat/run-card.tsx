import { useEffect, useState } from "react";
import type { RunState } from "../run/run-state.ts";
import type { LogProps } from "./chat-log.tsx";
import { clockWords } from "./clock-words.ts";
import { CodeTail } from "./code-tail.tsx";
import { Phases } from "./phases.tsx";
import { runDoings } from "./run-doings.ts";
import { RunEndCard } from "./run-end-card.tsx";
import { VersionCard } from "./version-card.tsx";

/** A model that says nothing for this long is mentioned. */
const QUIET_SHOWN_AFTER_IN_MS = 10_000;

/** A run while it goes on, at one fixed height; then what became of it, in its place. */
export function RunCard(props: LogProps & { run: RunState }) {
  const { run, page } = props;
  const { end } = run;
  const prose = run.prose.trim();
  const version =
    end?.kind === "saved" ? page.versions.find(({ id }) => id === end.versionId) : undefined;
  const isLive = end === null || (end.kind === "saved" && version === undefined);
  return (
    <div className="chat-answer">
      {prose !== "" && <p>{prose}</p>}
      {isLive && <LiveCard {...props} />}
      {end?.kind === "saved" && version && (
        <VersionCard {...props} version={version} cost={end} durationMs={durationOf(run)} />
      )}
      {end && end.kind !== "saved" && <RunEndCard {...props} end={end} />}
    </div>
  );
}

function LiveCard(props: LogProps & { run: RunState }) {
  const { run, current } = props;
  const title = titleOf(run, props.page.section.versionCount + 1);
  const isQuiet = useQuiet(run);
  return (
    <div className="run-card run-card--live">
      <div className="run-card-head">
        <strong>{title}</strong>
        <span className="editor-space" />
        <Timer run={run} />
      </div>
      <Phases phase={run.phase} />
      <span className="visually-hidden" role="status">
        {title}
      </span>
      <div className="run-card-slot">
        {current.isReconnecting ? (
          <p className="run-card-note">
            <s-icon type="refresh" size="small" />
            <span>Reconnecting. The run continues without this page.</span>
          </p>
        ) : isQuiet ? (
          <p className="run-card-note run-card-note--slow">
            <s-icon type="clock" size="small" />
            <span>
              The model has been quiet for a while. It is stopped without cost if it stays so.
            </span>
          </p>
        ) : (
          <Doings run={run} />
        )}
      </div>
      <CodeTail code={run.code} />
    </div>
  );
}

function titleOf({ phase, repairRound, end }: RunState, next: number): string {
  switch (phase) {
    case "planning":
      return "Planning";
    case "writing":
      return `Writing version ${next}`;
    case "checking":
      return `Checking version ${next}`;
    case "repairing":
      return `Repairing, round ${repairRound} of 2`;
    case "saved":
      return end?.kind === "saved" ? `Version ${end.number} saved` : `Saving version ${next}`;
  }
}

function Doings({ run }: { run: RunState }) {
  return (
    <ul className="run-card-doings">
      {runDoings(run).map(({ text, place, state }) => (
        <li key={text}>
          {state === "now" && <span className="spinner" aria-hidden="true" />}
          {state === "done" && <s-icon type="check" size="small" />}
          {state === "problem" && <s-icon type="alert-triangle" tone="caution" size="small" />}
          <span>{text}</span>
          <span className="run-card-place">{place}</span>
        </li>
      ))}
    </ul>
  );
}

function useQuiet(run: RunState): boolean {
  const [quietRun, setQuietRun] = useState<RunState | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQuietRun(run), QUIET_SHOWN_AFTER_IN_MS);
    return () => clearTimeout(timer);
  }, [run]);
  return run === quietRun && run.phase !== "checking" && run.phase !== "saved";
}

function Timer({ run }: { run: RunState }) {
  const [nowMs, setNowMs] = useState(run.startedAtMs);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const durationMs = durationOf(run) ?? nowMs - run.startedAtMs;
  return (
    <span className="run-card-timer" aria-hidden="true">
      {clockWords(durationMs)}
    </span>
  );
}

function durationOf({ startedAtMs, endedAtMs }: RunState): number | undefined {
  return endedAtMs === null ? undefined : endedAtMs - startedAtMs;
}

import { useEffect, useState } from "react";
import type { RunPhase, RunState } from "../run/run-state.ts";
import type { ChatProps } from "./chat-pane.tsx";
import { CodeTail } from "./code-tail.tsx";
import { RunEndCard } from "./run-end-card.tsx";

/** A model that says nothing for this long is mentioned. */
const QUIET_SHOWN_AFTER_IN_MS = 10_000;

/** A run while it goes on, at one fixed height; then what became of it. */
export function RunCard(props: ChatProps & { run: RunState; onRetry(): void }) {
  const { run, current } = props;
  if (run.end) return <RunEndCard {...props} end={run.end} />;
  return (
    <div className="chat-answer">
      {run.prose !== "" && <p>{run.prose}</p>}
      <div className="run-card run-card--live">
        <div className="run-card-head">
          <strong>{titleOf(run, nextNumber(props))}</strong>
          <span className="editor-space" />
          <Timer startedAtMs={run.startedAtMs} />
        </div>
        <Phases phase={run.phase} />
        <span className="visually-hidden" role="status">
          {titleOf(run, nextNumber(props))}
        </span>
        {current.isReconnecting && (
          <p className="run-card-note">Reconnecting. The run continues without this page.</p>
        )}
        <QuietNote run={run} />
        <Doings run={run} />
        <CodeTail code={run.code} />
      </div>
    </div>
  );
}

export function nextNumber({ page }: ChatProps): number {
  return page.section.versionCount + 1;
}

function titleOf({ phase, repairRound }: RunState, number: number): string {
  switch (phase) {
    case "planning":
      return "Planning";
    case "writing":
      return `Writing version ${number}`;
    case "checking":
      return `Checking version ${number}`;
    case "repairing":
      return `Repairing, round ${repairRound} of 2`;
  }
}

const ORDER: RunPhase[] = ["planning", "writing", "checking"];

export function Phases(props: { phase: RunPhase | "saved"; trouble?: "stopped" | "failed" }) {
  const { phase, trouble } = props;
  const isRepair = phase === "repairing";
  const at = phase === "saved" ? 3 : ORDER.indexOf(isRepair ? "checking" : phase);
  const names = ["Planning", "Writing", isRepair ? "Repairing" : "Checking", "Saved"];
  return (
    <ol className="phases">
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index === at ? "step" : undefined}
          className={[
            index < at ? "is-done" : "",
            index === at ? "is-now" : "",
            index === at && isRepair ? "is-repair" : "",
            index === at && trouble ? `is-${trouble}` : "",
          ].join(" ")}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}

/** Three rows at most; the newest last. */
function Doings({ run }: { run: RunState }) {
  const rows = doingsOf(run).slice(-3);
  return (
    <ul className="run-card-doings">
      {rows.map(({ text, place, isDone }) => (
        <li key={`${text}${place}`}>
          {isDone ? (
            <s-icon type="check" size="small" />
          ) : (
            <span className="spinner" aria-hidden="true" />
          )}
          <span>{text}</span>
          <span className="run-card-place">{place}</span>
        </li>
      ))}
    </ul>
  );
}

function doingsOf(run: RunState): { text: string; place: string; isDone: boolean }[] {
  const written = run.code === "" ? 0 : run.code.split("\n").length;
  if (run.phase === "planning")
    return [{ text: "Reading your theme and the request", place: "", isDone: false }];
  if (run.phase === "checking")
    return [
      { text: "Written", place: `${written} lines`, isDone: true },
      { text: "Checking Liquid, settings and images", place: "", isDone: false },
    ];
  if (run.phase === "repairing")
    return [
      {
        text: run.problems[0]?.message ?? "A problem was found",
        place: run.problems[0] ? `line ${run.problems[0].line}` : "",
        isDone: true,
      },
      { text: "Writing the repair", place: "", isDone: false },
    ];
  const edits = run.edits.map(({ startLine, endLine }, index) => ({
    text: `Change ${index + 1}`,
    place: endLine > startLine ? `lines ${startLine}–${endLine}` : `line ${startLine}`,
    isDone: true,
  }));
  const writing =
    run.mode === "edits"
      ? { text: `Writing change ${edits.length + 1}`, place: "", isDone: false }
      : { text: "Writing the file", place: `${written} lines`, isDone: false };
  return [...edits, writing];
}

function QuietNote({ run }: { run: RunState }) {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    setQuiet(false);
    const timer = setTimeout(() => setQuiet(true), QUIET_SHOWN_AFTER_IN_MS);
    return () => clearTimeout(timer);
  }, [run]);
  if (!isQuiet || run.phase === "checking") return null;
  return (
    <p className="run-card-note run-card-note--slow">
      The model has been quiet for a while. It is stopped without cost if it stays so.
    </p>
  );
}

function Timer({ startedAtMs }: { startedAtMs: number }) {
  const [nowMs, setNowMs] = useState(startedAtMs);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="run-card-timer" aria-hidden="true">
      {clockWords(nowMs - startedAtMs)}
    </span>
  );
}

export function clockWords(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

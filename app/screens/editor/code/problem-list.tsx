import { useRef } from "react";
import type { Problem } from "#liquid/check/problem.ts";
import type { Checked } from "./use-checked-problems.ts";

type ProblemListProps = {
  checked: Checked;
  /** Whether the code is the one that was checked: fixes are places in that one. */
  isCurrent: boolean;
  onGoTo(problem: Problem): void;
  onFix(fix: NonNullable<Problem["fix"]>): void;
  onFixAll(): void;
};

/** What the checker found, each with the way to its line, and a fix where there is one. */
export function ProblemList(props: ProblemListProps) {
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with its problem: the focus stays in the list.
  const keepFocus = () => list.current?.focus();
  return (
    <div className="problem-list" ref={list} tabIndex={-1}>
      <Problems
        {...props}
        onFix={(fix) => {
          keepFocus();
          props.onFix(fix);
        }}
        onFixAll={() => {
          keepFocus();
          props.onFixAll();
        }}
      />
    </div>
  );
}

function Problems(props: ProblemListProps) {
  const { problems, failure, code, isComplete } = props.checked;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const fixes = problems.filter(({ fix }) => fix !== undefined).length;
  if (code === null || problems.length === 0)
    return <p role="status">{failure ?? (isComplete ? "No problems" : "Checking")}</p>;
  return (
    <details open={errors > 0}>
      <summary>
        <span role="status">{countWords(errors, problems.length - errors)}</span>
        <span className="problem-keys">F8 goes to the next</span>
      </summary>
      {failure !== null && <p className="problem-detail">{failure}</p>}
      {fixes > 1 && (
        <p>
          <s-button disabled={!props.isCurrent} onClick={props.onFixAll}>
            Fix all safe ({fixes})
          </s-button>
        </p>
      )}
      <ul aria-busy={!props.isCurrent}>
        {problems.map((problem, at) => (
          <li key={keyOf(problem, at)} className={problem.severity}>
            <Row {...props} problem={problem} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row(props: {
  problem: Problem;
  isCurrent: boolean;
  onGoTo(problem: Problem): void;
  onFix(fix: NonNullable<Problem["fix"]>): void;
}) {
  const { problem, isCurrent } = props;
  const { line, message, detail, severity, code, fix } = problem;
  return (
    <>
      <s-icon type={severity === "error" ? "alert-circle" : "alert-triangle"} size="small" />
      <button
        type="button"
        className="link-button"
        disabled={!isCurrent}
        onClick={() => props.onGoTo(problem)}
      >
        Line {line}
      </button>
      <span>
        {message}
        <span className="problem-detail">
          {code}
          {detail !== undefined && `: ${detail}`}
        </span>
      </span>
      {fix && isCurrent && (
        <s-button accessibilityLabel={`Fix line ${line}`} onClick={() => props.onFix(fix)}>
          Fix
        </s-button>
      )}
    </>
  );
}

/** Several rules may speak of one place, and one rule several times. */
function keyOf({ line, column, code }: Problem, at: number): string {
  return `${line}:${column}:${code}:${at}`;
}

function countWords(errors: number, warnings: number): string {
  const words = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (errors === 0) return words(warnings, "warning");
  if (warnings === 0) return words(errors, "error");
  return `${words(errors, "error")}, ${words(warnings, "warning")}`;
}

import type { Problem } from "#liquid/check/problem.ts";
import type { Checked } from "./use-checked-problems.ts";

/** What the checker found, each with the way to its line, and a fix where there is one. */
export function ProblemList(props: {
  checked: Checked;
  /** Whether the code is the one that was checked: fixes are places in that one. */
  isCurrent: boolean;
  onGoTo(problem: Problem): void;
  onFix(fix: NonNullable<Problem["fix"]>): void;
}) {
  const { problems, failure, code } = props.checked;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (failure !== null || code === null || problems.length === 0)
    return (
      <p className="problem-list" role="status">
        {failure ?? (code === null ? "Checking" : "No problems")}
      </p>
    );
  return (
    <details className="problem-list" open={errors > 0}>
      <summary role="status">{countWords(errors, problems.length - errors)}</summary>
      <ul>
        {problems.map((problem) => {
          const { line, column, message, severity, fix } = problem;
          return (
            <li key={`${line}:${column}:${problem.code}`} className={severity}>
              <s-icon
                type={severity === "error" ? "alert-circle" : "alert-triangle"}
                size="small"
              />
              <button type="button" className="link-button" onClick={() => props.onGoTo(problem)}>
                Line {line}
              </button>
              <span>{message}</span>
              {fix && props.isCurrent && (
                <s-button accessibilityLabel={`Fix line ${line}`} onClick={() => props.onFix(fix)}>
                  Fix
                </s-button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function countWords(errors: number, warnings: number): string {
  const words = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (errors === 0) return words(warnings, "warning");
  if (warnings === 0) return words(errors, "error");
  return `${words(errors, "error")}, ${words(warnings, "warning")}`;
}

import { reasonOf } from "#app/ui/problem-of.ts";
import { fileStem } from "./file-stem.ts";
import type { PlanState } from "./use-plan.ts";

/** The file's name without folder and ending; it counts as it is typed. */
export function FileNameField(props: {
  fileName: string;
  plan: PlanState;
  onFileName(fileName: string): void;
}) {
  const { plan } = props;
  const stem = fileStem(props.fileName);
  const problem = plan.kind === "failed" && isAboutTheName(plan) ? plan.problem : null;
  return (
    <div className="file-name-field">
      <label htmlFor="file-name">File name</label>
      <div>
        <span aria-hidden="true">sections/</span>
        <input
          id="file-name"
          className="setting-input"
          value={stem}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby="file-name-error"
          onChange={(event) => props.onFileName(`sections/${event.currentTarget.value}.liquid`)}
        />
        <span aria-hidden="true">.liquid</span>
      </div>
      <p id="file-name-error" className="field-error" role="alert">
        {problem && reasonOf(problem)}
      </p>
    </div>
  );
}

/** A problem that another name solves. */
export function isAboutTheName(plan: PlanState): boolean {
  if (plan.kind !== "failed") return false;
  return plan.problem.code === "theme-file-not-ours" || plan.problem.code === "invalid-input";
}

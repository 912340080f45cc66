import { Diff } from "../diff.tsx";
import type { Answered } from "#app/ui/use-answer.ts";
import type { PlannedPlacement } from "./page-types.ts";

/** What will change in the theme: one page's file, by one section. */
export function PlacementPlanCard({ plan }: { plan: Answered<PlannedPlacement> }) {
  return (
    <section
      className="plan-card"
      aria-labelledby="placement-plan-title"
      aria-busy={plan.kind === "loading"}
    >
      <div className="plan-card-head">
        <h3 id="placement-plan-title">What changes</h3>
        <span>1 file. Other sections and pages are not touched.</span>
      </div>
      {plan.kind === "loading" && (
        <p className="plan-card-file" role="status">
          Looking at the page
        </p>
      )}
      {plan.kind === "failed" && (
        <div className="publish-problem" role="alert">
          <s-icon type="alert-circle" size="small" />
          <div>
            <p>
              <b>It cannot be added here.</b> {plan.problem.message}
            </p>
            <p className="publish-problem-ways">
              <s-button onClick={plan.refresh}>Try again</s-button>
            </p>
          </div>
        </div>
      )}
      {plan.kind === "loaded" && <Plan value={plan.value} />}
    </section>
  );
}

function Plan({ value }: { value: PlannedPlacement }) {
  return (
    <>
      <div className="plan-card-box">
        <div className="plan-card-file">
          <s-icon type="file" size="small" />
          <code>{value.fileName}</code>
          <span className="placement-position">{value.position}</span>
          <span className="editor-space" />
          <span className="added">+{value.diff.linesAdded}</span>
          {value.diff.linesRemoved > 0 && (
            <span className="removed">−{value.diff.linesRemoved}</span>
          )}
        </div>
        <Diff lines={value.diff.lines} />
      </div>
      {value.warnings.map(({ code, message }) => (
        <div key={code} className="plan-card-warning">
          <s-icon type="alert-triangle" size="small" />
          <div>
            <p>{code === "live-theme" ? <b>{message}</b> : message}</p>
          </div>
        </div>
      ))}
      <p className="plan-card-note">
        <s-icon type="undo" size="small" />
        <span>
          The page as it is now is kept as a backup. You can take the section off at any time, free.
        </span>
      </p>
    </>
  );
}

import { reasonOf } from "#app/ui/problem-of.ts";
import type { ApiProblem } from "#app/ui/api-client.ts";

/** Why nothing was added, and what still works. */
export function PlacingProblem(props: { problem: ApiProblem; onAgain?(): void }) {
  const { problem, onAgain } = props;
  return (
    <div className="publish-problem" role="alert">
      <s-icon type="alert-circle" size="small" />
      <div>
        <p>
          <b>{titleOf(problem)}</b> {textOf(problem)}
        </p>
        {onAgain && (
          <p className="publish-problem-ways">
            <s-button onClick={onAgain}>Try again</s-button>
          </p>
        )}
      </div>
    </div>
  );
}

function titleOf({ code }: ApiProblem): string {
  switch (code) {
    case "theme-file-changed":
      return "The page was changed in the theme meanwhile.";
    case "run-in-progress":
      return "Another section is being added to this page.";
    case "no-theme-access":
      return "The app cannot write to this theme.";
    case "feature-not-in-plan":
      return "Adding to a page is part of Pro.";
    default:
      return "Nothing was added.";
  }
}

function textOf(problem: ApiProblem): string {
  const { code, message } = problem;
  switch (code) {
    case "theme-file-changed":
      return "Nothing was added. Below it is shown as it is now.";
    case "run-in-progress":
      return "Nothing was added. Try again in a moment.";
    case "no-theme-access":
      return `${message}. In the theme editor, open the page and choose Add section.`;
    case "not-found":
      return "The theme, the page or the section is not there any more.";
    default:
      return reasonOf(problem);
  }
}

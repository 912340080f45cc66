import type { ApiProblem } from "#app/ui/api-client.ts";
import { reasonOf } from "#app/ui/problem-of.ts";

/** Why nothing was written, and what still works. */
export function PublishProblem({ problem }: { problem: ApiProblem }) {
  return (
    <div className="publish-problem" role="alert">
      <s-icon type="alert-circle" size="small" />
      <p>
        <b>{titleOf(problem)}</b> {textOf(problem)}
      </p>
    </div>
  );
}

function titleOf({ code }: ApiProblem): string {
  switch (code) {
    case "theme-file-changed":
      return "The file was edited in the theme meanwhile.";
    case "theme-role-changed":
      return "The theme has changed its role meanwhile.";
    case "theme-file-not-ours":
      return "Another file of the theme has this name.";
    case "no-theme-access":
      return "The app cannot write to this theme.";
    case "feature-not-in-plan":
      return "Publishing is part of Pro.";
    default:
      return "Nothing was published.";
  }
}

function textOf(problem: ApiProblem): string {
  const { code, message } = problem;
  switch (code) {
    case "theme-file-changed":
      return "Nothing was written. Below it is compared with the file as it is now.";
    case "theme-role-changed":
      return `${message}. Nothing was written. Look at the plan again before you publish.`;
    case "theme-file-not-ours":
      return `${message} It is not changed.`;
    case "no-theme-access":
      return `${message}. You can add the file by hand, as shown below.`;
    case "invalid-input":
      return reasonOf(problem);
    default:
      return message;
  }
}

import type { EditorPage } from "#app/editor-page.server.ts";
import type { ApiProblem } from "#app/ui/api-client.ts";
import { copyCode, downloadCode } from "../code/take-code.ts";

/** Why nothing was written, and what still works. */
export function PublishProblem({ problem, page }: { problem: ApiProblem; page: EditorPage }) {
  const { name, code } = page.section;
  return (
    <div className="publish-problem" role="alert">
      <s-icon type="alert-circle" size="small" />
      <div>
        <p>
          <b>{titleOf(problem)}</b> {textOf(problem)}
        </p>
        {problem.code === "no-theme-access" && (
          <p className="publish-problem-ways">
            <s-button onClick={() => void copyCode(code)}>Copy the code</s-button>
            <s-button onClick={() => downloadCode(name, code)}>Download the file</s-button>
          </p>
        )}
      </div>
    </div>
  );
}

function titleOf({ code }: ApiProblem): string {
  switch (code) {
    case "theme-file-changed":
      return "The file was edited in the theme meanwhile.";
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
    case "theme-file-not-ours":
      return "It is not changed. Choose another name.";
    case "no-theme-access":
      return `${message}. You can add the file by hand: in the theme’s code editor, under sections.`;
    case "invalid-input":
      return flawOf(problem) ?? message;
    default:
      return message;
  }
}

/** What is wrong with the name, without the name of the field. */
function flawOf({ extra }: ApiProblem): string | undefined {
  const [first]: unknown[] = Array.isArray(extra["errors"]) ? extra["errors"] : [];
  if (typeof first !== "object" || first === null || !("message" in first)) return undefined;
  return typeof first.message === "string" ? first.message : undefined;
}

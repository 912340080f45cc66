import { useState } from "react";
import type { Loading } from "./publish-dialog.tsx";

export type PublishPlan = {
  fileName: string;
  action: "create" | "replace";
  expectedChecksum: string | null;
  diff: string;
  warnings: { message: string }[] | string[];
};

/** What will change in the theme: one file, and nothing else. */
export function PlanCard(props: {
  plan: Loading<PublishPlan>;
  onFileName(fileName: string): void;
  onRefresh(): void;
}) {
  const { plan } = props;
  const [isRenaming, setRenaming] = useState(false);
  if (plan.kind === "loading") return <p role="status">Comparing with the theme</p>;
  if (plan.kind === "failed")
    return (
      <div role="alert">
        <p className="field-error">{plan.problem.message}</p>
        <s-button onClick={props.onRefresh}>Try again</s-button>
      </div>
    );
  const { fileName, action, diff, warnings } = plan.value;
  const { added, removed } = countLines(diff);
  return (
    <div className="plan-card">
      <div className="plan-card-head">
        <strong>What changes</strong>
        <span>1 file. Nothing else in the theme is touched.</span>
      </div>
      <div className="plan-card-file">
        <code>{fileName}</code>
        <s-badge tone={action === "create" ? "info" : "caution"}>
          {action === "create" ? "New file" : "Replaces the file"}
        </s-badge>
        <span className="editor-space" />
        <span className="added">+{added}</span>
        {removed > 0 && <span className="removed">−{removed}</span>}
        <button type="button" className="link-button" onClick={() => setRenaming(true)}>
          Rename
        </button>
      </div>
      {isRenaming && (
        <RenameForm
          fileName={fileName}
          onName={(name) => {
            setRenaming(false);
            props.onFileName(name);
          }}
        />
      )}
      {action === "replace" && (
        <details>
          <summary>Show the difference</summary>
          <Diff diff={diff} />
        </details>
      )}
      {warnings.map((warning) => {
        const message = typeof warning === "string" ? warning : warning.message;
        return (
          <p key={message} className="plan-card-warning">
            {message}
          </p>
        );
      })}
      <p className="plan-card-note">
        After publishing, place the section on a page in the theme editor. Until then it is in the
        theme but on no page.
      </p>
    </div>
  );
}

function RenameForm(props: { fileName: string; onName(fileName: string): void }) {
  const stem = props.fileName.replace(/^sections\//, "").replace(/\.liquid$/, "");
  const [name, setName] = useState(stem);
  const isValid = /^[a-z0-9][a-z0-9-]{0,60}$/.test(name);
  return (
    <form
      className="rename-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) props.onName(`sections/${name}.liquid`);
      }}
    >
      <label>
        File name
        <input value={name} autoFocus onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      {!isValid && (
        <p className="field-error" role="alert">
          Lower-case letters, digits and hyphens.
        </p>
      )}
      <s-button type="submit">Use this name</s-button>
    </form>
  );
}

export function Diff({ diff }: { diff: string }) {
  return (
    <pre className="diff">
      {diff.split("\n").map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a text that does not change
        <div key={index} className={classOf(line)}>
          {line === "" ? " " : line}
        </div>
      ))}
    </pre>
  );
}

function classOf(line: string): string {
  if (line.startsWith("+") && !line.startsWith("+++")) return "is-added";
  if (line.startsWith("-") && !line.startsWith("---")) return "is-removed";
  return line.startsWith("@@") ? "is-place" : "";
}

function countLines(diff: string): { added: number; removed: number } {
  const lines = diff.split("\n").map(classOf);
  return {
    added: lines.filter((name) => name === "is-added").length,
    removed: lines.filter((name) => name === "is-removed").length,
  };
}

import { useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf, reasonOf } from "#app/ui/problem-of.ts";

/** Asks in place, then puts back the file that the publication replaced. */
export function RollBack(props: {
  sectionId: string;
  publicationId: string;
  isLive: boolean;
  number: number | undefined;
  onDone(): void;
  onRemove(): void;
  onKeep(): void;
}) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ isEdited: boolean; message: string } | null>(null);
  const version = props.number === undefined ? "The version" : `Version ${props.number}`;
  const rollBack = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await api(`/api/sections/${props.sectionId}/publications/${props.publicationId}/rollback`, {
        method: "POST",
        body: {},
      });
      shopify.toast.show("Rolled back");
      props.onDone();
    } catch (error) {
      const { code } = problemOf(error);
      setProblem({ isEdited: code === "theme-file-changed", message: reasonOf(error) });
      setBusy(false);
    }
  };
  return (
    <div className="take-back">
      <p className="theme-caution">
        <s-icon type="undo" size="small" />
        <span>
          <b>Roll back?</b> The backup replaces the file at once. {version} stays in your versions.
        </span>
      </p>
      {problem && (
        <p className="field-error" role="alert">
          {problem.isEdited
            ? "The file was edited in the theme since. Nothing was changed. Publish again to replace the edits, or remove the section from the theme."
            : problem.message}
        </p>
      )}
      <div className="take-back-buttons">
        {problem?.isEdited ? (
          <s-button onClick={props.onRemove}>Remove from theme</s-button>
        ) : (
          <s-button tone="critical" loading={isBusy} onClick={() => void rollBack()}>
            Roll back {props.isLive ? "live theme" : "theme"}
          </s-button>
        )}
        <s-button variant="tertiary" onClick={props.onKeep}>
          {props.number === undefined ? "Keep it" : `Keep version ${props.number}`}
        </s-button>
      </div>
    </div>
  );
}

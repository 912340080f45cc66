import { useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";

/** Puts back what a publication replaced, or removes its file; asks in place first. */
export function TakeBack(props: {
  sectionId: string;
  publicationId: string;
  hasBackup: boolean;
  isLive: boolean;
  onDone(): void;
}) {
  const { hasBackup, isLive } = props;
  const [state, setState] = useState<"idle" | "asking" | "busy">("idle");
  const [problem, setProblem] = useState<string | null>(null);
  const theme = isLive ? "live theme" : "theme";
  const takeBack = async () => {
    setState("busy");
    setProblem(null);
    try {
      await api(`/api/sections/${props.sectionId}/publications/${props.publicationId}/rollback`, {
        method: "POST",
        body: {},
      });
      shopify.toast.show(hasBackup ? "Rolled back" : "Removed from the theme");
      props.onDone();
    } catch (error) {
      const { code, message } = problemOf(error);
      setProblem(
        code === "theme-file-changed"
          ? "The file was edited in the theme since. Change or remove it there."
          : message,
      );
      setState("idle");
    }
  };
  return (
    <div className="take-back">
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {state === "idle" ? (
        <s-button onClick={() => setState("asking")}>
          {hasBackup ? `Roll back ${theme}` : `Remove from ${theme}`}
        </s-button>
      ) : (
        <>
          <p className="theme-caution" role="alert">
            <s-icon type="undo" size="small" />
            <span>
              {hasBackup
                ? "Roll back? The backup replaces the file at once. The version stays in your versions."
                : "Remove? The file is deleted from the theme at once, and from pages that have it. The version stays in your versions."}
            </span>
          </p>
          <div className="take-back-buttons">
            <s-button tone="critical" loading={state === "busy"} onClick={() => void takeBack()}>
              {hasBackup ? `Roll back ${theme}` : `Remove from ${theme}`}
            </s-button>
            <s-button variant="tertiary" onClick={() => setState("idle")}>
              Keep it
            </s-button>
          </div>
        </>
      )}
    </div>
  );
}

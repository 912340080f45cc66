import { useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf, reasonOf } from "#app/ui/problem-of.ts";

type Outcome = "restored" | "entry-removed" | "already-gone";

/** Takes the section off a page; asks in place first. */
export function TakeOff(props: {
  sectionId: string;
  placementId: string;
  pageName: string;
  isLive: boolean;
  onDone(): void;
}) {
  const [state, setState] = useState<"idle" | "asking" | "busy">("idle");
  const [problem, setProblem] = useState<string | null>(null);
  const takeOff = async () => {
    setState("busy");
    setProblem(null);
    try {
      const { outcome } = await api<{ outcome: Outcome }>(
        `/api/sections/${props.sectionId}/placements/${props.placementId}/rollback`,
        { method: "POST", body: {} },
      );
      shopify.toast.show(WORDS[outcome]);
      props.onDone();
    } catch (error) {
      const { code } = problemOf(error);
      const message = reasonOf(error);
      setProblem(
        code === "page-not-usable"
          ? `${message} Nothing was changed. Remove the section in the theme editor.`
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
        <s-button
          accessibilityLabel={`Take it off the page: ${props.pageName}`}
          onClick={() => setState("asking")}
        >
          Take it off the page
        </s-button>
      ) : (
        <>
          <p className="theme-caution" role="alert">
            <s-icon type="undo" size="small" />
            <span>
              Take it off? What was changed for it on this page goes with it; everything else on the
              page stays.{props.isLive && " Customers see it at once."}
            </span>
          </p>
          <div className="take-back-buttons">
            <s-button tone="critical" loading={state === "busy"} onClick={() => void takeOff()}>
              {props.isLive ? "Take it off the live page" : "Take it off"}
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

const WORDS: Record<Outcome, string> = {
  restored: "Taken off. The page is as it was before",
  "entry-removed": "Taken off. Later changes to the page are kept",
  "already-gone": "It was not on the page any more",
};

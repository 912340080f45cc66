import type { ApiProblem } from "#app/ui/api-client.ts";
import type { Lack } from "../upgrade/plan-offers.ts";

/** A request that was not started: why, what still works, and the words are kept. */
export function RefusalCard(props: {
  refusal: ApiProblem;
  request: string;
  onRetry(): void;
  onEdit(content: string): void;
  onSeePlans(lack: Lack, request: string): void;
}) {
  const { refusal, request } = props;
  const { title, isWorthRetrying, lack } = explain(refusal);
  return (
    <div className="refusal">
      {request !== "" && <p className="chat-request">{request}</p>}
      <div className="run-card" role="alert">
        <div className="run-card-head">
          <strong>{title}</strong>
        </div>
        <p className="run-card-text">{refusal.message}</p>
        <div className="run-card-foot">
          <span>Nothing was counted.</span>
          <span className="editor-space" />
          <s-button onClick={() => props.onEdit(request)}>Edit</s-button>
          {lack && <s-button onClick={() => props.onSeePlans(lack, request)}>See plans</s-button>}
          {isWorthRetrying && <s-button onClick={props.onRetry}>Try again</s-button>}
        </div>
      </div>
    </div>
  );
}

type Explained = { title: string; isWorthRetrying: boolean; lack?: Lack };

function explain({ code }: ApiProblem): Explained {
  switch (code) {
    case "quota-exhausted":
      return { title: "No generations left", isWorthRetrying: false, lack: "generations" };
    case "feature-not-in-plan":
      return { title: "Changes in chat: Pro", isWorthRetrying: false, lack: "chat_refinement" };
    case "refinement-limit":
      return { title: "All changes used", isWorthRetrying: false, lack: "refinements" };
    case "cost-not-agreed":
      return { title: "The price has changed", isWorthRetrying: true };
    case "too-many-runs":
      return { title: "Too many at once", isWorthRetrying: true };
    case "too-many-attempts":
      return { title: "Too many attempts", isWorthRetrying: false };
    case "run-in-progress":
      return {
        title: "Another version is being written",
        isWorthRetrying: true,
      };
    default:
      return { title: "Not started", isWorthRetrying: true };
  }
}
